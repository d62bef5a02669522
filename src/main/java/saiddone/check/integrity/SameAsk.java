package saiddone.check.integrity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.text.Findings;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.TranscriptSummary;

/// Runs of one case under one model that ended differently: one handed over and another did not, or one changed something
/// and another did not. Needs several transcripts, and is therefore no Check.
public final class SameAsk {
    private static final Findings FINDINGS = new Findings(CheckId.SAME_ASK_DIFFERENT_OUTCOME, Severity.LOW, Confidence.CERTAIN);

    private SameAsk() {}

    private record Key(String suite, String caseId, String model) {}

    /// What a run came to, as far as calls tell.
    private enum Outcome {
        HANDED_OVER("handed over"), WROTE("changed something"), NEITHER("did neither");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        static Outcome of(TranscriptSummary run) {
            return run.handedOver() ? HANDED_OVER : run.writes() > 0 ? WROTE : NEITHER;
        }
    }

    /// One case under one model, run twice or more.
    ///
    /// @param runs     those that did not break off
    /// @param outcomes such as `2 handed over, 1 did neither`
    /// @param differs  whether they came to more than one outcome
    public record Ask(String suite, String caseId, @Nullable String title, String model, List<TranscriptSummary> runs, String outcomes,
                      boolean differs) {
        public Ask {
            runs = List.copyOf(runs);
        }
    }

    /// What was asked twice or more, in the order of the first runs. Runs that broke off count for nothing.
    public static List<Ask> asks(List<TranscriptSummary> runs) {
        Map<Key, List<TranscriptSummary>> groups = new LinkedHashMap<>();
        for (TranscriptSummary run : runs) {
            String model = run.model();
            if (model != null && !run.failed()) {
                groups.computeIfAbsent(new Key(run.caseRef().suite(), run.caseRef().id(), model), _ -> new ArrayList<>()).add(run);
            }
        }
        return groups.entrySet().stream().filter(group -> group.getValue().size() > 1).map(group -> ask(group.getKey(), group.getValue()))
                .toList();
    }

    private static Ask ask(Key key, List<TranscriptSummary> runs) {
        Map<Outcome, Long> counts = runs.stream().collect(Collectors.groupingBy(Outcome::of, () -> new EnumMap<>(Outcome.class),
                Collectors.counting()));
        String all = counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey().words).collect(Collectors.joining(", "));
        return new Ask(key.suite, key.caseId, runs.getFirst().caseRef().title(), key.model, runs, all, counts.size() > 1);
    }

    /// One finding for each run of an ask whose runs differ, by the run's id.
    public static Map<String, Finding> of(List<TranscriptSummary> runs) {
        Map<String, Finding> found = new LinkedHashMap<>();
        asks(runs).stream().filter(Ask::differs).forEach(ask -> ask.runs().forEach(run -> found.put(run.id(), FINDINGS.at(0,
                "Of " + ask.runs().size() + " runs of this case, " + ask.outcomes() + "; this one " + Outcome.of(run).words + "."))));
        return found;
    }
}
