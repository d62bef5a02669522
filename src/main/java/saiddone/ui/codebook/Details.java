package saiddone.ui.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodebookRevision;
import saiddone.annotation.store.EventKind;

/// What is known of one code beyond itself.
///
/// @param history     what happened to it, newest first
/// @param versions    how many judgements count for it, by the codebook version under which they were made
/// @param ownJudgements those that were made under this very code, not under one merged into it
record Details(String code, List<Happened> history, Map<Integer, Integer> versions, List<Judgement> ownJudgements) {
    static final Details NONE = new Details("", List.of(), Map.of(), List.of());

    /// One event that touched the code.
    ///
    /// @param reviewer its id
    record Happened(int version, Instant at, String reviewer, EventKind kind, List<Comparison.FieldChange> changes) {}

    /// Reads the store. Slow.
    static Details of(AnnotationStore store, String code) {
        Names names = Names.of(store.codebook().now());
        List<Happened> history = new ArrayList<>();
        for (CodebookRevision revision : store.codebook().revisions()) {
            List<Comparison.FieldChange> changes = new ArrayList<>();
            boolean touched = false;
            for (CodebookRevision.OfCode change : revision.codes()) {
                touched |= change.id().equals(code);
                changes.addAll(change.id().equals(code) ? Comparison.fields(change.before(), change.after(), names)
                        : heir(code, change, names));
            }
            if (touched || !changes.isEmpty()) {
                history.add(new Happened(revision.version(), revision.event().at(), revision.event().reviewer(),
                        revision.event().kind(), changes));
            }
        }
        List<Judgement> counting = store.judgements().under(code);
        Map<Integer, Integer> versions = new TreeMap<>();
        counting.forEach(judgement -> versions.merge(judgement.version(), 1, Integer::sum));
        Code now = store.codebook().now().code(code).orElse(null);
        String standing = now == null || now.mergedInto() == null ? code : now.mergedInto();
        List<Judgement> all = standing.equals(code) ? counting : store.judgements().under(standing);
        return new Details(code, history, versions, all.stream().filter(one -> one.code().equals(code)).toList());
    }

    /// Another code was merged into this one, or was taken out again.
    private static List<Comparison.FieldChange> heir(String code, CodebookRevision.OfCode other, Names names) {
        boolean before = other.before() != null && code.equals(other.before().mergedInto());
        boolean after = other.after() != null && code.equals(other.after().mergedInto());
        String name = names.code(other.id());
        return before == after ? List.of() : List.of(new Comparison.FieldChange("heir", before ? name : "", after ? name : ""));
    }

    int judgements() {
        return versions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
