package saiddone.ui.patterns;

import java.util.List;
import saiddone.annotation.model.Code;
import saiddone.report.review.CodeOrder;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.patterns.Trend;
import saiddone.ui.shell.Strings;

/// Makes what a tab shows. Slow for large reviews; called off the FX thread.
final class Contents {
    private final Strings strings;

    Contents(Strings strings) {
        this.strings = strings;
    }

    Content of(PatternsPage page, PatternTab tab) {
        return switch (tab) {
            case COUNTS -> new ModelHeat(strings).counts(page);
            case PREVALENCE -> new ModelHeat(strings).prevalence(page);
            case FRAMING -> new ModelHeat(strings).framing(page);
            case CO_OCCURRENCE -> new PairHeat(strings).of(page);
            case TREND -> trend(page);
            case CAUSES -> new CauseHeat(strings).of(page);
            case OUTCOME -> new FigureLines(strings).outcomes(page);
            case JUDGE -> new FigureLines(strings).judge(page);
        };
    }

    private Content trend(PatternsPage page) {
        DrawnQueue from = page.table().from();
        if (from == null) {
            return new Content.None(strings.get("patterns.no-queue"));
        }
        List<Code> codes = CodeOrder.inForce(page.data().codebook());
        List<Content.Titled> trends = codes.stream().map(code -> new Content.Titled(code, Trend.of(from, page.data().answers(), code.id())))
                .filter(one -> one.trend().points().stream().anyMatch(point -> point.hits() > 0)).toList();
        return trends.isEmpty() ? new Content.None(strings.get("patterns.trend.none"))
                : new Content.Trends(trends, from.queue().name(), strings.get("patterns.trend.method"));
    }
}
