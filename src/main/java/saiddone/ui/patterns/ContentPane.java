package saiddone.ui.patterns;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.TrendChart;
import saiddone.ui.control.ChartView;
import saiddone.ui.control.EmptyState;
import saiddone.ui.control.Labels;
import saiddone.ui.control.LoadingState;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.Strings;

/// What the chosen tab shows: a heat grid, a chart, or figures line by line.
final class ContentPane extends VBox {
    private final Strings strings;
    private final HeatPane heat;
    private final FiguresPane figures;
    private final StackPane framedFigures;
    private final ChartView chart;
    private final ScrollPane chartPage;
    private final LoadingState loading = new LoadingState();
    private final Label method = Labels.of("", "muted", "small", "patterns-method");

    /// @param opened a door to quotes was gone through by keyboard
    ContentPane(PatternsViewModel model, Strings strings, ChartActions actions, ReadOnlyStringWrapper hint, Runnable opened) {
        this.strings = strings;
        heat = new HeatPane(model, hint, opened);
        figures = new FiguresPane(door -> {
            model.open(door);
            opened.run();
        });
        framedFigures = new StackPane(figures);
        framedFigures.getStyleClass().addAll("card", "figures-card");
        DoubleFunction<Drawing> none = width -> new Drawing(width, 1, "", "", List.of(), List.of());
        chart = new ChartView(none, strings::get, actions);
        chart.setId("patterns-trend-chart");
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll("card", "chart-card");
        chartPage = new ScrollPane(card);
        chartPage.setFitToWidth(true);
        chartPage.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        loading.show(strings.get("patterns.counting"), "", -1);
        getStyleClass().add("patterns-content");
        show(null);
    }

    void show(@Nullable Content content) {
        Node node = switch (content) {
            case Content.Heat(HeatTable table, String _) -> {
                heat.show(table);
                yield heat;
            }
            case Content.Lines(Figures lines, String _) -> {
                figures.show(lines);
                yield framedFigures;
            }
            case Content.Trends trends -> {
                chart.show(TrendChart.of(strings.get("patterns.trend.title", trends.queue()), trends.trends().stream()
                        .map(one -> new TrendChart.Line(one.code().id(), one.code().name(), one.trend())).toList()));
                yield chartPage;
            }
            case Content.None(String why) -> new EmptyState(BootstrapIcons.HASH, strings.get("patterns.nothing-here"), why);
            case null -> loading;
        };
        // What the counts rest on stands in the head of the screen.
        boolean said = content instanceof Content.Heat shown && shown.table().totals().size() == 2;
        method.setText(said || content == null || content instanceof Content.None ? "" : content.method());
        method.setTooltip(Labels.tip(method.getText()));
        method.setVisible(!method.getText().isEmpty());
        method.setManaged(method.isVisible());
        VBox.setVgrow(node, Priority.ALWAYS);
        getChildren().setAll(node, method);
    }

    void enter() {
        if (getChildren().contains(heat)) {
            heat.grid().requestFocus();
        } else if (getChildren().contains(framedFigures)) {
            figures.requestFocus();
            figures.getSelectionModel().select(Math.max(0, figures.getSelectionModel().getSelectedIndex()));
        } else if (getChildren().contains(chartPage)) {
            chartPage.applyCss();
            chart.requestFocus();
        }
    }
}
