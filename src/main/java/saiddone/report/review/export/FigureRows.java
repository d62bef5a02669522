package saiddone.report.review.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.report.metrics.Figure;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.JudgeCalibration;
import saiddone.report.review.metrics.PatternOutcome;
import saiddone.report.review.metrics.PooledFigure;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.report.review.patterns.Estimate;
import saiddone.report.review.patterns.PatternTable;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Resampling;
import saiddone.statistics.TagAgreement;

/// Every figure of a report in one long list, for spreadsheets and other programs.
public final class FigureRows {
    private final List<FigureRow> rows = new ArrayList<>();

    private FigureRows() {}

    public static List<FigureRow> of(ReviewReport report) {
        FigureRows all = new FigureRows();
        all.patterns("", report.patterns());
        all.patterns("framing ", report.byFraming());
        all.patterns("kind ", report.byKind());
        all.agreement(report.agreement());
        report.metrics().forEach(all::metrics);
        for (int i = 0; i < report.causes().size(); i++) {
            String suite = report.metrics().get(i).asScored().suite().id();
            all.causes(suite, "as_scored", report.causes().get(i).asScored());
            all.causes(suite, "after_review", report.causes().get(i).afterReview());
        }
        report.outcomes().forEach(all::outcome);
        report.judges().forEach(all::judge);
        return List.copyOf(all.rows);
    }

    private void patterns(String what, PatternTable table) {
        for (PatternTable.Row row : table.rows()) {
            row.cells().forEach(cell -> cell(what + (cell.column().isEmpty() ? "no model named" : cell.column()), row, cell));
            if (what.isEmpty()) {
                cell("", row, row.all());
            }
        }
    }

    private void cell(String about, PatternTable.Row row, PatternTable.Cell cell) {
        String code = row.code().name();
        if (cell.noneReviewed()) {
            rows.add(FigureRow.none("patterns", about, code, "present", 0, "None reviewed."));
        } else {
            rows.add(FigureRow.count("patterns", about, code, "present", cell.present(), cell.reviewed()));
            rows.add(FigureRow.count("patterns", about, code, "unsure", cell.unsure(), cell.reviewed()));
        }
        switch (cell.prevalence()) {
            case Answer.Given<Estimate>(Estimate share) -> rows.add(FigureRow.given("patterns", about, code, "prevalence", share.share(),
                    share.prevalence().interval(), share.n(), share.method()));
            case Answer.Withheld<Estimate>(NoFigure why) ->
                rows.add(FigureRow.none("patterns", about, code, "prevalence", 0, why.sentence()));
        }
    }

    private void agreement(AgreementReport report) {
        agreement("", report.overall());
        report.rows().forEach(row -> agreement(row.code().name(), row.agreement()));
    }

    private void agreement(String code, TagAgreement figures) {
        coefficient(code, "observed", figures.observed(), figures.units());
        coefficient(code, "prevalence", figures.prevalence(), figures.units());
        coefficient(code, "positive_agreement", figures.positive(), figures.units());
        coefficient(code, "negative_agreement", figures.negative(), figures.units());
        coefficient(code, "cohen_kappa", figures.kappa(), figures.units());
        coefficient(code, "krippendorff_alpha", figures.alpha(), figures.units());
        coefficient(code, "gwet_ac1", figures.gwet(), figures.units());
    }

    private void coefficient(String code, String name, TagAgreement.Figure figure, int units) {
        Interval interval = figure.spread().figure().map(Resampling.Spread::interval).orElse(null);
        String without = figure.spread().why().map(why -> "No interval. " + why.sentence()).orElse("");
        rows.add(switch (figure.figure()) {
            case Answer.Given<Double>(Double value) -> FigureRow.given("agreement", "", code, name, value, interval, units, without);
            case Answer.Withheld<Double>(NoFigure why) -> FigureRow.none("agreement", "", code, name, units, why.sentence());
        });
    }

    private void metrics(AfterReview metrics) {
        String suite = metrics.asScored().suite().id();
        metrics.asScored().models().stream().filter(row -> !row.runs().isEmpty()).map(row -> row.model().id()).forEach(model ->
                metrics.figures().getOrDefault(model, List.of()).forEach(figure -> metric(suite + " " + model, figure)));
        metrics.overall().forEach(one -> {
            String name = name(one.metric().words());
            pooled(suite, name + "_as_scored", one.asScored());
            pooled(suite, name + "_after_review", one.afterReview());
        });
    }

