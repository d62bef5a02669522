package saiddone.report.metrics;

import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;

/// One transcript with what the suite's rules read from it: the only input of the metric reports.
///
/// @param verdict          null where the transcript's case or suite is unknown
/// @param policyAdherence  the judge's, 0-1
public record Scored(TranscriptSummary summary, @Nullable Verdict verdict, @Nullable Double policyAdherence) {}
