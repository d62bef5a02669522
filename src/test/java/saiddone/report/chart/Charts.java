package saiddone.report.chart;

import java.util.List;

/// Every chart of the made-up board.
final class Charts {
    private Charts() {}

    static List<Drawing> all(MadeUpBoard made, double width) {
        return List.of(PriceChart.draw(made.board(), width));
    }
}
