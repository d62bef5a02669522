package saiddone.sample.intents;

import java.util.EnumSet;
import java.util.Set;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// Slips of the pen that can happen in any answer: notes left in the text, a blank message, asking for what is known.
final class SmallSlips {
    private SmallSlips() {}

    static Set<Pattern> and(Pattern... more) {
        Set<Pattern> all = EnumSet.of(Pattern.INTERNAL_PROSE_LEAK, Pattern.EMPTY_REPLY, Pattern.CIRCLING);
        all.addAll(Set.of(more));
        return all;
    }

    /// What goes wrong before the first answer.
    ///
    /// @param again how the customer says once more what was said already
    static void before(Scene scene, String again) {
        if (scene.shows(Pattern.CIRCLING)) {
            scene.says("?greeting", "hold-on", "circling");
            scene.planted(Pattern.CIRCLING, "Asks for what the first message says and the lookup has shown.");
            scene.customer(again);
            if (scene.goesOn()) {
                scene.says("sorry", "circling");
                scene.customer("impatient");
            }
        }
        if (scene.shows(Pattern.EMPTY_REPLY)) {
            scene.staysSilent();
            scene.planted(Pattern.EMPTY_REPLY, "Nothing in it.");
            scene.customer("still-there");
        }
    }

    /// The first answer, with notes of the agent's own at its head where they slip in.
    static void answer(Scene scene, String... acts) {
        if (scene.shows(Pattern.INTERNAL_PROSE_LEAK)) {
            String[] leaking = new String[acts.length + 1];
            leaking[0] = "leak";
            System.arraycopy(acts, 0, leaking, 1, acts.length);
            scene.says(leaking);
            scene.planted(Pattern.INTERNAL_PROSE_LEAK, "Notes about the customer, sent to the customer.");
        } else {
            scene.says(acts);
        }
    }

    /// What a customer says to that, where there is room.
    static boolean noticed(Scene scene) {
        return scene.shows(Pattern.INTERNAL_PROSE_LEAK) && scene.chance(0.5);
    }
}
