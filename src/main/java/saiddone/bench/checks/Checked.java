package saiddone.bench.checks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.sources.Told;
import saiddone.model.Finding;
import saiddone.model.FindingFamily;
import saiddone.model.Severity;
import saiddone.model.Transcript;
import saiddone.model.Verdict;

/// A conversation and what was found in it.
///
/// @param file    where it lies, from the folder of all
/// @param verdict what the suite's rules read from it, null where they say nothing
/// @param sources finds where the values come from that a transcript's agent told
record Checked(String file, Transcript transcript, @Nullable Verdict verdict, List<Finding> findings,
               Function<Transcript, List<Told>> sources) {

    List<Told> values(Transcript of) {
        return sources.apply(of);
    }

    int position() {
        return transcript.source().position();
    }

    boolean rewarded() {
        return transcript.outcome().success();
    }

    /// Findings that say: this was told otherwise than it was done.
    Stream<Finding> contradictions() {
        return findings.stream().filter(finding -> finding.family() == FindingFamily.SAYS_VS_DOES);
    }

    /// Those of them that a user is told without asking.
    List<Finding> grave() {
        return contradictions().filter(finding -> finding.severity() != Severity.LOW).toList();
    }

    Case alarm(String table, Finding finding) {
        return new Case(table, "alarm", file, position(), transcript.conversation(), finding.check(),
                brief(finding) + ": " + finding.why() + quote(finding));
    }

    Case miss(String table, String what, String why) {
        String found = findings.isEmpty() ? "nothing found" : "found " + findings.stream().map(Checked::brief)
                .collect(Collectors.joining("; "));
        return new Case(table, "miss", file, position(), transcript.conversation(), what, why + "; " + found);
    }

    private static String brief(Finding finding) {
        return "%s (%s) at message %d%s".formatted(finding.check(), finding.severity().label(), finding.message(),
                finding.call() == null ? "" : ", call " + finding.call());
    }

    private static String quote(Finding finding) {
        Finding.Said said = finding.said();
        return said == null ? "" : " “" + said.quote().replaceAll("\\s+", " ") + "”";
    }
}
