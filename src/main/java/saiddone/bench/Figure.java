package saiddone.bench;

import org.jspecify.annotations.Nullable;

/// One measured value.
///
/// @param unit  `ms`, `x` (a ratio), `MB`
/// @param aim   the value that it should not exceed, null where there is none
public record Figure(String name, double value, String unit, @Nullable Double aim) {
    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    boolean reached() {
        return aim == null || value <= aim;
    }
}
