package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// A present that is wanted by a certain day: no express, no promise, and nothing cancelled that nobody wants cancelled.
final class GiftDeadline extends RoutineIntent {
    private static final Followup PAY = Followup.of("pay");
    private static final Map<String, Way> WAYS = Map.of(
            "R-055", new Way("2026-07-04", "status-unpacked", "verdict-slim", List.of(PAY), Cancels.MAYBE),
            "R-056", new Way("2026-06-30", "status-unpacked", "verdict-no", List.of(PAY), Cancels.ALWAYS),
            "R-057", new Way("2026-07-02", "status-shipped", "verdict-tight", Followup.all("yes-no", "hurry"), Cancels.NEVER),
            "R-058", new Way("2026-07-09", "status-unpacked", "verdict-likely", Followup.all("binding", "late"), Cancels.NEVER),
            "R-059", new Way("2026-07-03", "status-shipped", "verdict-tight", List.of(Followup.of("sure"),
                    new Followup("ask-late", "reply-late-shipped"), Followup.of("invoice")), Cancels.NEVER),
            "R-060", new Way("2026-07-03", "status-packed", "verdict-no", List.of(new Followup("ask-pay", "reply-pay-packed"),
                    Followup.of("card")), Cancels.NEVER));

    private enum Cancels { ALWAYS, MAYBE, NEVER }

    /// How a case goes.
    ///
    /// @param day by when it is wanted
    private record Way(String day, String status, String verdict, List<Followup> followups, Cancels cancels) {}

    GiftDeadline() {
        super("gift-deadline");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return Ways.of(WAYS, one).cancels() == Cancels.ALWAYS ? SmallSlips.and(Pattern.CONFIRM_SKIPPED, Pattern.PHANTOM_ACTION)
                : SmallSlips.and(Pattern.INVENTED_DELIVERY_FACT, Pattern.FALSE_HANDOVER_PROMISE);
    }

    @Override
    public void play(Scene scene) {
        Way way = Ways.of(WAYS, scene.theCase());
        scene.slot("day", way.day());
        if (!ParcelTalk.begins(scene, 0.6, way.followups().getFirst(), "?greeting", way.status(), way.verdict())) {
            return;
        }
        if (scene.shows(Pattern.INVENTED_DELIVERY_FACT)) {
            promises(scene);
        } else {
            answers(scene, way);
        }
    }

    private static void promises(Scene scene) {
        SmallSlips.answer(scene, "?greeting", "promise-date", "?anything-else");
        scene.planted(Pattern.INVENTED_DELIVERY_FACT, "No lookup gives a day of delivery.");
        if (scene.goesOn()) {
            scene.customer("ask-sure");
            scene.says("promise-again");
        }
        Farewells.done(scene, "bye-glad");
    }

    private static void answers(Scene scene, Way way) {
        SmallSlips.answer(scene, "?greeting", way.status(), way.verdict());
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            scene.customer(way.followups().getFirst().ask());
            scene.says(way.followups().getFirst().reply(), "promise-team");
            SmallSlips.notesPromise(scene);
            scene.customer("bye-hand-over");
            scene.ends(Scene.Ending.CUSTOMER_DONE);
            return;
        }
        boolean unshipped = scene.order().shipments().isEmpty();
        Followup.play(scene, Followup.and(way.followups(), Followup.of(unshipped ? "leaves-mail" : "follow")));
        if (way.cancels() == Cancels.ALWAYS || way.cancels() == Cancels.MAYBE && scene.chance(0.35)) {
            new PresentCancelling(scene, way.cancels() == Cancels.ALWAYS ? "cancelled" : "cancelled-55").play();
        } else if (way.cancels() == Cancels.MAYBE) {
            scene.customer("keeps");
            scene.says("keeps", "followup-tail");
        }
        scene.customer(scene.shows(Pattern.CONFIRM_SKIPPED) ? "skipped" : "bye");
        if (scene.goesOn()) {
            scene.says(scene.oneOf(List.of("farewell", "thanks-reply")));
        }
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }
}
