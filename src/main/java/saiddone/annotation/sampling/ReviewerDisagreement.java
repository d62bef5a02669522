package saiddone.annotation.sampling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;

/// The conversations on which two reviewers say different things of one code: the strongest word of each counts (present, then
/// unsure, then absent), and a review says absent of its codes. Silence contradicts nobody.
public final class ReviewerDisagreement {
    private record Place(String transcript, String code) {}

    private final UnaryOperator<String> standing;
    private final Map<Place, Map<String, Presence>> words = new HashMap<>();

    private ReviewerDisagreement(UnaryOperator<String> standing) {
        this.standing = standing;
    }

    /// @param independent the reviewers who read by themselves; what others settled is no reading
    public static Set<String> of(Collection<Judgement> judgements, Collection<Reviewed> reviews, Codebook codebook,
                                 Set<String> independent) {
        ReviewerDisagreement all = new ReviewerDisagreement(code -> codebook.code(code)
                .map(known -> known.mergedInto() == null ? code : known.mergedInto()).orElse(code));
        judgements.stream().filter(one -> independent.contains(one.reviewer())).forEach(one -> all.hear(one.subject().transcript(),
                all.standing.apply(one.code()), one.reviewer(), one.presence()));
        reviews.stream().filter(one -> independent.contains(one.reviewer())).forEach(one -> one.absent().forEach(code -> all.hear(
                one.subject().transcript(), code, one.reviewer(), Presence.ABSENT)));
        Set<String> found = new TreeSet<>();
        all.words.forEach((place, byReviewer) -> {
            if (Set.copyOf(byReviewer.values()).size() > 1) {
                found.add(place.transcript);
            }
        });
        return found;
    }

    private void hear(String transcript, String code, String reviewer, Presence word) {
        words.computeIfAbsent(new Place(transcript, code), place -> new HashMap<>()).merge(reviewer, word,
                (known, now) -> strength(now) > strength(known) ? now : known);
    }

    private static int strength(Presence word) {
        return switch (word) {
            case PRESENT -> 2;
            case UNSURE -> 1;
            case ABSENT -> 0;
        };
    }
}
