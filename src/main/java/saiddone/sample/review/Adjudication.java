package saiddone.sample.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.Tag;
import saiddone.sample.words.Dice;

/// Settles in a layer of its own where the two reviewers differ on a code, in the order of the queue, and leaves the last
/// conversations open.
final class Adjudication {
    private static final double RIGHT = 0.95;
    private final Room room;
    private final String adjudicator;

    Adjudication(Room room, String adjudicator) {
        this.room = room;
        this.adjudicator = adjudicator;
    }

    /// Two reviewers' words on one code in one conversation.
    ///
    /// @param anchor the judgement that saw something, null where nobody did
    private record Difference(Candidate candidate, String code, @Nullable Judgement anchor) {}

    /// @param open how many differences to leave, at least; a conversation is settled or left as a whole
    void of(List<Candidate> candidates, int open) {
        List<Difference> all = new ArrayList<>();
        candidates.forEach(one -> all.addAll(differences(one)));
        Difference cut = all.get(Math.max(0, all.size() - open));
        for (Difference one : all) {
            if (one.candidate().equals(cut.candidate())) {
                return;
            }
            room.clock().pass(35 + Dice.of(room.seed(), one.code(), one.candidate().id()).below(60));
            settle(one);
        }
    }

    private void settle(Difference one) {
        Dice dice = Dice.of(room.seed(), "settle", one.code(), one.candidate().id());
        boolean there = isThere(one) == dice.chance(RIGHT);
        Judgement anchor = one.anchor();
        Target target = there && anchor != null ? anchor.target() : new Target.Conversation();
        String note = dice.chance(0.6) ? room.remarks().sayOnce(there ? "settled-present" : "settled-absent",
                room.transcript(one.candidate()), target, dice) : "";
        room.store().judgements().tag(adjudicator, new Tag(one.code(), room.subject(one.candidate()), target,
                there ? Presence.PRESENT : Presence.ABSENT, there && anchor != null ? anchor.severity() : null, null, note, false));
    }

    private boolean isThere(Difference one) {
        return room.sights(one.candidate()).stream().map(sight -> standing(StarterCodes.id(sight.code()))).anyMatch(one.code()::equals);
    }

    private String standing(String code) {
        return room.store().codebook().now().code(code).map(Code::mergedInto).orElse(code);
    }

    /// Codes that one reviewer calls present or unsure and the other otherwise, in the codes' order.
    private List<Difference> differences(Candidate candidate) {
        List<Reviewed> reviews = room.store().reviews().of(candidate.id());
        Map<String, Map<String, Judgement>> said = new TreeMap<>();
        for (Judgement one : room.store().judgements().of(candidate.id())) {
            said.computeIfAbsent(standing(one.code()), _ -> new HashMap<>()).merge(one.reviewer(), one, Adjudication::stronger);
        }
        return said.entrySet().stream()
                .filter(entry -> reviews.stream().map(review -> word(entry.getValue().get(review.reviewer()))).distinct().count() > 1)
                .map(entry -> new Difference(candidate, entry.getKey(), entry.getValue().values().stream().reduce(Adjudication::stronger)
                        .filter(one -> one.presence() != Presence.ABSENT).orElse(null)))
                .collect(Collectors.toList());
    }

    private static Presence word(@Nullable Judgement judgement) {
        return judgement == null ? Presence.ABSENT : judgement.presence();
    }

    private static Judgement stronger(Judgement one, Judgement other) {
        return rank(other.presence()) > rank(one.presence()) ? other : one;
    }

    private static int rank(Presence presence) {
        return switch (presence) {
            case PRESENT -> 2;
            case UNSURE -> 1;
            case ABSENT -> 0;
        };
    }
}
