package saiddone.report.chart;

import java.util.List;

/// Every chart of the made-up board.
final class Charts {
    private Charts() {}

    static List<Drawing> all(MadeUpBoard made, double width) {
        return List.of(PriceChart.draw(made.board(), width), HoldTheLineChart.draw(made.board(), made.attempts(), width),
                CalibrationChart.draw(made.board(), made.attempts(), CalibrationChart.Order.OVER_ROUTED, width),
                TerseChart.draw(made.board(), width));
    }
}
