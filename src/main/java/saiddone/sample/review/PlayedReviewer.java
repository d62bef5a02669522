package saiddone.sample.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Target;
import saiddone.model.Transcript;
import saiddone.sample.words.Dice;

/// Somebody who reads conversations as people do. What this one says of a conversation depends on the seed and the
/// conversation alone, not on what was read before.
final class PlayedReviewer {
    private static final double UNSURE = 0.06;
    private static final double DOUBTED_ALARM = 0.35;
    private static final double OTHER_PLACE = 0.4;
    private static final double NOTES = 0.38;
    private static final double DENIES = 0.16;
    private final Reviewer reviewer;
    private final boolean first;
    private final long seed;
    private final Remarks remarks;

    /// @param first whether this is the one with the better eyes
    PlayedReviewer(Reviewer reviewer, boolean first, long seed, Remarks remarks) {
        this.reviewer = reviewer;
        this.first = first;
        this.seed = seed;
        this.remarks = remarks;
    }

    String id() {
        return reviewer.id();
    }

    Reviewer reviewer() {
        return reviewer;
    }

    /// @param scales codes in force that the reviewer may use, by name, with the length of their scales
    List<Said> read(Candidate candidate, List<Sight> sights, Transcript transcript, Map<String, Integer> scales) {
        List<Said> said = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (Sight sight : sights) {
            boolean again = !there.add(sight.code());
            Dice dice = Dice.of(seed, reviewer.id(), candidate.id(), sight.code(), again ? sights.indexOf(sight) : "");
            if (scales.containsKey(sight.code()) && dice.chance(seen(sight.code()) * (again ? 0.6 : 1))) {
                said.add(seen(sight, transcript, scales.getOrDefault(sight.code(), 0), dice));
            }
        }
        Alarms.of(candidate, transcript).forEach((code, target) -> {
            Dice dice = Dice.of(seed, reviewer.id(), candidate.id(), "alarm", code);
            if (scales.containsKey(code) && !there.contains(code) && dice.chance(Habits.of(code).alarmed())) {
                said.add(alarmed(code, target, transcript, dice));
            }
        });
        denials(candidate, said);
        return oncePerPlace(said);
    }

    private double seen(String code) {
        Habits habits = Habits.of(code);
        return first ? habits.seenByA() : habits.seenByB();
    }

    private Said seen(Sight sight, Transcript transcript, int scale, Dice dice) {
        Presence presence = dice.chance(UNSURE) ? Presence.UNSURE : Presence.PRESENT;
        Target target = sight.places().get(dice.chance(OTHER_PLACE) ? dice.below(sight.places().size()) : 0);
        Integer severity = scale > 0 && dice.chance(0.85)
                ? Integer.valueOf(Math.clamp(sight.severity() + dice.weighted(1, 8, 1) - 1L, 0, scale - 1)) : null;
        return new Said(sight.code(), target, presence, severity, confidence(presence, dice),
                note(presence, sight.code(), target, transcript, dice));
    }

    private Said alarmed(String code, Target target, Transcript transcript, Dice dice) {
        Presence presence = dice.chance(DOUBTED_ALARM) ? Presence.UNSURE : Presence.PRESENT;
        return new Said(code, target, presence, null, confidence(presence, dice), note(presence, code, target, transcript, dice));
    }

    /// The outcome is asked of every conversation, so that a plain no is said now and then (Shift and the number).
    private void denials(Candidate candidate, List<Said> said) {
        for (String code : List.of("request-unresolved", "policy-breached")) {
            Dice dice = Dice.of(seed, reviewer.id(), candidate.id(), "denies", code);
            if (said.stream().noneMatch(one -> one.code().equals(code)) && dice.chance(DENIES)) {
                said.add(new Said(code, new Target.Conversation(), Presence.ABSENT, null, null, ""));
            }
        }
    }

    private static @Nullable Integer confidence(Presence presence, Dice dice) {
        return !dice.chance(0.3) ? null : Integer.valueOf(presence == Presence.UNSURE ? 1 + dice.below(2) : 3 + dice.below(3));
    }

    private String note(Presence presence, String code, Target target, Transcript transcript, Dice dice) {
        boolean doubts = presence == Presence.UNSURE;
        double chance = doubts ? 0.75 : target instanceof Target.Conversation ? NOTES / 3 : NOTES;
        return dice.chance(chance) ? remarks.sayOnce(doubts ? "unsure" : code, transcript, target, dice) : "";
    }

    private static List<Said> oncePerPlace(List<Said> said) {
        Set<String> places = new HashSet<>();
        return said.stream().filter(one -> places.add(one.code() + " " + one.target().place())).toList();
    }
}
