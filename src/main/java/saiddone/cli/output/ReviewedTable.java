package saiddone.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Percent;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.ReviewedMetric;
import saiddone.statistics.Interval;

/// The figures after review for a person to read, or as more columns of the sheet.
public final class ReviewedTable {
    private ReviewedTable() {}

    /// Nothing where nothing was reviewed.
    public static void print(PrintWriter out, ReviewedBoard one) {
        AfterReview after = one.after();
        if (after == null) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("after review"));
        Arrays.stream(ReviewedMetric.values()).forEach(metric -> headings.add(metric.words()));
        lines.add(headings);
        for (ModelFigures row : ScoreTable.there(one.board())) {
            List<String> line = new ArrayList<>(List.of(row.model().id()));
            Arrays.stream(ReviewedMetric.values()).forEach(metric -> line.add(cell(after.of(row.model().id(), metric))));
            lines.add(line);
        }
        out.println();
        AlignedTable.print(out, lines, i -> i == 0);
        out.println();
        out.println("In round brackets the verdicts reviewed of those behind the figure, and how many were overruled. – too few reviewed.");
        out.println(after.method());
        out.flush();
    }

    private static String cell(ReviewedFigure figure) {
        String behind = String.format(Locale.ROOT, " (%d/%d, %d)", figure.reviewed(), figure.of(), figure.overruled().size());
        Figure after = figure.afterReview().figure().orElse(null);
        if (after == null) {
            return "–" + behind;
        }
        return figure.metric() == ReviewedMetric.POLICY_ADHERENCE ? String.format(Locale.ROOT, "%.2f", after.median()) + behind
                : Percent.precise(after.median(), 1) + " %" + between(after.interval()) + behind;
    }

    private static String between(@Nullable Interval interval) {
        return interval == null ? ""
                : " [" + Percent.published(interval.low(), false) + "–" + Percent.published(interval.high(), false) + "]";
    }

    /// None where nothing was reviewed.
    static List<String> columns(ReviewedBoard one) {
        List<String> columns = new ArrayList<>();
        if (one.after() != null) {
            Arrays.stream(ReviewedMetric.values()).map(ReviewedJson::name).forEach(name -> columns.addAll(List.of(name + "_after_review",
                    name + "_after_low", name + "_after_high", name + "_reviewed", name + "_reviewed_of", name + "_overruled",
                    name + "_unsettled")));
        }
        return columns;
    }

    static List<@Nullable Object> cells(ReviewedBoard one, String model) {
        List<@Nullable Object> cells = new ArrayList<>();
        AfterReview after = one.after();
        if (after != null) {
            Arrays.stream(ReviewedMetric.values()).map(metric -> after.of(model, metric)).forEach(figure -> {
                Figure value = figure.afterReview().figure().orElse(null);
                Interval interval = value == null ? null : value.interval();
                cells.addAll(Arrays.asList(value == null ? null : value.median(), interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(), figure.reviewed(), figure.of(), figure.overruled().size(),
                        figure.unsettled().size()));
            });
        }
        return cells;
    }
}
