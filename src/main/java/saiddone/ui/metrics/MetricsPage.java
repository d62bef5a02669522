package saiddone.ui.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import saiddone.report.chart.CalibrationChart;
import saiddone.report.chart.Drawing;
import saiddone.report.chart.HoldTheLineChart;
import saiddone.report.chart.PriceChart;
import saiddone.report.chart.TerseChart;
import saiddone.report.metrics.Attempt;

/// What the screen knows after one look at the workspace.
///
/// @param suite  null where no transcript belongs to a suite
/// @param charts each tab's chart, its statistics reckoned already; drawn for a width in pixels; none until that is done
/// @param millis how long reading and counting took, without the charts
record MetricsPage(@Nullable ScoredSuite suite, Map<MetricsTab, DoubleFunction<Drawing>> charts, long millis) {
    MetricsPage {
        charts = Map.copyOf(charts);
    }

    /// The charts of a suite; slow.
    static Map<MetricsTab, DoubleFunction<Drawing>> charts(ScoredSuite suite) {
        Map<MetricsTab, DoubleFunction<Drawing>> charts = new EnumMap<>(MetricsTab.class);
        charts.put(MetricsTab.PRICE, PriceChart.of(suite.board()));
        charts.put(MetricsTab.HOLD, HoldTheLineChart.of(suite.board(), suite.attempts()));
        charts.put(MetricsTab.CALIBRATION, CalibrationChart.of(suite.board(), suite.attempts(), CalibrationChart.Order.BOARD));
        charts.put(MetricsTab.TERSE, TerseChart.of(suite.board()));
        return charts;
    }

    /// What counts for a model.
    List<Attempt> of(String model) {
        return suite == null ? List.of() : suite.attempts().of(model);
    }
}
