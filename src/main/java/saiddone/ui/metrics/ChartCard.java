package saiddone.ui.metrics;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.report.chart.Drawing;
import saiddone.ui.control.ChartView;
import saiddone.ui.shell.ChartActions;
import saiddone.ui.shell.Strings;

/// A chart in a frame, with the way to its menu and to its tab.
final class ChartCard extends StackPane {
    private static final DoubleFunction<Drawing> EMPTY = width -> new Drawing(width, 1, "", "", List.of(), List.of());

    private final MetricsTab tab;
    private final ChartView chart;
    private final HBox buttons = new HBox();

    ChartCard(MetricsTab tab, ChartActions actions, Strings strings) {
        this.tab = tab;
        chart = new ChartView(EMPTY, strings::get, actions);
        chart.setId("chart-" + tab.view());
        getStyleClass().addAll("card", "chart-card");
        buttons.setAlignment(Pos.TOP_RIGHT);
        buttons.setPickOnBounds(false);
        Button menu = button(BootstrapIcons.THREE_DOTS, strings.get("metrics.chart.menu"), this::menu);
        menu.setId("chart-menu-" + tab.view());
        buttons.getChildren().add(menu);
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(buttons, Pos.TOP_RIGHT);
        getChildren().addAll(chart, buttons);
    }

    /// Adds the way to the chart at full width.
    void openable(String label, Runnable open) {
        buttons.getChildren().addFirst(button(BootstrapIcons.ARROWS_ANGLE_EXPAND, label, open));
    }

    void show(MetricsPage page) {
        chart.show(page.charts().getOrDefault(tab, EMPTY));
    }

    ChartView chart() {
        return chart;
    }

    private void menu() {
        Bounds place = buttons.localToScreen(buttons.getBoundsInLocal());
        if (place != null) {
            Event.fireEvent(chart, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, place.getMinX(), place.getMaxY(),
                    false, null));
        }
    }

    private static Button button(Ikon icon, String label, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(label));
        button.setAccessibleText(label);
        button.setOnAction(event -> run.run());
        return button;
    }
}
