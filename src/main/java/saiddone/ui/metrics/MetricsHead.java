package saiddone.ui.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.Pill;
import saiddone.ui.shell.Activity;
import saiddone.ui.shell.Strings;

/// Above the figures: the tabs, what the figures are made of, the choice between scored and reviewed values, the menus,
/// and what could not be scored.
final class MetricsHead extends VBox {
    private static final double PROBLEM_HEIGHT = 28;
    private static final int PROBLEMS_AT_ONCE = 5;

    private final MetricsViewModel model;
    private final Strings strings;
    private final Map<MetricsTab, ToggleButton> tabs = new EnumMap<>(MetricsTab.class);
    private final List<MenuButton> forTable;
    private final Label subtitle = new Label();
    private final Label reading = new Label();
    private final Label reviewed = new Label();
    private final Pill synthetic = new Pill("", Pill.Tone.ACCENT);
    private final Hyperlink problems = new Hyperlink();
    private final HBox second = new HBox();
    private final ListView<String> problemList = new ListView<>();

    MetricsHead(MetricsViewModel model, BoardTable table, Strings strings, Consumer<MetricsTab> open, Runnable copyTable,
                Runnable copyCsv) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("metrics-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        forTable = List.of(columns(table), copy(copyTable, copyCsv));
        HBox first = new HBox(tabs(open), space);
        first.getChildren().addAll(forTable);
        first.getChildren().add(chips());
        first.getStyleClass().add("metrics-line");
        subtitle.getStyleClass().addAll("muted", "subtitle");
        subtitle.setMinWidth(0);
        reading.getStyleClass().addAll("text-accent", "subtitle");
        reading.setMinWidth(0);
        synthetic.setText(strings.get("metrics.synthetic"));
        synthetic.setTooltip(new Tooltip(strings.get("metrics.synthetic.why")));
        problems.setId("metrics-problems");
        problems.getStyleClass().add("subtitle");
        problems.setMinWidth(Region.USE_PREF_SIZE);
        problems.setOnAction(event -> problemList.setVisible(!problemList.isVisible()));
        second.getChildren().addAll(synthetic, subtitle, reading, problems);
        second.getStyleClass().add("metrics-line");
        model.reviewed().subscribe(now -> reviewed.setText(now == null || now.data().empty() ? strings.get("metrics.after-review.none")
                : strings.get("metrics.review.how", now.data().conversations()) + " " + now.metrics().method()));
        reviewed.getStyleClass().add("reviewed");
        reviewed.setWrapText(true);
        reviewed.visibleProperty().bind(model.afterReview());
        problemList.getStyleClass().addAll("rows", "problem-list");
        problemList.setFixedCellSize(PROBLEM_HEIGHT);
        problemList.setVisible(false);
        List.of(synthetic, reading, reviewed, problems, problemList).forEach(MetricsHead::leaveRoom);
        getChildren().addAll(first, second, reviewed, problemList);
    }

    /// Puts more words beside the suite's.
    void add(Node words) {
        second.getChildren().add(words);
    }

    /// Shows which tab is open.
    void mark(MetricsTab tab) {
        Objects.requireNonNull(tabs.get(tab)).setSelected(true);
        forTable.forEach(menu -> menu.setVisible(tab == MetricsTab.BOARD));
    }

    void publish() {
        ScoredSuite suite = model.suite();
        List<String> sentences = suite == null ? List.of() : suite.board().problems();
        subtitle.setText(model.subtitle());
        synthetic.setVisible(suite != null && suite.board().suite().synthetic());
        problems.setVisible(!sentences.isEmpty());
        problems.setText(strings.get("metrics.problems", sentences.size()));
        problemList.getItems().setAll(sentences);
        problemList.setPrefHeight(Math.min(PROBLEMS_AT_ONCE, sentences.size()) * PROBLEM_HEIGHT + 2);
        problemList.setMinHeight(Region.USE_PREF_SIZE);
        problemList.setVisible(problemList.isVisible() && !sentences.isEmpty());
    }

    void follow(Activity now) {
        reading.setVisible(now.reading());
        reading.setText(now.share() < 0 ? strings.get("metrics.still") : strings.get("metrics.still-share", now.share()));
    }

    private HBox tabs(Consumer<MetricsTab> open) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("tabs");
        for (MetricsTab tab : MetricsTab.values()) {
            ToggleButton button = new ToggleButton(strings.get("metrics.tab." + tab.name().toLowerCase(java.util.Locale.ROOT)));
            button.setId("metrics-tab-" + tab.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add("tab-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                open.accept(tab);
            });
            tabs.put(tab, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private HBox chips() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton scored = chip("metrics.as-scored", "metrics.as-scored.why", group);
        ToggleButton after = chip("metrics.after-review", "metrics.after-review.why", group);
        after.setId("metrics-after-review");
        scored.setOnAction(event -> model.afterReview().set(false));
        after.setOnAction(event -> model.afterReview().set(true));
        model.afterReview().subscribe(review -> (review ? after : scored).setSelected(true));
        HBox box = new HBox(scored, after);
        box.getStyleClass().add("chips");
        return box;
    }

    private ToggleButton chip(String key, String why, ToggleGroup group) {
        ToggleButton chip = new ToggleButton(strings.get(key));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.setTooltip(new Tooltip(strings.get(why)));
        return chip;
    }

    private MenuButton columns(BoardTable table) {
        MenuButton menu = menu("metrics.columns", BootstrapIcons.LAYOUT_THREE_COLUMNS);
        for (BoardColumn kind : BoardColumn.values()) {
            if (kind != BoardColumn.MODEL) {
                CheckMenuItem item = new CheckMenuItem(model.text().title(kind));
                item.selectedProperty().bindBidirectional(table.column(kind).visibleProperty());
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private MenuButton copy(Runnable copyTable, Runnable copyCsv) {
        MenuButton menu = menu("metrics.copy", BootstrapIcons.CLIPBOARD);
        MenuItem asTable = new MenuItem(strings.get("metrics.copy.table"));
        asTable.setOnAction(event -> copyTable.run());
        MenuItem asCsv = new MenuItem(strings.get("metrics.copy.csv"));
        asCsv.setOnAction(event -> copyCsv.run());
        menu.getItems().addAll(asTable, asCsv);
        return menu;
    }

    private MenuButton menu(String key, BootstrapIcons icon) {
        MenuButton menu = new MenuButton(strings.get(key), new FontIcon(icon));
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static void leaveRoom(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
