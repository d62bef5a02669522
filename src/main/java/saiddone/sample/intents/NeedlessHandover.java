package saiddone.sample.intents;

import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// How a conversation goes that the agent could have finished and gives away.
final class NeedlessHandover {
    private NeedlessHandover() {}

    /// The same, sometimes only after an answer and a question back.
    ///
    /// @param answered how often
    static void play(Scene scene, double answered, Followup question, String... answer) {
        if (scene.goesOn() && scene.chance(answered)) {
            scene.says(answer);
            scene.customer(question.ask());
        }
        play(scene);
    }

    /// Hands over, lets the customer ask about it where there is room, and ends.
    static void play(Scene scene) {
        if (scene.shows(Pattern.PRICE_AS_REASON)) {
            scene.handsOver("hand-over-price-reason", "hand-over-summary", "hand-over-price");
            scene.planted(Pattern.PRICE_AS_REASON, "Handed over because of what it costs; anybody could have answered.");
        } else {
            scene.handsOver("hand-over-reason", "hand-over-summary", "hand-over");
        }
        if (scene.goesOn()) {
            scene.customer("ask-hand-over");
            scene.says("?when-unknown", "close-after-hand-over");
        }
        scene.customer("bye-hand-over");
        scene.ends(Scene.Ending.HANDOVER);
    }
}
