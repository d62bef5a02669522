package saiddone.model.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saiddone.model.TranscriptSummary;

/// A transcript whose run of its case under its model is another transcript's already: the first counts.
public record RepeatedRun(TranscriptSummary first, TranscriptSummary again) {

    private record Key(String suite, String of, String model, int run) {}

    /// Every such transcript, in the rows' order. Only where a suite's rules read it: other collections may number runs
    /// as they like.
    public static List<RepeatedRun> in(List<TranscriptSummary> rows) {
        Map<Key, TranscriptSummary> first = new HashMap<>();
        List<RepeatedRun> repeated = new ArrayList<>();
        for (TranscriptSummary row : rows) {
            String model = row.model();
            Integer run = row.run();
            if (row.verdict() != null && model != null && run != null) {
                TranscriptSummary before = first.putIfAbsent(new Key(row.caseRef().suite(), row.caseRef().id(), model, run), row);
                if (before != null) {
                    repeated.add(new RepeatedRun(before, row));
                }
            }
        }
        return repeated;
    }

    /// Told at the second transcript's place.
    public String sentence() {
        return "Run %d of the case “%s” under “%s” is there already (%s, conversation %d); the first counts.".formatted(again.run(),
                again.caseRef().id(), again.model(), first.source().file(), first.source().position() + 1);
    }
}
