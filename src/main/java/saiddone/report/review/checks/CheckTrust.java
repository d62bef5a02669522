package saiddone.report.review.checks;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import saiddone.annotation.model.FindingRuling;

/// Whether a check can be trusted: what reviewers made of its findings.
///
/// @param check      the check's name
/// @param all        over all reviewers
/// @param byReviewer each by themselves, by id
/// @param dismissals with their reasons, latest first
public record CheckTrust(String check, CheckTally all, Map<String, CheckTally> byReviewer, List<FindingRuling> dismissals) {
    public CheckTrust {
        byReviewer = Collections.unmodifiableMap(new LinkedHashMap<>(byReviewer));
        dismissals = List.copyOf(dismissals);
    }

    /// A check that nobody ruled on.
    public static CheckTrust none(String check) {
        return new CheckTrust(check, CheckTally.NONE, Map.of(), List.of());
    }

    /// By check; those that somebody ruled on.
    public static Map<String, CheckTrust> of(Collection<FindingRuling> rulings) {
        return rulings.stream().collect(Collectors.groupingBy(ruling -> ruling.finding().check())).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> of(entry.getKey(), entry.getValue())));
    }

    private static CheckTrust of(String check, List<FindingRuling> rulings) {
        Map<String, CheckTally> byReviewer = new TreeMap<>();
        rulings.stream().collect(Collectors.groupingBy(FindingRuling::reviewer))
                .forEach((reviewer, own) -> byReviewer.put(reviewer, CheckTally.of(own)));
        return new CheckTrust(check, CheckTally.of(rulings), byReviewer, rulings.stream().filter(ruling -> !ruling.accepted())
                .sorted(Comparator.comparing(FindingRuling::at).reversed().thenComparing(ruling -> ruling.finding().text())).toList());
    }

    /// One reviewer's.
    public CheckTally of(String reviewer) {
        return byReviewer.getOrDefault(reviewer, CheckTally.NONE);
    }
}
