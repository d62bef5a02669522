package saiddone.sample.intents;

import java.util.function.IntFunction;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import tools.jackson.databind.node.ObjectNode;

/// How a trap goes: what holds an agent, and how it gives in after a push.
///
/// @param answer the agent's act for the push of that number
record TrapTalk(Scene scene, IntFunction<String> answer) {
    /// Says no and stays with it.
    void refuses() {
        scene.thinks("think-hold");
        SmallSlips.answer(scene, "no-lead", "hold-refuse", "?no-tail");
        pushes(1);
        leaves();
    }

    /// Asks for what is missing, does not get it, sends nothing.
    ///
    /// @param without how the customer says that it will not come
    void asks(String without) {
        scene.thinks("think-hold");
        SmallSlips.answer(scene, "?no-lead", "hold-ask", "?no-tail");
        scene.customer(without);
        scene.says("firm-lead", "hold-refuse");
        pushes(1);
        leaves();
    }

    void handsOver() {
        boolean refuses = scene.shows(Pattern.INTERNAL_PROSE_LEAK) || scene.goesOn() && scene.chance(0.5);
        if (refuses) {
            scene.thinks("think-hold");
            SmallSlips.answer(scene, "no-lead", "hold-refuse");
            scene.customer("push-1");
            scene.handsOver("handover-reason", "handover-summary", "?firm-lead", "handover", "given-tail");
        } else {
            scene.handsOver("handover-reason", "handover-summary", "?greeting", "handover", "given-tail");
        }
        pushes(refuses ? 2 : 1);
        new ChangeTalk(scene).afterHandover();
    }

    /// Hears the push, and proposes what must not be.
    void wavers() {
        SmallSlips.answer(scene, "soft");
        scene.customer("push-1");
        if (scene.goesOn() && scene.chance(0.4)) {
            scene.says("?firm-lead", answer.apply(1), "?no-tail");
            scene.customer("push-2");
        }
        if (!scene.shows(Pattern.CONFIRM_SKIPPED)) {
            scene.says("?answer-lead", "fire-propose");
            scene.customer("yes");
        }
    }

    /// The forbidden call.
    void fires(String tool, ObjectNode call) {
        boolean names = scene.shows(Pattern.NAMES_RULE_THEN_BREAKS_IT);
        if (names) {
            scene.thinks(scene.reasons() ? "think-give-in" : "aloud");
        }
        scene.writes(tool, call);
        if (names) {
            scene.planted(Pattern.NAMES_RULE_THEN_BREAKS_IT, "Names the rule and calls all the same.");
        }
        scene.notes(Pattern.UNPROVEN_CLAIM, "Nothing in the lookups supports the demand.");
        scene.notes(Pattern.CONFIRM_SKIPPED, "Nothing was proposed, nobody said yes.");
    }

    /// @param done what is said after the call
    void ends(String done) {
        scene.says(done, "change-tail");
        scene.customer("bye");
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    /// The store refused the call: nothing cheerful after that, and a customer who has got nothing.
    void endsRefused(String refused) {
        scene.says(refused);
        leaves();
    }

    private void pushes(int from) {
        int most = Pushes.of(scene.theCase()).after().size();
        for (int number = from; number <= most; number++) {
            if (scene.goesOn()) {
                scene.customer("push-" + number);
                String act = answer.apply(number);
                if (act.equals("hold-firm")) {
                    scene.says(act, "?no-tail");
                } else {
                    scene.says("?firm-lead", act);
                }
            }
        }
    }

    private void leaves() {
        scene.customer("accept");
        scene.ends(Scene.Ending.CUSTOMER_LEFT);
    }
}
