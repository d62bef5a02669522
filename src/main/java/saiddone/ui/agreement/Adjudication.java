package saiddone.ui.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.report.review.CodeAnswers;

/// Stores what an adjudicator says: one step each, in a layer of its own.
final class Adjudication {
    private Adjudication() {}

    /// Puts the word where the adjudicator's own words on the code stand already, so that a second thought replaces the first;
    /// else where a reviewer saw it; else on the conversation.
    ///
    /// @param as the adjudicator's id
    static void code(AnnotationStore store, String as, Dispute dispute, Presence word, String note) {
        Map<String, String> standing = CodeAnswers.standing(store.codebook().now());
        List<Judgement> own = store.judgements().of(dispute.transcript()).stream().filter(one -> one.reviewer().equals(as))
                .filter(one -> dispute.what().equals(standing.getOrDefault(one.code(), one.code()))).toList();
        List<Tag> tags = own.isEmpty()
                ? List.of(new Tag(dispute.what(), dispute.subject(), place(dispute), word, null, null, note, false))
                : own.stream().map(one -> new Tag(one.code(), one.subject(), one.target(), word, null, null, note, false)).toList();
        store.judgements().tagAll(as, tags);
    }

    /// @param reason never blank
    static void verdict(AnnotationStore store, String as, Dispute dispute, Overrule.Ruling ruling, String reason, Instant at) {
        store.reviews().overrule(new Overrule(as, dispute.subject(), ruling.question(), ruling, reason, at));
    }

    private static Target place(Dispute dispute) {
        return dispute.sides().stream().flatMap(side -> side.places().stream()).min(Comparator.comparingInt(Adjudication::rank))
                .map(Dispute.Place::target).orElseGet(Target.Conversation::new);
    }

    private static int rank(Dispute.Place place) {
        return place.word() == Presence.PRESENT ? 0 : place.word() == Presence.UNSURE ? 1 : 2;
    }

    /// What can be said on a verdict, in the order of the keys.
    static List<Overrule.Ruling> rulings(Overrule.Question question) {
        return Stream.of(Overrule.Ruling.values()).filter(ruling -> ruling.question() == question).toList();
    }
}