    private void pooled(String suite, String name, Answer<PooledFigure.Share> answer) {
        rows.add(switch (answer) {
            case Answer.Given<PooledFigure.Share>(PooledFigure.Share share) -> FigureRow.given("metrics", suite, "", name,
                    share.value(), share.interval(), share.n(), "All attempts pooled.");
            case Answer.Withheld<PooledFigure.Share>(NoFigure why) -> FigureRow.none("metrics", suite, "", name, 0, why.sentence());
        });
    }

    private void metric(String about, ReviewedFigure figure) {
        String name = name(figure.metric().words());
        Figure scored = figure.asScored();
        if (scored != null) {
            rows.add(metric(about, name + "_as_scored", scored, "Median of runs."));
        }
        rows.add(switch (figure.afterReview()) {
            case Answer.Given<Figure>(Figure after) -> metric(about, name + "_after_review", after, figure.method() + " " + behind(figure));
            case Answer.Withheld<Figure>(NoFigure why) -> FigureRow.none("metrics", about, "", name + "_after_review", figure.reviewed(),
                    why.sentence());
        });
    }

    private static FigureRow metric(String about, String name, Figure figure, String method) {
        return FigureRow.given("metrics", about, "", name, figure.median(), figure.interval(),
                figure.perRun().stream().mapToInt(Figure.PerRun::of).sum(), method);
    }

    /// `Reviewed 12 of 40, overruled 3.`
    static String behind(ReviewedFigure figure) {
        return String.format(Locale.ROOT, "Reviewed %,d of %,d, overruled %,d%s.", figure.reviewed(), figure.of(),
                figure.overruled().size(), figure.unsettled().isEmpty() ? ""
                        : String.format(Locale.ROOT, ", unsettled %,d", figure.unsettled().size()));
    }

    private void causes(String suite, String when, List<UnsafeCauses.Row> breakdown) {
        for (UnsafeCauses.Row row : breakdown) {
            String about = suite + (row.label().isEmpty() ? "" : " " + row.label());
            row.buckets().forEach(bucket -> rows.add(FigureRow.count("causes", about, bucket.code() == null ? "" : bucket.code().name(),
                    when + "_" + name(bucket.kind().name()), bucket.count(), row.unsafe())));
        }
    }

    private void outcome(PatternOutcome row) {
        String about = row.outcome().words();
        String code = row.code().name();
        int n = row.table().n() + row.table().others();
        Interval interval = row.interval().figure().orElse(null);
        number(row.ratio(), about, code, "risk_ratio", interval, n, row.method() + row.interval().why().filter(_ ->
                row.ratio().figure().isPresent()).map(why -> " No interval. " + why.sentence()).orElse(""));
        number(row.fisher(), about, code, "fisher_p", null, row.collapsed().n() + row.collapsed().others(), row.method());
        number(row.adjusted(), about, code, row.confirmatory() ? "p_holm" : "p_benjamini_hochberg", null,
                row.collapsed().n() + row.collapsed().others(), row.method());
    }

    private void number(Answer<Double> answer, String about, String code, String name, @Nullable Interval interval, int n, String method) {
        rows.add(switch (answer) {
            case Answer.Given<Double>(Double value) -> FigureRow.given("outcomes", about, code, name, value, interval, n, method);
            case Answer.Withheld<Double>(NoFigure why) -> FigureRow.none("outcomes", about, code, name, n, why.sentence());
        });
    }

    private void judge(JudgeCalibration fit) {
        rate(fit, "sensitivity", fit.sensitivity());
        rate(fit, "specificity", fit.specificity());
        rate(fit, "apparent", fit.apparent());
        rate(fit, "rogan_gladen", fit.corrected());
        rate(fit, "prediction_powered", fit.predictionPowered());
        rate(fit, "reviewers_alone", fit.direct());
    }

    private void rate(JudgeCalibration fit, String name, Answer<JudgeCalibration.Rate> answer) {
        String about = fit.question().words();
        rows.add(switch (answer) {
            case Answer.Given<JudgeCalibration.Rate>(JudgeCalibration.Rate rate) -> FigureRow.given("judge", about, "", name, rate.value(),
                    rate.interval(), rate.n(), fit.method() + (rate.clipped() ? " Cut to 0-1." : ""));
            case Answer.Withheld<JudgeCalibration.Rate>(NoFigure why) -> FigureRow.none("judge", about, "", name, fit.counts().n(),
                    why.sentence());
        });
    }

    private static String name(String words) {
        return words.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
