package saiddone.report.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Overrule.Question;
import saiddone.annotation.model.Overrule.Ruling;
import saiddone.annotation.model.Reviewer;

/// What reviewers ruled on the scorer's verdicts: an adjudicator's ruling beats the others; where rulings differ and nobody
/// adjudicated there is none, and the scorer's verdict stays. Immutable.
public final class Rulings {
    private final Map<String, Map<Question, Ruled>> byTranscript;

    /// @param ruling null where reviewers differ and nobody adjudicated
    /// @param all    every ruling on the question
    public record Ruled(@Nullable Ruling ruling, List<Overrule> all) {
        public Ruled {
            all = List.copyOf(all);
        }

        public boolean unsettled() {
            return ruling == null;
        }
    }

    private Rulings(Map<String, Map<Question, Ruled>> byTranscript) {
        this.byTranscript = byTranscript;
    }

    public static Rulings of(Collection<Overrule> rulings, List<Reviewer> reviewers) {
        Set<String> adjudicators = reviewers.stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
        Map<String, Map<Question, Ruled>> settled = new HashMap<>();
        rulings.stream().collect(Collectors.groupingBy(one -> one.subject().transcript())).forEach((transcript, ofIt) -> {
            Map<Question, Ruled> own = new EnumMap<>(Question.class);
            ofIt.stream().collect(Collectors.groupingBy(Overrule::question)).forEach((question, said) ->
                    own.put(question, settle(said, adjudicators)));
            settled.put(transcript, own);
        });
        return new Rulings(settled);
    }

    private static Ruled settle(List<Overrule> said, Set<String> adjudicators) {
        List<Overrule> last = said.stream().filter(one -> adjudicators.contains(one.reviewer())).toList();
        Set<Ruling> words = (last.isEmpty() ? said : last).stream().map(Overrule::ruling).collect(Collectors.toSet());
        return new Ruled(words.size() == 1 ? words.iterator().next() : null, said);
    }

    /// Empty where nobody ruled.
    public Optional<Ruled> of(String transcript, Question question) {
        return Optional.ofNullable(byTranscript.getOrDefault(transcript, Map.of()).get(question));
    }

    /// Whether it was settled so.
    public boolean are(String transcript, Ruling ruling) {
        return of(transcript, ruling.question()).filter(ruled -> ruled.ruling() == ruling).isPresent();
    }
}
