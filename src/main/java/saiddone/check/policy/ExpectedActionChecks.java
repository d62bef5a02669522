package saiddone.check.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.text.Difference;
import saiddone.check.text.ExpectedWrites;
import saiddone.check.text.Findings;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.ExpectedAction;
import saiddone.model.Finding;
import saiddone.model.Severity;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// The task's expected writes against the agent's: pointers, no verdicts, since another way may lead to the same state.
public final class ExpectedActionChecks {
    private ExpectedActionChecks() {}

    /// Writes that nobody expected.
    public static Check extra() {
        Findings findings = findings(CheckId.EXTRA_WRITE);
        return reading -> {
            ExpectedWrites writes = ExpectedWrites.of(reading);
            return !writes.known() ? List.of() : writes.extra().stream()
                    .map(call -> findings.of(call, "The task expects no further call of " + call.name() + ".")).toList();
        };
    }

    /// Expected writes that were not made, one finding a tool.
    public static Check missing() {
        Findings findings = findings(CheckId.MISSING_WRITE);
        return reading -> ExpectedWrites.of(reading).missing().isEmpty() ? List.of() : ExpectedWrites.of(reading).missing().stream()
                .collect(Collectors.groupingBy(ExpectedAction::name, LinkedHashMap::new, Collectors.counting())).entrySet().stream()
                .map(tool -> findings.at(Talk.of(reading).lastWords(), tool.getValue() == 1
                        ? "The task expects " + tool.getKey() + ", and no such call succeeded."
                        : "The task expects " + tool.getValue() + " more calls of " + tool.getKey() + " than succeeded.")).toList();
    }

    /// Expected writes that were made with other arguments.
    public static Check differs() {
        Findings findings = findings(CheckId.DIFFERS_FROM_EXPECTED);
        return reading -> ExpectedWrites.of(reading).differing().stream().map(pair -> differs(findings, pair)).toList();
    }

    private static Finding differs(Findings findings, ExpectedWrites.Differing pair) {
        JsonNode made = pair.made().arguments().tree();
        if (made == null || pair.arguments().isEmpty()) {
            return findings.of(pair.made(), "The task expects other arguments of " + pair.made().name()
                    + ", and this call's cannot be read.");
        }
        String name = pair.arguments().getFirst();
        Difference first = Difference.of(name, pair.expected().arguments().path(name), made.path(name));
        List<String> others = pair.arguments().subList(1, pair.arguments().size());
        // The argument as a whole: what reviewers ruled on is known by it.
        return findings.of(pair.made().message(), null, pair.made().index(), JsonPointer.empty().appendProperty(name).toString(),
                first.told() + (others.isEmpty() ? "" : " It differs in " + String.join(", ", others) + ", too."));
    }

    private static Findings findings(CheckId check) {
        return new Findings(check, Severity.LOW, Confidence.LIKELY);
    }
}
