package saiddone.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.annotation.model.Reviewer;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// Above the figures: whose words are compared, and the universe in words.
final class AgreementHead extends VBox {
    private final AgreementViewModel model;
    private final Strings strings;
    private final MenuButton who = new MenuButton();
    private final Label universe = Labels.wrapped("", "muted", "patterns-line");

    AgreementHead(AgreementViewModel model, Strings strings, Runnable copyTable, Runnable copyCsv) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("patterns-head");
        who.setId("agreement-reviewers");
        who.getStyleClass().add("quiet");
        who.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        MenuButton copy = new MenuButton(strings.get("agreement.copy"), new FontIcon(BootstrapIcons.CLIPBOARD));
        copy.getStyleClass().add("quiet");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.getItems().addAll(item("agreement.copy.table", copyTable), item("agreement.copy.csv", copyCsv));
        HBox first = new HBox(10, Labels.whole(strings.get("screen.agreement"), "title"), who, space, copy);
        first.getStyleClass().add("patterns-first");
        getChildren().addAll(first, universe);
    }

    void publish() {
        AgreementPage page = model.page().get();
        if (page == null) {
            return;
        }
        universe.setText(page.report().method());
        List<Reviewer> all = page.independent();
        List<Reviewer> chosen = all.stream().filter(model::compared).toList();
        who.setText(chosen.size() == all.size() ? strings.get("agreement.everybody", all.size())
                : chosen.stream().map(Reviewer::name).collect(Collectors.joining(", ")));
        List<MenuItem> items = new ArrayList<>();
        for (Reviewer one : all) {
            CheckMenuItem item = new CheckMenuItem(one.name());
            item.setMnemonicParsing(false);
            item.setSelected(model.compared(one));
            item.setDisable(model.compared(one) && chosen.size() <= 2);
            item.setOnAction(event -> model.compare(one, item.isSelected()));
            items.add(item);
        }
        who.getItems().setAll(items);
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(strings.get(key));
        item.setOnAction(event -> run.run());
        return item;
    }
}
