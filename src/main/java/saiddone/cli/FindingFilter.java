package saiddone.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saiddone.check.CheckId;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Which findings are asked for.
final class FindingFilter {
    @Option(names = "--check", paramLabel = "NAME", description = "Only findings of this check; may be given several times.")
    private List<String> names = List.of();

    @Option(names = "--severity", paramLabel = "LEVEL", description = "Only findings at least so severe: high, medium or low.")
    private @Nullable String severity;

    /// Refuses names and levels that do not exist.
    void examine() {
        List<String> known = Arrays.stream(CheckId.values()).map(CheckId::label).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UsageProblem("There is no check %s. The checks: %s.".formatted(name, String.join(", ", known)));
            }
        }
        least();
    }

    List<Finding> of(List<Finding> findings) {
        Severity least = least();
        return findings.stream().filter(finding -> names.isEmpty() || names.contains(finding.check()))
                .filter(finding -> finding.severity().compareTo(least) <= 0).toList();
    }

    private Severity least() {
        return severity == null ? Severity.LOW : Arrays.stream(Severity.values()).filter(one -> one.label().equals(severity))
                .findFirst().orElseThrow(() -> new UsageProblem("--severity takes %s, not %s.".formatted(Arrays.stream(Severity.values())
                        .map(Severity::label).collect(Collectors.joining(", ")), severity)));
    }
}
