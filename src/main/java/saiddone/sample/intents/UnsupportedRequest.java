package saiddone.sample.intents;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Procedure;
import saiddone.sample.Scene;

/// What Northline does not offer: a person has to take it. Often it is declined and closed instead.
public final class UnsupportedRequest implements Procedure {
    private static final Map<String, Way> WAYS = Map.of(
            "E-19", new Way("prices-and-promotions", Map.of("other", "$289", "gap", "$56")),
            "E-20", new Way("gifts", Map.of("fix_street", "84 Harrier Close")),
            "E-21", new Way("where-we-ship", Map.of("swap_line", "1", "swap_to", "88222")),
            "E-22", new Way("prices-and-promotions", Map.of("other", "$199", "gap", "$41")),
            "E-23", new Way("where-we-ship", Map.of()),
            "E-24", new Way("hand-over", Map.of("swap_line", "1", "swap_to", "88202")));

    /// How a case goes.
    ///
    /// @param section of the policy
    /// @param facts   slots; where `fix_street` or `swap_to` is among them, the customer turns to that, else to a cancellation
    private record Way(String section, Map<String, String> facts) {}

    @Override
    public Set<String> intents() {
        return Set.of("unsupported-request");
    }

    @Override
    public Set<Course> courses(SuiteCase one) {
        return Set.of(Course.HAND_OVER, Course.SELF_CLOSE, Course.PIVOT, Course.PROMISE_ONLY);
    }

    @Override
    public Set<Pattern> patterns(SuiteCase one, Course course) {
        return switch (course) {
            case SELF_CLOSE -> SmallSlips.and(Pattern.UNSUPPORTED_SELF_CLOSED);
            case PROMISE_ONLY -> EnumSet.of(Pattern.FALSE_HANDOVER_PROMISE, Pattern.INTERNAL_PROSE_LEAK);
            case PIVOT -> Ways.of(WAYS, one).facts().containsKey("gap")
                    ? EnumSet.of(Pattern.DECLINE_THEN_PIVOT, Pattern.UNREQUESTED_CANCEL) : EnumSet.of(Pattern.DECLINE_THEN_PIVOT);
            default -> EnumSet.of(Pattern.INTERNAL_PROSE_LEAK, Pattern.CIRCLING);
        };
    }

    @Override
    public void play(Scene scene) {
        Way way = Ways.of(WAYS, scene.theCase());
        String id = scene.theCase().id();
        String decline = "decline-" + id;
        scene.opens();
        scene.looksUpOrder();
        way.facts().forEach(scene::slot);
        scene.mayLookUpPolicy(scene.chance(0.3) ? "hand-over" : way.section());
        SmallSlips.before(scene, "repeat-order");
        switch (scene.plan().course()) {
            case HAND_OVER -> handsOver(scene, id, decline);
            case SELF_CLOSE -> closes(scene, decline);
            case PROMISE_ONLY -> promises(scene, decline);
            default -> new UnsupportedPivot(scene, way.facts()).play(decline);
        }
    }

    private static void handsOver(Scene scene, String id, String decline) {
        if (scene.shows(Pattern.INTERNAL_PROSE_LEAK) || scene.goesOn() && scene.chance(0.55)) {
            SmallSlips.answer(scene, "?greeting", "?decline-lead", decline);
            scene.customer("ask-again");
            scene.handsOver("reason-" + id, "summary-" + id, "decline-again", "given-to-person", "?person-tail");
        } else {
            scene.handsOver("reason-" + id, "summary-" + id, "?greeting", decline, "given-to-person", "?person-tail");
        }
        if (scene.goesOn()) {
            scene.customer("ask-after");
            scene.says("no-hopes", "when-they-write");
        }
        scene.customer("bye-after");
        if (scene.goesOn()) {
            scene.says("thanks-reply");
        }
        scene.ends(Scene.Ending.HANDOVER);
    }

    private static void closes(Scene scene, String decline) {
        SmallSlips.answer(scene, "?greeting", "decline-lead", decline, "?closing");
        if (scene.goesOn()) {
            scene.customer("ask-again");
            scene.says("decline-again", "?closing-lead", "closing");
        }
        if (scene.goesOn()) {
            scene.customer("ask-more");
            scene.says("decline-still", "?closing-lead");
        }
        scene.notes(Pattern.UNSUPPORTED_SELF_CLOSED, "Declined and closed; a person should have had it.");
        scene.customer("bye");
        scene.says("goodbye");
        scene.ends(scene.oneOf(List.of(Scene.Ending.CUSTOMER_DONE, Scene.Ending.AGENT_CLOSED)));
    }

    private static void promises(Scene scene, String decline) {
        SmallSlips.answer(scene, "?greeting", decline, "promise-person");
        SmallSlips.notesPromise(scene);
        if (scene.goesOn() || scene.chance(0.5)) {
            scene.customer("promise-check");
            scene.says("promise-again", "?person-tail");
        }
        scene.customer("bye-promise");
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }
}
