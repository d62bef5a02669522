package saiddone.report.chart;

import java.util.List;
import saiddone.report.metrics.CaseGrid;

/// Every chart of the made-up board.
final class Charts {
    private Charts() {}

    static List<Drawing> all(MadeUpBoard made, double width) {
        return List.of(PriceChart.of(made.board()).apply(width), HoldTheLineChart.of(made.board(), made.attempts()).apply(width),
                CalibrationChart.of(made.board(), made.attempts(), CalibrationChart.Order.OVER_ROUTED).apply(width),
                TerseChart.of(made.board()).apply(width), CaseGridChart.of(made.board(), CaseGrid.of(made.attempts())).apply(width));
    }
}
