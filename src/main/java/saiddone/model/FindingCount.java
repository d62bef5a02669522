package saiddone.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often a check found something in one conversation.
///
/// @param severity of the gravest of its findings
public record FindingCount(String check, Severity severity, int count) {

    /// One for each check, the gravest first; equally grave ones in the findings' order.
    public static List<FindingCount> of(List<Finding> findings) {
        Map<String, FindingCount> counts = new LinkedHashMap<>();
        findings.forEach(finding -> counts.merge(finding.check(), new FindingCount(finding.check(), finding.severity(), 1),
                (one, more) -> new FindingCount(one.check, one.severity.compareTo(more.severity) <= 0 ? one.severity : more.severity,
                        one.count + more.count)));
        List<FindingCount> ordered = new ArrayList<>(counts.values());
        ordered.sort(Comparator.comparing(FindingCount::severity));
        return List.copyOf(ordered);
    }
}
