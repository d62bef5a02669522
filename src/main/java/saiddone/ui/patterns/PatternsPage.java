package saiddone.ui.patterns;

import java.util.List;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Attempts;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.report.review.patterns.PatternTable;

/// What the screen knows after one look at reviewers' work.
///
/// @param suites what counts for each suite of the workspace
/// @param table  codes against models
/// @param countsOnly whether estimates are still being made: a large database shows its counts first
record PatternsPage(ReviewData data, List<Attempts> suites, ReviewedCases cases, PatternTable table, boolean countsOnly) {
    PatternsPage {
        suites = List.copyOf(suites);
    }

    /// Whether a reviewed conversation was made up by a program.
    boolean synthetic() {
        return data.answers().transcripts().stream().map(cases::row).anyMatch(row -> row != null && row.synthetic());
    }

    /// Models in the order of the library's rows are of no use: as the suite has them, then by name.
    List<String> models() {
        List<String> known = suites.stream().flatMap(suite -> suite.suite().models().stream()).map(model -> model.id()).distinct().toList();
        return table.columns().stream().sorted(java.util.Comparator.comparingInt((String id) -> known.contains(id) ? known.indexOf(id)
                : known.size()).thenComparing(id -> id)).toList();
    }

    static PatternsPage of(ReviewData data, List<Attempts> suites, List<TranscriptSummary> rows) {
        return of(data, suites, rows, false);
    }

    static PatternsPage of(ReviewData data, List<Attempts> suites, List<TranscriptSummary> rows, boolean countsOnly) {
        return new PatternsPage(data, suites, ReviewedCases.of(rows, suites.stream().map(Attempts::suite).toList()),
                saiddone.report.review.patterns.PatternTables.byModel(data), countsOnly);
    }
}
