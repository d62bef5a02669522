package saiddone.ui.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.statistics.NoFigure;
import saiddone.ui.shell.Strings;

/// The words for a figure as scored and after review, side by side.
final class ReviewedText {
    private final Strings strings;
    private final FigureText text;

    ReviewedText(Strings strings) {
        this.strings = strings;
        this.text = new FigureText(strings);
    }

    /// `8.3 → 6.7 %`, a dash where too little was reviewed.
    String pair(BoardColumn column, ReviewedFigure figure) {
        Figure before = figure.asScored();
        if (before == null) {
            return FigureText.NONE;
        }
        String first = FigureText.isShare(column) ? FigureText.plain(column, before.median(), before) : text.number(column, before);
        return figure.afterReview().figure().map(after -> strings.get("metrics.review.pair", first, text.number(column, after)))
                .orElseGet(() -> strings.get("metrics.review.pair", text.number(column, before), FigureText.NONE));
    }

    /// `12 of 40, 2 changed`.
    String under(ReviewedFigure figure) {
        return figure.asScored() == null ? "" : figure.overruled().isEmpty()
                ? strings.get("metrics.review.under", figure.reviewed(), figure.of())
                : strings.get("metrics.review.under.changed", figure.reviewed(), figure.of(), figure.overruled().size());
    }

    /// All of it in sentences.
    String told(BoardColumn column, ReviewedFigure figure) {
        Figure before = figure.asScored();
        String after = figure.afterReview().figure().map(one -> strings.get("metrics.review.tip.after", text.number(column, one),
                interval(column, one)))
                .orElseGet(() -> strings.get("metrics.review.tip.withheld", figure.afterReview().why().map(NoFigure::sentence).orElse("")));
        return FigureText.lines(strings.get("metrics.review.tip.scored", before == null ? FigureText.NONE : text.number(column, before)),
                after,
                strings.get("metrics.review.tip.behind", figure.reviewed(), figure.of(), figure.overruled().size()),
                figure.unsettled().isEmpty() ? "" : strings.get("metrics.review.tip.unsettled", figure.unsettled().size()),
                figure.method());
    }

    private String interval(BoardColumn column, @Nullable Figure figure) {
        return figure == null ? "" : text.interval(column, figure);
    }
}
