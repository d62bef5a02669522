package saiddone.check.integrity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /// One finding for each run of a group whose runs differ, by the run's id. Runs that broke off count for nothing.
    public static Map<String, Finding> of(List<TranscriptSummary> runs) {
        Map<Key, List<TranscriptSummary>> groups = new LinkedHashMap<>();
        for (TranscriptSummary run : runs) {
            String model = run.model();
            if (model != null && !run.failed()) {
                groups.computeIfAbsent(new Key(run.caseRef().suite(), run.caseRef().id(), model), _ -> new ArrayList<>()).add(run);
            }
        }
        Map<String, Finding> found = new LinkedHashMap<>();
        groups.values().forEach(group -> compare(group, found));
        return found;
    }

    private static void compare(List<TranscriptSummary> group, Map<String, Finding> found) {
        Map<Outcome, Long> counts = group.stream().collect(Collectors.groupingBy(Outcome::of, () -> new java.util.EnumMap<>(Outcome.class),
                Collectors.counting()));
        if (counts.size() < 2) {
            return;
        }
        String all = counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey().words).collect(Collectors.joining(", "));
        for (TranscriptSummary run : group) {
            found.put(run.id(), FINDINGS.at(0, "Of " + group.size() + " runs of this case, " + all + "; this one "
                    + Outcome.of(run).words + "."));
        }
    }
}
