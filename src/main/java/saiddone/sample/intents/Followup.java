package saiddone.sample.intents;

import java.util.List;
import java.util.stream.Stream;
import saiddone.sample.Scene;

/// Something that a customer may ask after the first answer.
///
/// @param ask   the customer's act
/// @param reply the agent's
record Followup(String ask, String reply) {
    /// The customer asks `ask-NAME`, the agent answers `reply-NAME`.
    static Followup of(String name) {
        return new Followup("ask-" + name, "reply-" + name);
    }

    static List<Followup> all(String... names) {
        return List.of(names).stream().map(Followup::of).toList();
    }

    void play(Scene scene) {
        scene.customer(ask);
        answer(scene, reply);
    }

    /// The reply with a word before it, after it, or neither, as people write.
    private static void answer(Scene scene, String reply) {
        if (scene.chance(0.3)) {
            scene.says("followup-lead", reply, "?followup-tail");
        } else if (scene.chance(0.6)) {
            scene.says(reply, "followup-tail");
        } else {
            scene.says("?followup-lead", reply);
        }
    }

    /// These and more, where there is room for more.
    static List<Followup> and(List<Followup> first, Followup... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /// As many as there is room for, in their order.
    static void play(Scene scene, List<Followup> all) {
        for (Followup one : all) {
            if (!scene.goesOn()) {
                return;
            }
            one.play(scene);
        }
    }
}
