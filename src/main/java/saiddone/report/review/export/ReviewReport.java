package saiddone.report.review.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.report.metrics.Scored;
import saiddone.report.review.BlindCover;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.agreement.AgreementReports;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.AfterReviews;
import saiddone.report.review.metrics.JudgeCalibration;
import saiddone.report.review.metrics.JudgeCalibrations;
import saiddone.report.review.metrics.PatternOutcome;
import saiddone.report.review.metrics.PatternOutcomes;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.report.review.patterns.Estimates;
import saiddone.report.review.patterns.PatternTable;
import saiddone.report.review.patterns.PatternTables;
import saiddone.report.review.patterns.Quotes;
import saiddone.report.review.patterns.TagQuote;

/// Everything that a review came to, for writing it out.
///
/// @param quotes    by code, in the order of the pattern table; codes without a quote are left out
/// @param metrics   one for each suite with rules
/// @param causes    in the order of `metrics`
/// @param cover     conversations whose model is not told
public record ReviewReport(ReviewData data, PatternTable patterns, PatternTable byFraming, PatternTable byKind,
                           AgreementReport agreement, List<AfterReview> metrics, List<UnsafeCauses> causes,
                           List<PatternOutcome> outcomes, List<JudgeCalibration> judges, Map<String, List<TagQuote>> quotes,
                           BlindCover cover) {
    public ReviewReport {
        metrics = List.copyOf(metrics);
        causes = List.copyOf(causes);
        outcomes = List.copyOf(outcomes);
        judges = List.copyOf(judges);
    }

    /// @param suites with rules, whose transcripts are in the library
    public static ReviewReport of(ReviewData data, List<Suite> suites) {
        ReviewedCases cases = ReviewedCases.of(data.summaries(), suites);
        var queue = Estimates.usual(data).orElse(null);
        PatternTable patterns = PatternTables.byModel(data, queue);
        List<Scored> scored = data.summaries().stream().map(Scored::of).toList();
        List<AfterReview> metrics = suites.stream().map(suite -> AfterReviews.of(suite, scored, data)).toList();
        Map<String, List<TagQuote>> quotes = new LinkedHashMap<>();
        patterns.rows().forEach(row -> {
            List<TagQuote> own = Quotes.of(data, cases, data.judgements(), row.code().id());
            if (!own.isEmpty()) {
                quotes.put(row.code().id(), own);
            }
        });
        return new ReviewReport(data, patterns, PatternTables.by(data, queue, ReviewedCases.framings(), cases::framing),
                PatternTables.by(data, queue, ReviewedCases.kinds(), cases::kind), AgreementReports.of(data), metrics,
                metrics.stream().map(one -> UnsafeCauses.of(one, data)).toList(), PatternOutcomes.of(data, cases, List.of()),
                JudgeCalibrations.of(data, cases), quotes, BlindCover.of(data));
    }

    /// Conversations with a word of a reviewer that are made up.
    public long synthetic() {
        return data.summaries().stream().filter(row -> data.answers().transcripts().contains(row.id()))
                .filter(TranscriptSummary::synthetic).count();
    }
}
