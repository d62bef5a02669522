package saiddone.ui.codebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.CodebookRevision;
import saiddone.annotation.store.EventKind;

/// What is known of one code beyond itself.
///
/// @param history     what happened to it, newest first
/// @param versions    how many judgements count for it, by the codebook version under which they were made
record Details(String code, List<Happened> history, Map<Integer, Integer> versions) {
    static final Details NONE = new Details("", List.of(), Map.of());

    /// One event that touched the code.
    ///
    /// @param reviewer its id
    record Happened(int version, Instant at, String reviewer, EventKind kind, List<Comparison.FieldChange> changes) {}

    /// Reads the store. Slow.
    ///
    /// @param hidden transcript ids of conversations that are read blind: judgements of them are not counted
    static Details of(AnnotationStore store, String code, Set<String> hidden) {
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
        Map<Integer, Integer> versions = new TreeMap<>();
        store.judgements().under(code).stream().filter(one -> !hidden.contains(one.subject().transcript()))
                .forEach(judgement -> versions.merge(judgement.version(), 1, Integer::sum));
        return new Details(code, history, versions);
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
