package saiddone.ui.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import saiddone.model.CaseRef;
import saiddone.model.TranscriptSummary;

/// Which conversations were run on the same case.
final class SameCase {
    private static final Comparator<TranscriptSummary> BY_MODEL_AND_RUN = Comparator
            .comparing((TranscriptSummary row) -> Objects.requireNonNullElse(row.model(), ""))
            .thenComparing(row -> Objects.requireNonNullElse(row.run(), -1))
            .thenComparing(TranscriptSummary::id);

    private SameCase() {}

    /// All runs of a case, ordered by model and run.
    static List<TranscriptSummary> of(List<TranscriptSummary> all, CaseRef wanted) {
        return all.stream()
                .filter(row -> row.caseRef().suite().equals(wanted.suite()) && row.caseRef().id().equals(wanted.id()))
                .sorted(BY_MODEL_AND_RUN).toList();
    }
}
