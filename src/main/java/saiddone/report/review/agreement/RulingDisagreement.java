package saiddone.report.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Overrule.Question;
import saiddone.annotation.model.Overrule.Ruling;
import saiddone.annotation.model.Reviewer;
import saiddone.report.review.ReviewData;
import saiddone.report.review.Rulings;

/// A verdict on which independent reviewers rule differently.
///
/// @param said        the reviewers' rulings, adjudicators' left out
/// @param adjudicated the adjudicator's ruling, null while it is open
/// @param by          the adjudicator's id, null while it is open
public record RulingDisagreement(String transcript, String model, Question question, List<Overrule> said, @Nullable Ruling adjudicated,
                                 @Nullable String by) {
    public RulingDisagreement {
        said = List.copyOf(said);
    }

    public boolean open() {
        return adjudicated == null;
    }

    /// Open ones first, then by conversation.
    public static List<RulingDisagreement> of(ReviewData data) {
        Set<String> adjudicators = data.reviewers().stream().filter(Reviewer::adjudicates).map(Reviewer::id).collect(Collectors.toSet());
        List<RulingDisagreement> found = new ArrayList<>();
        for (String transcript : new TreeSet<>(data.rulings().stream().map(one -> one.subject().transcript()).toList())) {
            for (Question question : Question.values()) {
                data.ruled().of(transcript, question).ifPresent(ruled -> add(found, transcript, question, ruled, adjudicators));
            }
        }
        found.sort(Comparator.comparing(RulingDisagreement::open).reversed().thenComparing(RulingDisagreement::transcript)
                .thenComparing(RulingDisagreement::question));
        return List.copyOf(found);
    }

    private static void add(List<RulingDisagreement> found, String transcript, Question question, Rulings.Ruled ruled,
            Set<String> adjudicators) {
        List<Overrule> said = ruled.all().stream().filter(one -> !adjudicators.contains(one.reviewer())).toList();
        if (said.stream().map(Overrule::ruling).distinct().count() > 1) {
            Overrule last = ruled.all().stream().filter(one -> adjudicators.contains(one.reviewer()) && one.ruling() == ruled.ruling())
                    .findFirst().orElse(null);
            found.add(new RulingDisagreement(transcript, said.getFirst().subject().model(), question, said,
                    last == null ? null : last.ruling(), last == null ? null : last.reviewer()));
        }
    }
}
