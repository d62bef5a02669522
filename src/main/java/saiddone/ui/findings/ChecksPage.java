package saiddone.ui.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.FindingRuling;
import saiddone.check.CheckId;
import saiddone.report.review.checks.CheckTrust;

/// What was read of checks and rulings.
///
/// @param conversations how many the counts are of
/// @param counts        by check, null where the index holds no findings
/// @param trust         by check
/// @param reviewers     who ruled on something, by id
/// @param rulings       how many
record ChecksPage(int conversations, @Nullable Map<String, FindingCounts.Count> counts, Map<String, CheckTrust> trust,
                  Set<String> reviewers, int rulings) {

    /// @param rulings those that the reviewer may see
    static ChecksPage of(int conversations, @Nullable Map<String, FindingCounts.Count> counts, List<FindingRuling> rulings) {
        Set<String> reviewers = new TreeSet<>();
        rulings.forEach(ruling -> reviewers.add(ruling.reviewer()));
        return new ChecksPage(conversations, counts, CheckTrust.of(rulings), reviewers, rulings.size());
    }

    /// @param reviewer whose rulings count, empty for everybody's
    List<CheckRow> rows(String reviewer, Set<String> muted) {
        return Arrays.stream(CheckId.values()).map(check -> row(check, reviewer, muted)).toList();
    }

    private CheckRow row(CheckId check, String reviewer, Set<String> muted) {
        String name = check.label();
        CheckTrust of = trust.getOrDefault(name, CheckTrust.none(name));
        FindingCounts.Count count = counts == null ? null : counts.getOrDefault(name, FindingCounts.Count.NONE);
        return new CheckRow(check, count, of, reviewer.isEmpty() ? of.all() : of.of(reviewer), muted.contains(name));
    }

    /// All findings, -1 where the index holds none.
    int findings() {
        return counts == null ? -1 : counts.values().stream().mapToInt(FindingCounts.Count::findings).sum();
    }
}
