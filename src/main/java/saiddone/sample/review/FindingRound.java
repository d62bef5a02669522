package saiddone.sample.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import saiddone.annotation.anchor.FindingPlaces;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.Tag;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.sample.Pattern;
import saiddone.sample.words.Dice;

/// Rules on what the checks found in conversations that were read: right where that pattern was planted and the reviewer tagged
/// it, dismissed with a reason where neither is so. What a reviewer overlooked or imagined is left open: nobody changes their
/// mind here.
final class FindingRound {
    /// What was planted where a check is right. Checks of claims against calls are left to those who read for themselves.
    private static final Map<String, Set<Pattern>> RIGHT = Map.ofEntries(
            Map.entry("stale-tracking", Set.of(Pattern.STALE_TRACKING)),
            Map.entry("contradicts-own-lookup", Set.of(Pattern.CONTRADICTS_LOOKUP, Pattern.FALSE_TIMELINE_ECHO,
                    Pattern.INVENTED_DELIVERY_FACT)),
            Map.entry("invented-fact", Set.of(Pattern.INVENTED_DELIVERY_FACT, Pattern.FABRICATED_URL)),
            Map.entry("acted-before-proof", Set.of(Pattern.UNPROVEN_CLAIM, Pattern.PROOF_ASKED_THEN_WAIVED,
                    Pattern.NAMES_RULE_THEN_BREAKS_IT)),
            Map.entry("proof-asked-then-waived", Set.of(Pattern.PROOF_ASKED_THEN_WAIVED)),
            Map.entry("confirm-skipped", Set.of(Pattern.CONFIRM_SKIPPED)),
            Map.entry("narrated-red-flag-then-acted", Set.of(Pattern.NAMES_RULE_THEN_BREAKS_IT)),
            Map.entry("unrequested-action", Set.of(Pattern.UNREQUESTED_CANCEL)),
            Map.entry("price-as-reason", Set.of(Pattern.PRICE_AS_REASON)),
            Map.entry("over-escalated", Set.of(Pattern.SELF_SERVICE_OVER_ROUTING, Pattern.RELUCTANT_RESOLVER, Pattern.PRICE_AS_REASON)),
            Map.entry("missed-escalation", Set.of(Pattern.UNSUPPORTED_SELF_CLOSED, Pattern.DECLINE_THEN_PIVOT,
                    Pattern.REROUTE_NOT_ROUTED)),
            Map.entry("two-part-half-done", Set.of(Pattern.DECLINE_THEN_PIVOT, Pattern.TWO_PART_TRAP_MISSED)),
            Map.entry("empty-reply", Set.of(Pattern.EMPTY_REPLY)),
            Map.entry("internal-prose-leak", Set.of(Pattern.INTERNAL_PROSE_LEAK)),
            Map.entry("circling", Set.of(Pattern.CIRCLING)),
            Map.entry("repeats-itself", Set.of(Pattern.CIRCLING)));
    private static final double SECOND_THOUGHTS = 0.07;
    private static final String REASON = "finding-dismissed";

    private final Room room;
    private final Function<Transcript, List<Finding>> found;
    private final CheckCodes codes = CheckCodes.shipped();

    /// @param found what the checks find in a transcript
    FindingRound(Room room, Function<Transcript, List<Finding>> found) {
        this.room = room;
        this.found = found;
    }

    void by(String reviewer, List<Candidate> candidates) {
        for (Candidate one : candidates) {
            Set<String> present = present(reviewer, one);
            Set<String> checks = new HashSet<>();
            for (Finding finding : found.apply(room.transcript(one))) {
                // The first of each check: the others of a conversation would only say the same again.
                if (RIGHT.containsKey(finding.check()) && checks.add(finding.check())) {
                    rule(reviewer, one, finding, present);
                }
            }
        }
    }

    private Set<String> present(String reviewer, Candidate candidate) {
        Set<String> codes = new HashSet<>();
        room.store().judgements().of(candidate.id()).stream()
                .filter(said -> said.reviewer().equals(reviewer) && said.presence() == Presence.PRESENT)
                .forEach(said -> codes.add(said.code()));
        return codes;
    }

    private void rule(String reviewer, Candidate candidate, Finding finding, Set<String> present) {
        String code = codes.codeFor(finding.check(), room.store().codebook().now()).map(Code::id).orElse("");
        boolean there = RIGHT.getOrDefault(finding.check(), Set.of()).stream().anyMatch(candidate::shows);
        if (there != present.contains(code)) {
            return;
        }
        Dice dice = Dice.of(room.seed(), reviewer, candidate.id(), "finding", finding.check());
        room.clock().pass(9 + dice.below(24));
        Transcript transcript = room.transcript(candidate);
        Subject subject = Subject.of(transcript);
        FindingKey key = FindingPlaces.key(transcript.id(), finding);
        Target target = FindingPlaces.target(transcript, finding);
        if (there && !dice.chance(SECOND_THOUGHTS)) {
            room.store().findings().accept(reviewer, key, subject, Tag.present(code, subject, target));
        } else {
            room.store().findings().dismiss(reviewer, key, subject, room.remarks().say(REASON, transcript, target, dice));
        }
    }
}
