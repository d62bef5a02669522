package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// Where is my order: the newest scan and the usual time, and no promise.
final class Wismo extends RoutineIntent {
    private static final Followup LATE_UNSHIPPED = new Followup("ask-late", "reply-late-unshipped");
    private static final Map<String, Way> WAYS = Map.of(
            "R-001", new Way("status-transit", "usual", Followup.all("date", "faster", "late")),
            "R-002", new Way("status-customs", "usual", Followup.all("date", "home")),
            "R-003", new Way("status-processing", "usual-unshipped",
                    List.of(Followup.of("leaves"), new Followup("ask-number", "reply-no-number"), LATE_UNSHIPPED)),
            "R-004", new Way("status-packed", "usual-unshipped",
                    List.of(new Followup("ask-date", "reply-date-unshipped"), new Followup("ask-known", "reply-how-known"),
                            LATE_UNSHIPPED)),
            "R-005", new Way("status-split", "usual", List.of(new Followup("ask-split", "reply-why-split"),
                    new Followup("ask-second", "reply-number-second"), Followup.of("date"), Followup.of("late"))),
            "R-006", new Way("status-one-scan", "usual",
                    List.of(Followup.of("date"), new Followup("ask-why", "reply-no-scan-why"), Followup.of("late"))));

    /// How a case goes.
    private record Way(String status, String usual, List<Followup> followups) {}

    Wismo() {
        super("wismo");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        Set<Pattern> patterns = SmallSlips.and(Pattern.CONTRADICTS_LOOKUP, Pattern.FALSE_HANDOVER_PROMISE);
        if (Ways.of(WAYS, one).usual().equals("usual")) {
            patterns.add(Pattern.INVENTED_DELIVERY_FACT);
        }
        return patterns;
    }

    @Override
    public void play(Scene scene) {
        Way way = Ways.of(WAYS, scene.theCase());
        if (!ParcelTalk.begins(scene, 0.5, way.followups().getFirst(), "?greeting", way.status())) {
            return;
        }
        ParcelTalk talk = new ParcelTalk(scene, scene.order().shipments().isEmpty());
        talk.answers(way.status(), way.usual());
        talk.goesOn(way.followups());
        talk.ends();
    }
}
