package saiddone.ui.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.ui.control.NaturalOrder;

/// The visible conversations of one case of one suite, ordered by model, then run.
///
/// @param models     distinct models, conversations without one left out
/// @param rewarded   conversations that have a reward: the n of the mean
/// @param meanReward null where none has one
public record CaseGroup(String suite, String caseId, String title, List<TranscriptSummary> rows, int models, int handedOver,
                        int synthetic, int rewarded, @Nullable Double meanReward) {
    private static final Comparator<TranscriptSummary> BY_MODEL_AND_RUN = Comparator
            .comparing((TranscriptSummary row) -> Objects.requireNonNullElse(row.model(), ""), new NaturalOrder())
            .thenComparing(row -> Objects.requireNonNullElse(row.run(), Integer.MAX_VALUE));

    private record Key(String suite, String caseId) {}

    /// Groups in the order in which their first conversation comes.
    static List<CaseGroup> of(List<TranscriptSummary> rows) {
        Map<Key, List<TranscriptSummary>> byCase = new LinkedHashMap<>();
        rows.forEach(row -> byCase.computeIfAbsent(new Key(row.caseRef().suite(), row.caseRef().id()), key -> new ArrayList<>()).add(row));
        return byCase.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    private static CaseGroup of(Key key, List<TranscriptSummary> rows) {
        double[] rewards = rows.stream().map(TranscriptSummary::reward).filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
        String title = rows.stream().map(row -> row.caseRef().title()).filter(Objects::nonNull).findFirst().orElse("");
        return new CaseGroup(key.suite, key.caseId, title.equals(key.caseId) ? "" : title,
                rows.stream().sorted(BY_MODEL_AND_RUN).toList(),
                (int) rows.stream().map(TranscriptSummary::model).filter(Objects::nonNull).distinct().count(),
                (int) rows.stream().filter(TranscriptSummary::handedOver).count(),
                (int) rows.stream().filter(TranscriptSummary::synthetic).count(), rewards.length,
                rewards.length == 0 ? null : java.util.Arrays.stream(rewards).sum() / rewards.length);
    }

    /// How often each outcome occurs, in the order of the words.
    Map<OutcomeWord, Integer> outcomes() {
        Map<OutcomeWord, Integer> counts = new EnumMap<>(OutcomeWord.class);
        rows.forEach(row -> counts.merge(OutcomeWord.of(row), 1, Integer::sum));
        return counts;
    }

    /// A filter that keeps these conversations and no others.
    String filter() {
        return "suite:=\"" + suite + "\" case:=\"" + caseId + "\"";
    }
}
