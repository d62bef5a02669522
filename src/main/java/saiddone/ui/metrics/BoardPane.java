package saiddone.ui.metrics;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.Strings;

/// The table with two charts beside it where there is room, or one chart at full width.
final class BoardPane {
    /// What table and charts need, side by side.
    private static final double ROOM_FOR_BOTH = 1366;
    private static final double ROOM_FOR_PAIRS = 1_560;
    private static final double BESIDE = 444;

    private final MetricsViewModel model;
    private final HBox board = new HBox();
    private final ScrollPane beside;
    private final List<ChartCard> small;
    private final Map<MetricsTab, ChartCard> large = new EnumMap<>(MetricsTab.class);
    private final Map<MetricsTab, MarkList> inWords = new EnumMap<>(MetricsTab.class);
    /// Tabs whose words are of older figures.
    private final Set<MetricsTab> stale = EnumSet.noneOf(MetricsTab.class);
    private final Map<MetricsTab, ScrollPane> pages = new EnumMap<>(MetricsTab.class);

    BoardPane(MetricsViewModel model, BoardTable table, ChartActions actions, Strings strings, Consumer<MetricsTab> open) {
        this.model = model;
        StackPane framed = new StackPane(table);
        framed.getStyleClass().addAll("card", "board-card");
        HBox.setHgrow(framed, Priority.ALWAYS);
        small = List.of(MetricsTab.PRICE, MetricsTab.CALIBRATION).stream().map(tab -> {
            ChartCard card = new ChartCard(tab, actions, strings);
            card.openable(strings.get("metrics.chart.large"), () -> open.accept(tab));
            return card;
        }).toList();
        VBox charts = new VBox();
        charts.getChildren().addAll(small);
        charts.getStyleClass().add("beside");
        beside = scrolling(charts);
        beside.setMinWidth(BESIDE);
        beside.setPrefWidth(BESIDE);
        beside.managedProperty().bind(beside.visibleProperty());
        beside.visibleProperty().bind(board.widthProperty().greaterThanOrEqualTo(Bindings.when(model.afterReview()).then(ROOM_FOR_PAIRS)
                .otherwise(ROOM_FOR_BOTH)));
        board.getStyleClass().add("board-and-charts");
        board.getChildren().addAll(framed, beside);
        for (MetricsTab tab : MetricsTab.values()) {
            if (tab != MetricsTab.BOARD) {
                ChartCard card = new ChartCard(tab, actions, strings);
                MarkList words = new MarkList(actions::open, strings);
                VBox.setVgrow(words, Priority.ALWAYS);
                VBox page = new VBox(card, words);
                page.getStyleClass().add("chart-page");
                ScrollPane scrolling = scrolling(page);
                scrolling.setFitToHeight(true);
                large.put(tab, card);
                inWords.put(tab, words);
                pages.put(tab, scrolling);
            }
        }
    }

    /// Hands the figures to all charts; each draws itself when it shows.
    void publish() {
        MetricsPage page = model.page().get();
        if (page != null) {
            small.forEach(card -> card.show(page));
            large.values().forEach(card -> card.show(page));
            stale.addAll(large.keySet());
        }
    }

    Node show(MetricsTab tab) {
        if (stale.remove(tab)) {
            Objects.requireNonNull(inWords.get(tab)).show(Objects.requireNonNull(large.get(tab)).chart().drawing());
        }
        return tab == MetricsTab.BOARD ? board : Objects.requireNonNull(pages.get(tab));
    }

    /// Puts the keyboard into a chart.
    void focus(MetricsTab tab) {
        // A scroll pane takes its content into the scene with its skin.
        Objects.requireNonNull(pages.get(tab)).applyCss();
        Objects.requireNonNull(large.get(tab)).chart().requestFocus();
    }

    private static ScrollPane scrolling(VBox content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
