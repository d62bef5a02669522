package saiddone.ui.patterns;

import java.util.Locale;
import saiddone.annotation.model.Queue;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.patterns.Estimate;
import saiddone.report.review.patterns.PatternTable;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;
import saiddone.ui.shell.Strings;

/// The words for patterns' figures.
final class PatternText {
    static final String NONE = "–";
    static final String WAITING = "…";
    static final String NOBODY_LOOKED = "·";
    private static final double SMALL = .01;

    private final Strings strings;

    PatternText(Strings strings) {
        this.strings = strings;
    }

    /// `11 %`, below one percent `0.4 %`.
    static String percent(double share) {
        return (share > 0 && share < SMALL ? String.format(Locale.ROOT, "%.1f", share * 100) : Long.toString(Math.round(share * 100)))
                + "\u00A0%";
    }

    /// `7–17`, in percent.
    static String percents(Interval interval) {
        return Math.round(interval.low() * 100) + "–" + Math.round(interval.high() * 100);
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String p(double p) {
        return p < .001 ? "< .001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /// An interval of plain numbers; no upper end is said to be none.
    String between(Interval interval) {
        return strings.get("patterns.between", two(interval.low()),
                Double.isInfinite(interval.high()) ? "∞" : two(interval.high()));
    }

    /// The reason as a sentence, empty where there is a figure.
    static String why(Answer<?> answer) {
        return answer.why().map(NoFigure::sentence).orElse("");
    }

    /// A share with n, interval and method, or why there is none.
    String whole(Answer<Estimate> prevalence) {
        return prevalence.figure().map(one -> strings.get("patterns.told.prevalence", percent(one.share()),
                percents(one.prevalence().interval()), one.hits(), one.n(), one.drawn(), one.method()))
                .orElseGet(() -> strings.get("patterns.told.no-prevalence", why(prevalence)));
    }

    /// `present in 8 of 31 reviewed conversations, 2 unsure`.
    String counted(PatternTable.Cell cell) {
        if (cell.noneReviewed()) {
            return strings.get("patterns.told.none-reviewed");
        }
        String unsure = cell.unsure() == 0 ? "" : strings.get("patterns.told.unsure", cell.unsure());
        String unsettled = cell.unsettled() == 0 ? "" : strings.get("patterns.told.unsettled", cell.unsettled());
        return strings.get("patterns.told.count", cell.present(), cell.reviewed()) + unsure + unsettled + ".";
    }

    /// What everything rests on, above the figures.
    String line(PatternsPage page) {
        PatternTable table = page.table();
        DrawnQueue from = table.from();
        String reviewed = strings.get("patterns.line", table.conversations(), table.library());
        String drawn = page.countsOnly() ? strings.get("patterns.line.estimating")
                : from == null ? strings.get("patterns.line.no-queue") : drawn(from);
        return reviewed + " " + drawn + " " + strings.get("patterns.line.dot");
    }

    private String drawn(DrawnQueue from) {
        String how = from.queue().method() == Queue.Method.STRATIFIED ? "patterns.line.stratified" : "patterns.line.random";
        return strings.get("patterns.line.queue", from.queue().name(), from.byChance().size(), strings.get(how),
                from.queue().frame().isBlank() ? "?" : from.queue().frame());
    }
}
