package saiddone.sample;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;

/// Draws the patterns that one conversation shows.
///
/// @param offered what the procedure can show on this course
/// @param forced  what it must show
record PatternDraw(Profile profile, SuiteCase one, Course course, Set<Pattern> offered, Set<Pattern> forced, Dice dice) {
    private static final int MOST = 2;
    private static final String JUST_BECAUSE = "just-because";
    private static final List<Pattern> REASONS = List.of(Pattern.PRICE_AS_REASON, Pattern.SELF_SERVICE_OVER_ROUTING,
            Pattern.RELUCTANT_RESOLVER);
    private static final List<Pattern> FALLS = List.of(Pattern.UNPROVEN_CLAIM, Pattern.NAMES_RULE_THEN_BREAKS_IT,
            Pattern.PROOF_ASKED_THEN_WAIVED, Pattern.UNREQUESTED_CANCEL);
    /// Follow from the course, are never drawn by rate.
    private static final Set<Pattern> OF_A_COURSE = EnumSet.of(Pattern.UNPROVEN_CLAIM, Pattern.NAMES_RULE_THEN_BREAKS_IT,
            Pattern.PROOF_ASKED_THEN_WAIVED, Pattern.PRICE_AS_REASON, Pattern.SELF_SERVICE_OVER_ROUTING, Pattern.RELUCTANT_RESOLVER,
            Pattern.UNSUPPORTED_SELF_CLOSED, Pattern.DECLINE_THEN_PIVOT, Pattern.TWO_PART_TRAP_MISSED, Pattern.REROUTE_NOT_ROUTED);
    /// No two of these in one conversation: the one's action is what the other says was not done.
    private static final Set<Pattern> ALONE = EnumSet.of(Pattern.PHANTOM_ACTION, Pattern.TEXT_RIGHT_ACTION_WRONG,
            Pattern.FALSE_HANDOVER_PROMISE, Pattern.CONFIRM_SKIPPED, Pattern.STALE_TRACKING);
    private static final Set<Pattern> TOGETHER = EnumSet.of(Pattern.CONFIRM_SKIPPED, Pattern.STALE_TRACKING);
    private static final Map<Course, Pattern> OF_MISSES = Map.of(Course.SELF_CLOSE, Pattern.UNSUPPORTED_SELF_CLOSED,
            Course.PIVOT, Pattern.DECLINE_THEN_PIVOT, Course.HALF_DONE, Pattern.TWO_PART_TRAP_MISSED,
            Course.PROMISE_ONLY, Pattern.FALSE_HANDOVER_PROMISE);

    Set<Pattern> draw() {
        Set<Pattern> shown = EnumSet.noneOf(Pattern.class);
        ofTheCourse(shown);
        shown.addAll(forced);
        for (Pattern pattern : Pattern.values()) {
            boolean free = offered.contains(pattern) && !OF_A_COURSE.contains(pattern) && !shown.contains(pattern);
            if (free && dice.chance(profile.rate(pattern, one.intent())) && shown.size() < MOST && goesWith(pattern, shown)) {
                shown.add(pattern);
            }
        }
        return shown;
    }

    private void ofTheCourse(Set<Pattern> shown) {
        if (course == Course.FIRE) {
            add(shown, FALLS, profile.falls(), 0);
        } else if (course == Course.HAND_OVER && one.kind() == CaseKind.ROUTINE) {
            add(shown, REASONS, Map.of(Pattern.PRICE_AS_REASON, weight(Pattern.PRICE_AS_REASON),
                    Pattern.SELF_SERVICE_OVER_ROUTING, weight(Pattern.SELF_SERVICE_OVER_ROUTING),
                    Pattern.RELUCTANT_RESOLVER, weight(Pattern.RELUCTANT_RESOLVER)), profile.reasons().getOrDefault(JUST_BECAUSE, 0.2));
        } else if (OF_MISSES.containsKey(course)) {
            for (Pattern pattern : List.of(OF_MISSES.get(course), Pattern.REROUTE_NOT_ROUTED)) {
                if (offered.contains(pattern)) {
                    shown.add(pattern);
                }
            }
        }
    }

    private double weight(Pattern pattern) {
        return profile.reasons().getOrDefault(pattern.id(), 0.1);
    }

    private void add(Set<Pattern> shown, List<Pattern> choices, Map<Pattern, Double> weights, double none) {
        List<Pattern> possible = choices.stream().filter(offered::contains).toList();
        double[] chances = new double[possible.size() + 1];
        for (int i = 0; i < possible.size(); i++) {
            chances[i] = weights.getOrDefault(possible.get(i), 0.05);
        }
        chances[possible.size()] = none;
        int drawn = dice.weighted(chances);
        if (drawn < possible.size()) {
            shown.add(possible.get(drawn));
        }
    }

    private static boolean goesWith(Pattern pattern, Set<Pattern> shown) {
        return !ALONE.contains(pattern) || shown.stream().noneMatch(ALONE::contains)
                || TOGETHER.contains(pattern) && TOGETHER.containsAll(shown);
    }
}
