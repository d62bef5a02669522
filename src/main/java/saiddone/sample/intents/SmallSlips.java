package saiddone.sample.intents;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// Slips of the pen that can happen in any answer: notes left in the text, a blank message, asking for what is known.
final class SmallSlips {
    private static final Set<Pattern> ANYWHERE = Set.of(Pattern.INTERNAL_PROSE_LEAK, Pattern.EMPTY_REPLY, Pattern.CIRCLING);

    private SmallSlips() {}

    static Set<Pattern> and(Pattern... more) {
        return both(ANYWHERE, more);
    }

    /// Some and more.
    static Set<Pattern> both(Set<Pattern> some, Pattern... more) {
        Set<Pattern> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /// What goes wrong before the first answer.
    ///
    /// @param again how the customer says once more what was said already
    static void before(Scene scene, String again) {
        circles(scene, "Asks for what the first message says and the lookup has shown.", again, "?greeting", "hold-on", "circling");
        fallsSilent(scene, "Nothing in it.");
    }

    /// The first answer, with notes of the agent's own at its head where they slip in.
    static void answer(Scene scene, String... acts) {
        leaks(scene, "Notes about the customer, sent to the customer.", acts);
    }

    /// Asks for what it knows, and once more where there is room.
    ///
    /// @param told how the customer says it again
    /// @param acts the asking
    static void circles(Scene scene, String remark, String told, String... acts) {
        if (scene.shows(Pattern.CIRCLING)) {
            scene.says(acts);
            scene.planted(Pattern.CIRCLING, remark);
            scene.customer(told);
            if (scene.goesOn()) {
                scene.says("sorry", "circling");
                scene.customer("impatient");
            }
        }
    }

    static void fallsSilent(Scene scene, String remark) {
        if (scene.shows(Pattern.EMPTY_REPLY)) {
            scene.staysSilent();
            scene.planted(Pattern.EMPTY_REPLY, remark);
            scene.customer("still-there");
        }
    }

    static void leaks(Scene scene, String remark, String... acts) {
        if (scene.shows(Pattern.INTERNAL_PROSE_LEAK)) {
            scene.says(Stream.concat(Stream.of("leak"), Stream.of(acts)).toArray(String[]::new));
            scene.planted(Pattern.INTERNAL_PROSE_LEAK, remark);
        } else {
            scene.says(acts);
        }
    }

    /// Notes a promise of a handover that was never called, where the plan has it.
    static void notesPromise(Scene scene) {
        scene.notes(Pattern.FALSE_HANDOVER_PROMISE, "Nobody was told: no handover was called.");
    }

    /// What a customer says to that, where there is room.
    static boolean noticed(Scene scene) {
        return scene.shows(Pattern.INTERNAL_PROSE_LEAK) && scene.chance(0.5);
    }
}
