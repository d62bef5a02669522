package saiddone.ui.findings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.check.CheckId;
import saiddone.check.integrity.SameAsk;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.checks.CheckTally;
import saiddone.report.review.checks.CheckTrust;

/// What was read of checks and rulings.
///
/// @param conversations how many the counts are of
/// @param reads         of how many of them each check can speak
/// @param asks          what was asked twice or more of one model
/// @param counts        by check
/// @param trust         by check
/// @param reviewers     who ruled on something, by id
/// @param rulings       how many
/// @param own           those of the reviewer who looks
record ChecksPage(int conversations, Map<CheckId, Integer> reads, List<SameAsk.Ask> asks, Map<String, FindingTotal> counts,
                  Map<String, CheckTrust> trust, Set<String> reviewers, int rulings, List<FindingRuling> own) {

    /// @param rows    the conversations that the reviewer may see
    /// @param rulings those that the reviewer may see
    /// @param who     the reviewer who looks; empty for nobody
    static ChecksPage of(List<TranscriptSummary> rows, List<FindingRuling> rulings, String who) {
        Set<String> reviewers = new TreeSet<>();
        rulings.forEach(ruling -> reviewers.add(ruling.reviewer()));
        return new ChecksPage(rows.size(), reads(rows), SameAsk.asks(rows), FindingTotal.of(rows), CheckTrust.of(rulings), reviewers,
                rulings.size(), rulings.stream().filter(ruling -> ruling.reviewer().equals(who)).toList());
    }

    private static Map<CheckId, Integer> reads(List<TranscriptSummary> rows) {
        Map<CheckId, Integer> reads = new EnumMap<>(CheckId.class);
        for (CheckId check : CheckId.values()) {
            reads.put(check, (int) rows.stream().filter(check::reads).count());
        }
        return reads;
    }

    /// @param reviewer whose rulings count, empty for everybody's
    List<CheckRow> rows(String reviewer, Set<String> muted) {
        return Arrays.stream(CheckId.values()).map(check -> row(check, reviewer, muted)).toList();
    }

    private CheckRow row(CheckId check, String reviewer, Set<String> muted) {
        String name = check.label();
        CheckTrust of = trust.getOrDefault(name, CheckTrust.none(name));
        boolean compares = check == CheckId.SAME_ASK_DIFFERENT_OUTCOME;
        FindingTotal count = compares ? differing() : counts.getOrDefault(name, FindingTotal.NONE);
        CheckRow.Reach reach = new CheckRow.Reach(reads.getOrDefault(check, 0), conversations);
        CheckTally tally = reviewer.isEmpty() ? of.all() : of.of(reviewer);
        return new CheckRow(check, count, compares ? asks.size() : 0, reach, of, tally, muted.contains(name));
    }

    /// The first of the conversations in which the reviewer has not ruled on every finding of the check; else the first.
    ///
    /// @param with those in which it found something
    TranscriptSummary next(CheckRow row, List<TranscriptSummary> with) {
        Map<String, Long> ruled = own.stream().map(FindingRuling::finding).filter(finding -> finding.check().equals(row.name()))
                .collect(Collectors.groupingBy(FindingKey::transcript, Collectors.counting()));
        return with.stream().filter(one -> FindingTotal.of(List.of(one)).getOrDefault(row.name(), FindingTotal.NONE).findings()
                > ruled.getOrDefault(one.id(), 0L)).findFirst().orElse(with.getFirst());
    }

    /// The asks whose runs ended differently.
    List<SameAsk.Ask> different() {
        return asks.stream().filter(SameAsk.Ask::differs).toList();
    }

    private FindingTotal differing() {
        List<SameAsk.Ask> different = different();
        return new FindingTotal(different.size(), different.stream().mapToInt(ask -> ask.runs().size()).sum());
    }

    int findings() {
        return counts.values().stream().mapToInt(FindingTotal::findings).sum();
    }
}
