package saiddone.sample.review;

import java.util.List;
import java.util.Map;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.store.Tag;
import saiddone.model.Role;
import saiddone.model.Transcript;
import saiddone.sample.words.Dice;

/// A reviewer reads conversations one after the other, tags as they go, and marks each reviewed.
final class Reading {
    private final Room room;
    private final PlayedReviewer who;
    private final boolean blind;

    Reading(Room room, PlayedReviewer who, boolean blind) {
        this.room = room;
        this.who = who;
        this.blind = blind;
    }

    void of(List<Candidate> candidates) {
        Map<String, Integer> scales = room.scales();
        candidates.forEach(candidate -> read(candidate, scales, blind));
    }

    /// Looks at the model and the verdict before saying anything, which is logged and ends the blindness.
    void unblinded(Candidate candidate) {
        room.clock().pass(70);
        room.store().reviews().unblind(who.id(), candidate.id());
        read(candidate, room.scales(), false);
    }

    /// Tags the wrong code, sees it, takes it back.
    void slip(Candidate candidate) {
        room.clock().pass(40);
        room.store().judgements().tag(who.id(), Tag.present(StarterCodes.id("circling"), room.subject(candidate),
                new Places(room.transcript(candidate)).message(0)));
        room.clock().pass(4);
        room.store().history().undo(who.id());
    }

    private void read(Candidate candidate, Map<String, Integer> scales, boolean unseen) {
        Transcript transcript = room.transcript(candidate);
        Dice dice = Dice.of(room.seed(), who.id(), candidate.id(), "time");
        long turns = transcript.messages().stream().filter(one -> one.role() != Role.TOOL).count();
        room.clock().pass(25 + turns * (6 + dice.below(7)));
        List<Sight> sights = room.sights(candidate).stream().map(one -> under(one, scales)).toList();
        for (Said said : who.read(candidate, sights, transcript, scales)) {
            room.clock().pass(5 + dice.below(14));
            say(Subject.of(transcript), said, unseen, dice);
        }
        room.clock().pass(2 + dice.below(8));
        room.store().reviews().markReviewed(who.id(), Subject.of(transcript), unseen);
    }

    /// Some write the note with the tag, some with M afterwards.
    private void say(Subject subject, Said said, boolean unseen, Dice dice) {
        boolean later = !said.note().isEmpty() && dice.chance(0.3);
        Judgement made = room.store().judgements().tag(who.id(), new Tag(StarterCodes.id(said.code()), subject, said.target(),
                said.presence(), said.severity(), said.presence() == Presence.ABSENT ? null : said.confidence(),
                later ? "" : said.note(), unseen));
        if (later) {
            room.clock().pass(12 + dice.below(30));
            room.store().judgements().note(who.id(), made.id(), said.note());
        }
    }

    /// Before a code was added, and after it was merged, what it would have caught goes under the other one.
    private static Sight under(Sight sight, Map<String, Integer> scales) {
        return sight.code().equals(Habits.ECHOED_DATE) && !scales.containsKey(sight.code())
                ? new Sight("contradicts-own-lookup", sight.places(), sight.severity()) : sight;
    }
}
