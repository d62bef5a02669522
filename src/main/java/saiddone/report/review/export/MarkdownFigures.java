package saiddone.report.review.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saiddone.report.metrics.Figure;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.JudgeCalibration;
import saiddone.report.review.metrics.PatternOutcome;
import saiddone.report.review.metrics.PooledFigure;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.report.review.patterns.PatternTable;
import saiddone.report.text.Markdown;
import saiddone.statistics.Answer;
import saiddone.statistics.Resampling;
import saiddone.statistics.TagAgreement;

/// The tables of figures in a Markdown report.
final class MarkdownFigures {
    private final PrintWriter out;

    MarkdownFigures(PrintWriter out) {
        this.out = out;
    }

    void patterns(ReviewReport report) {
        line("## Patterns");
        line("");
        line(Markdown.text(report.patterns().method()));
        line("");
        table(List.of("Code", "Present", "Unsure", "Reviewed", "Prevalence", "n", "Method"));
        report.patterns().rows().forEach(row -> cells(List.of(Markdown.text(row.code().name()) + (row.code().retired() ? " (retired)" : ""),
                count(row.all(), row.all().present()), count(row.all(), row.all().unsure()),
                row.all().noneReviewed() ? "none reviewed" : Integer.toString(row.all().reviewed()),
                Said.answer(row.all().prevalence(), one -> Said.share(one.share(), one.prevalence().interval())),
                row.all().prevalence().figure().map(one -> Integer.toString(one.n())).orElse(""),
                row.all().prevalence().figure().map(one -> Markdown.text(one.method())).orElse(""))));
        line("");
        grid("By model", report.patterns());
        grid("By framing", report.byFraming());
        grid("By kind of case", report.byKind());
    }

