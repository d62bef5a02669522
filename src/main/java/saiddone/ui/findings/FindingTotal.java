package saiddone.ui.findings;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import saiddone.model.FindingCount;
import saiddone.model.TranscriptSummary;

/// How much a check found.
///
/// @param conversations with at least one finding
record FindingTotal(int findings, int conversations) {
    static final FindingTotal NONE = new FindingTotal(0, 0);

    /// By the check's name; a check that is not there found nothing.
    static Map<String, FindingTotal> of(Collection<TranscriptSummary> rows) {
        Map<String, FindingTotal> totals = new HashMap<>();
        for (TranscriptSummary row : rows) {
            for (FindingCount count : row.findings()) {
                totals.merge(count.check(), new FindingTotal(count.count(), 1), FindingTotal::plus);
            }
        }
        return totals;
    }

    private FindingTotal plus(FindingTotal other) {
        return new FindingTotal(findings + other.findings, conversations + other.conversations);
    }
}
