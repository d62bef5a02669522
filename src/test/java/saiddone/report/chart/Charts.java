package saiddone.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import saiddone.report.metrics.CaseGrid;

/// Every chart of the made-up board.
public final class Charts {
    private Charts() {}

    public static List<DoubleFunction<Drawing>> of(MadeUpBoard made) {
        return List.of(PriceChart.of(made.board()), HoldTheLineChart.of(made.board(), made.attempts()),
                CalibrationChart.of(made.board(), made.attempts(), CalibrationChart.Order.OVER_ROUTED), TerseChart.of(made.board()),
                CaseGridChart.of(made.board(), CaseGrid.of(made.attempts())));
    }

    static List<Drawing> all(MadeUpBoard made, double width) {
        return of(made).stream().map(chart -> chart.apply(width)).toList();
    }
}
