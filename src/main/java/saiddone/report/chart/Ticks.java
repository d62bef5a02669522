package saiddone.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/// Round numbers along an axis that reaches a little beyond the data.
///
/// @param from, to the axis' ends, themselves ticks
record Ticks(double from, double to, double step) {

    /// @param about how many steps there should be
    static Ticks over(double least, double most, int about) {
        double range = Math.max(most - least, 1e-9);
        double power = Math.pow(10, Math.floor(Math.log10(range / about)));
        double step = power * (range / about / power > 5 ? 10 : range / about / power > 2 ? 5 : range / about / power > 1 ? 2 : 1);
        return new Ticks(Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step + 0.0, step);
    }

    List<Double> values() {
        return IntStream.rangeClosed(0, (int) Math.round((to - from) / step)).mapToObj(i -> from + i * step).toList();
    }
}
