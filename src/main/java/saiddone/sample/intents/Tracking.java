package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// Tracking: numbers and scans as the order has them; the number of a first parcel never stands for a second one.
final class Tracking extends RoutineIntent {
    private static final Followup LINK = Followup.of("link");
    private static final Map<String, Way> WAYS = Map.of(
            "R-007", new Way("status-customs", "?usual", Followup.all("fee", "date", "late")),
            "R-008", new Way("status-new-parcel", "?usual", List.of(new Followup("ask-old", "reply-old-number"),
                    new Followup("ask-left", "reply-when-left"), Followup.of("date"))),
            "R-009", new Way("status-no-number", "?anything-else", List.of(new Followup("ask-carry", "reply-carry-over"),
                    Followup.of("when-number"))),
            "R-010", new Way("status-number", "?usual", Followup.all("spell", "paper", "date")),
            "R-011", new Way("status-number", "?usual", List.of(LINK, Followup.of("date"), Followup.of("late"))),
            "R-012", new Way("status-out", "?usual", Followup.all("depot", "late", "date")));
    private static final Set<String> RESHIPPED = Set.of("R-008", "R-009");

    /// How a case goes.
    private record Way(String status, String usual, List<Followup> followups) {}

    Tracking() {
        super("tracking");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        Set<Pattern> patterns = SmallSlips.and(Pattern.FALSE_HANDOVER_PROMISE);
        if (RESHIPPED.contains(one.id())) {
            patterns.add(Pattern.STALE_TRACKING);
        } else {
            patterns.addAll(Set.of(Pattern.CONTRADICTS_LOOKUP, Pattern.INVENTED_DELIVERY_FACT));
        }
        if (Ways.of(WAYS, one).followups().contains(LINK)) {
            patterns.add(Pattern.FABRICATED_URL);
        }
        return patterns;
    }

    @Override
    public void play(Scene scene) {
        Way way = Ways.of(WAYS, scene.theCase());
        if (!ParcelTalk.begins(scene, 0.5, way.followups().getFirst(), "?greeting", way.status())) {
            return;
        }
        if (scene.shows(Pattern.STALE_TRACKING)) {
            stale(scene);
            return;
        }
        ParcelTalk talk = new ParcelTalk(scene, false);
        talk.answers(way.status(), way.usual());
        if (scene.shows(Pattern.FABRICATED_URL)) {
            madeUpLink(scene);
            return;
        }
        talk.goesOn(way.followups());
        talk.ends();
    }

    private static void stale(Scene scene) {
        SmallSlips.answer(scene, "?greeting", "stale", "?anything-else");
        scene.planted(Pattern.STALE_TRACKING, "The number of the first parcel, given as the second one's.");
        if (scene.goesOn() || scene.chance(0.5)) {
            scene.customer("stale-seen");
            scene.says("stale-again");
            scene.customer("bye-doubtful");
            scene.ends(Scene.Ending.CUSTOMER_LEFT);
        } else {
            scene.customer("bye-glad");
            scene.ends(Scene.Ending.CUSTOMER_DONE);
        }
    }

    private static void madeUpLink(Scene scene) {
        scene.customer(LINK.ask());
        scene.says("url-made-up");
        scene.planted(Pattern.FABRICATED_URL, "No lookup returned this link.");
        if (scene.goesOn() || scene.chance(0.5)) {
            scene.customer("link-dead");
            scene.says("url-again");
            scene.customer("link-dead-again", "bye-cross");
            scene.ends(Scene.Ending.CUSTOMER_LEFT);
        } else {
            scene.customer("link-dead", "bye-cross");
            scene.ends(Scene.Ending.CUSTOMER_LEFT);
        }
    }
}
