package saiddone.ui.patterns;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.Labels;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Above the patterns: what the figures rest on, the ways to look at them, the codebook, copying.
final class PatternsHead extends VBox {
    private final PatternsViewModel model;
    private final Strings strings;
    private final PatternText text;
    private final Map<PatternTab, ToggleButton> tabs = new EnumMap<>(PatternTab.class);
    private final Label line = Labels.wrapped("", "muted", "patterns-line");
    private final Pill synthetic = new Pill("", Pill.Tone.ACCENT);
    private final HBox chips = new HBox();
    private final MenuButton codebook = new MenuButton();

    PatternsHead(PatternsViewModel model, Strings strings, Runnable copyTable, Runnable copyCsv) {
        this.model = model;
        this.strings = strings;
        this.text = new PatternText(strings);
        getStyleClass().add("patterns-head");
        synthetic.setText(strings.get("patterns.synthetic"));
        synthetic.setTooltip(Labels.tip(strings.get("patterns.synthetic.why")));
        synthetic.managedProperty().bind(synthetic.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(10, Labels.whole(strings.get("screen.patterns"), "title"), synthetic, space, codebook(), copy(copyTable,
                copyCsv));
        first.getStyleClass().add("patterns-first");
        chips.getStyleClass().add("chips");
        ToggleGroup group = new ToggleGroup();
        for (PatternTab tab : PatternTab.values()) {
            chips.getChildren().add(chip(tab, group));
        }
        getChildren().addAll(first, line, new FlowPane(chips));
        model.tab().subscribe(tab -> Objects.requireNonNull(tabs.get(tab)).setSelected(true));
    }

    void publish() {
        PatternsPage page = model.page().get();
        if (page != null) {
            line.setText(text.line(page));
            line.setTooltip(Labels.tip(page.table().method()));
            synthetic.setVisible(page.synthetic());
            codebook.setText(strings.get("patterns.codebook", page.data().codebook().version()));
        }
    }

    private ToggleButton chip(PatternTab tab, ToggleGroup group) {
        ToggleButton chip = new ToggleButton(strings.get("patterns.tab." + tab.key()));
        chip.setId("patterns-" + tab.key());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.setTooltip(Labels.tip(strings.get("patterns.tip." + tab.key())));
        chip.setOnAction(event -> {
            chip.setSelected(true);
            model.turn(tab);
        });
        tabs.put(tab, chip);
        return chip;
    }

    private MenuButton codebook() {
        codebook.getStyleClass().add("quiet");
        codebook.setMinWidth(Region.USE_PREF_SIZE);
        MenuItem open = new MenuItem(strings.get("patterns.codebook.open"));
        open.setOnAction(event -> model.go(new Place.Codebook("")));
        codebook.getItems().add(open);
        return codebook;
    }

    private MenuButton copy(Runnable copyTable, Runnable copyCsv) {
        MenuButton menu = new MenuButton(strings.get("patterns.copy"), new FontIcon(BootstrapIcons.CLIPBOARD));
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        MenuItem tsv = new MenuItem(strings.get("patterns.copy.table"));
        tsv.setOnAction(event -> copyTable.run());
        MenuItem csv = new MenuItem(strings.get("patterns.copy.csv"));
        csv.setOnAction(event -> copyCsv.run());
        menu.getItems().addAll(tsv, csv);
        return menu;
    }
}
