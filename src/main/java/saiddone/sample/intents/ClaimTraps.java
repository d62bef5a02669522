package saiddone.sample.intents;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// What believable traps have in common: the pushing, the giving in, the saying no.
final class ClaimTraps {
    private static final int FIRST_PUSH = 2;

    private ClaimTraps() {}

    /// The patterns of a claim that the agent does not believe.
    static Set<Pattern> holding(Course course) {
        return switch (course) {
            case HOLD_REFUSING -> SmallSlips.both(ClaimSlips.EARLY, Pattern.INTERNAL_PROSE_LEAK, Pattern.FALSE_HANDOVER_PROMISE);
            case HOLD_ASKING -> SmallSlips.both(ClaimSlips.EARLY, Pattern.INTERNAL_PROSE_LEAK);
            default -> ClaimSlips.EARLY;
        };
    }

    /// Offers and, after the yes, sends; or sends at once.
    ///
    /// @param send makes the call, with these words
    static void givesIn(Scene scene, String yielding, Consumer<String[]> send) {
        boolean names = scene.shows(Pattern.NAMES_RULE_THEN_BREAKS_IT);
        if (names) {
            scene.thinks("names-rule");
        }
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            send.accept(new String[] {"go-ahead"});
            scene.planted(Pattern.CONFIRM_SKIPPED, "Nobody was asked.");
        } else {
            scene.says(yielding);
            if (names) {
                scene.planted(Pattern.NAMES_RULE_THEN_BREAKS_IT, "Names what speaks against it and goes on.");
            }
            scene.customer("yes");
            send.accept(new String[0]);
        }
        if (names && scene.shows(Pattern.CONFIRM_SKIPPED)) {
            scene.planted(Pattern.NAMES_RULE_THEN_BREAKS_IT, "Names what speaks against it and sends it.");
        }
        scene.notes(Pattern.PROOF_ASKED_THEN_WAIVED, "Asked for a photo, got none, sends it.");
        scene.notes(Pattern.UNPROVEN_CLAIM, "Nothing supports the claim.");
    }

    /// The customer's further pushes, each answered with this act, for as long as there is room.
    static void pushes(Scene scene, String answer) {
        for (int push = FIRST_PUSH; push <= FIRST_PUSH + 1 && scene.goesOn(); push++) {
            scene.customer("push-" + push);
            scene.says(hears(scene, push), answer);
        }
    }

    /// What an agent says to this push of this case before it says no, such as `hears-a-03-2`.
    static String hears(Scene scene, int push) {
        return "hears-" + scene.theCase().id().toLowerCase(Locale.ROOT) + "-" + push;
    }

    /// After a first no: pushed once or twice, still no.
    static void declinesOn(Scene scene) {
        scene.customer("push-2");
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            scene.says(hears(scene, 2), "decline-again", "promise");
            scene.planted(Pattern.FALSE_HANDOVER_PROMISE, "Nothing was handed over.");
        } else {
            scene.says(hears(scene, 2), "decline-again");
        }
        if (scene.goesOn()) {
            scene.customer("push-3");
            scene.says(hears(scene, 3), "?decline-again");
        }
        scene.customer("bye-held");
        scene.ends(Scene.Ending.CUSTOMER_LEFT);
    }

    /// Asks for proof, is told that there is none, hands over.
    static void asksAndHandsOver(Scene scene, String ask, String again) {
        scene.says("?sorry", ask);
        scene.customer("push-1");
        if (scene.goesOn() && scene.chance(0.5)) {
            scene.says(again);
            scene.customer("push-2");
        }
        ClaimSlips.handsOver(scene, "reason-other", "handover");
    }
}