    private void grid(String title, PatternTable table) {
        if (table.columns().isEmpty()) {
            return;
        }
        line("### " + title);
        line("");
        line("Conversations with the pattern of those reviewed; a dot means none reviewed.");
        line("");
        List<String> headings = new ArrayList<>(List.of("Code"));
        table.columns().forEach(column -> headings.add(column.isEmpty() ? "no model named" : Markdown.text(column)));
        table(headings);
        for (PatternTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(Markdown.text(row.code().name())));
            row.cells().forEach(cell -> cells.add(cell.noneReviewed() ? "·" : cell.present() + "/" + cell.reviewed()));
            cells(cells);
        }
        line("");
    }

    private static String count(PatternTable.Cell cell, int count) {
        return cell.noneReviewed() ? "·" : Integer.toString(count);
    }

    void agreement(ReviewReport report) {
        AgreementReport agreement = report.agreement();
        line("## Agreement");
        line("");
        if (agreement.conversations() == 0) {
            line("No conversation was finished by two reviewers, so how far they agree is not known.");
            line("");
            return;
        }
        line(Markdown.text(agreement.method()) + " " + agreement.open() + " of " + agreement.disagreements().size()
                + " disagreements are open.");
        line("");
        table(List.of("Code", "n", "Observed", "Prevalence", "Agree +", "Agree −", "Cohen κ", "Krippendorff α", "Gwet AC1"));
        row("*all codes*", agreement.overall());
        agreement.rows().forEach(row -> row(Markdown.text(row.code().name()), row.agreement()));
        line("");
    }

    private void row(String name, TagAgreement figures) {
        cells(List.of(name, Integer.toString(figures.units()), coefficient(figures.observed()), coefficient(figures.prevalence()),
                coefficient(figures.positive()), coefficient(figures.negative()), coefficient(figures.kappa()),
                coefficient(figures.alpha()), coefficient(figures.gwet())));
    }

    private static String coefficient(TagAgreement.Figure figure) {
        return Said.answer(figure.figure(), value -> Said.number(value,
                figure.spread().figure().map(Resampling.Spread::interval).orElse(null)));
    }

    void metrics(ReviewReport report) {
        for (int i = 0; i < report.metrics().size(); i++) {
            AfterReview metrics = report.metrics().get(i);
            line("## Metrics after review: " + Markdown.text(metrics.asScored().suite().title()));
            line("");
            line(Markdown.text(metrics.method()));
            line("");
            table(List.of("Model", "Metric", "As scored", "After review", "Behind it"));
            metrics.overall().forEach(one -> cells(List.of("*all models*", one.metric().words(), pooled(one.asScored()),
                    pooled(one.afterReview()), String.format(Locale.ROOT, "Reviewed %,d of %,d, overruled %,d.", one.reviewed(), one.of(),
                            one.overruled()))));
            metrics.asScored().models().stream().filter(row -> !row.runs().isEmpty()).forEach(row ->
                    metrics.figures().getOrDefault(row.model().id(), List.of()).forEach(figure -> metric(row.model().id(), figure)));
            line("");
            causes(report.causes().get(i));
        }
    }

    private void metric(String model, ReviewedFigure figure) {
        Figure scored = figure.asScored();
        if (scored == null && figure.reviewed() == 0) {
            return;
        }
        cells(List.of(Markdown.text(model), figure.metric().words(), scored == null ? "–" : Said.figure(scored),
                Said.answer(figure.afterReview(), Said::figure), FigureRows.behind(figure)));
    }

    private static String pooled(Answer<PooledFigure.Share> answer) {
        return Said.answer(answer, share -> Said.share(share.value(), share.interval()) + ", n " + share.n());
    }

    private void causes(UnsafeCauses causes) {
        line("### Why forbidden actions fired");
        line("");
        line(Markdown.text(causes.method()));
        line("");
        List<String> headings = new ArrayList<>(List.of("", "Conversations"));
        causes.causes().forEach(code -> headings.add(Markdown.text(code.name())));
        headings.addAll(List.of("no cause named", "not reviewed"));
        table(headings);
        causes.asScored().forEach(row -> causes(row, "as scored"));
        causes.afterReview().forEach(row -> causes(row, "after review"));
        line("");
    }

    private void causes(UnsafeCauses.Row row, String when) {
        if (row.unsafe() > 0) {
            List<String> cells = new ArrayList<>(List.of((row.label().isEmpty() ? "*all*" : Markdown.text(row.label())) + ", " + when,
                    Integer.toString(row.unsafe())));
            row.buckets().forEach(bucket -> cells.add(Integer.toString(bucket.count())));
            cells(cells);
        }
    }

    void outcomes(ReviewReport report) {
        List<PatternOutcome> told = report.outcomes().stream().filter(row -> row.fisher().figure().isPresent()).toList();
        if (told.isEmpty()) {
            return;
        }
        line("## Patterns against outcomes");
        line("");
        line("Association and no more: reviewers saw how conversations went. Risk ratio over reviewed conversations, its interval by "
                + "bootstrap over cases where cases repeat; Fisher's exact test with every case once. Adjusted p: "
                + "Benjamini\\-Hochberg over all exploratory tests, Holm over those declared beforehand.");
        line("");
        table(List.of("Code", "Outcome", "With the pattern", "Without", "Risk ratio", "p", "p adjusted", "n"));
        told.forEach(row -> cells(List.of(Markdown.text(row.code().name()), row.outcome().words(),
                row.table().with() + "/" + row.table().n(), row.table().otherWith() + "/" + row.table().others(),
                Said.answer(row.ratio(), ratio -> Said.number(ratio, row.interval().figure().orElse(null))),
                Said.answer(row.fisher(), Said::p), Said.answer(row.adjusted(), Said::p) + (row.confirmatory() ? " (Holm)" : " (BH)"),
                row.table().n() + row.table().others() + " in " + row.cases() + " cases")));
        line("");
    }

    void judges(ReviewReport report) {
        line("## The judge against reviewers");
        line("");
        table(List.of("Question", "Figure", "Value", "n", "Method"));
        for (JudgeCalibration fit : report.judges()) {
            rate(fit, "sensitivity", fit.sensitivity());
            rate(fit, "specificity", fit.specificity());
            rate(fit, "the judge's rate", fit.apparent());
            rate(fit, "corrected (Rogan\\-Gladen)", fit.corrected());
            rate(fit, "prediction\\-powered", fit.predictionPowered());
            rate(fit, "reviewers alone", fit.direct());
        }
        line("");
        report.judges().forEach(fit -> line(Markdown.text(fit.method()) + "\n"));
    }

    private void rate(JudgeCalibration fit, String name, Answer<JudgeCalibration.Rate> answer) {
        cells(List.of(fit.question().words(), name, Said.answer(answer, rate -> Said.share(rate.value(), rate.interval())),
                answer.figure().map(rate -> Integer.toString(rate.n())).orElse(""),
                answer.figure().map(rate -> Markdown.text(rate.interval().method())).orElse("")));
    }

    private void table(List<String> headings) {
        cells(headings);
        line("|" + "---|".repeat(headings.size()));
    }

    private void cells(List<String> cells) {
        line(Markdown.row(cells));
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
