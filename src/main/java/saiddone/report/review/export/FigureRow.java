package saiddone.report.review.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.statistics.Interval;

/// One figure as files carry it: never without its n, its method and its interval, or why it is not there.
///
/// @param section  `patterns`, `agreement`, `metrics`, `causes`, `outcomes`, `judge`
/// @param about    the suite, model, framing or outcome that it is about; empty for all
/// @param code     the code's name; empty where it is about none
/// @param figure   what it is, such as `present` or `after_review`
/// @param value    null where it is withheld
/// @param low, high null where it has no interval
/// @param n        what it rests on
/// @param method   in sentences; empty for a plain count
/// @param why      why there is none, in a sentence; empty where there is one
public record FigureRow(String section, String about, String code, String figure, @Nullable Double value, @Nullable Double low,
                        @Nullable Double high, long n, String method, String why) {

    static FigureRow count(String section, String about, String code, String figure, int value, int n) {
        return new FigureRow(section, about, code, figure, (double) value, null, null, n, "", "");
    }

    static FigureRow given(String section, String about, String code, String figure, double value, @Nullable Interval interval, long n,
            String method) {
        boolean finite = interval != null && Double.isFinite(interval.high());
        String how = interval == null ? "" : interval.isRange() ? interval.method() : "%.0f %%: %s".formatted(100 * interval.level(),
                interval.method());
        return new FigureRow(section, about, code, figure, value, interval == null ? null : Double.valueOf(interval.low()),
                finite && interval != null ? Double.valueOf(interval.high()) : null, n,
                method.isEmpty() || how.isEmpty() ? method + how : method + " " + how, "");
    }

    static FigureRow none(String section, String about, String code, String figure, long n, String why) {
        return new FigureRow(section, about, code, figure, null, null, null, n, "", why);
    }

    public static List<String> columns() {
        return List.of("section", "about", "code", "figure", "value", "low", "high", "n", "method", "why_none");
    }

    public Map<String, @Nullable Object> cells() {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("section", section);
        cells.put("about", about);
        cells.put("code", code);
        cells.put("figure", figure);
        cells.put("value", value);
        cells.put("low", low);
        cells.put("high", high);
        cells.put("n", n);
        cells.put("method", method);
        cells.put("why_none", why);
        return cells;
    }
}
