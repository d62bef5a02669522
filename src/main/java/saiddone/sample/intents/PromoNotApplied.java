package saiddone.sample.intents;

import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.Scene.Ending;
import tools.jackson.databind.JsonNode;

/// A code that brought nothing: the agent says why, adds nothing, and offers to cancel where that helps.
final class PromoNotApplied extends RoutineIntent {
    private static final String SPANISH = "R-097";
    private static final String REORDERS = "R-100";
    private static final Set<String> DEAR = Set.of("R-098", "R-099", "R-101", "R-102");

    PromoNotApplied() {
        super("promo-not-applied");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return AnswerTalk.needless(DEAR.contains(one.id()), Pattern.SELF_SERVICE_OVER_ROUTING);
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        Set<Pattern> all = SmallSlips.and(Pattern.FALSE_HANDOVER_PROMISE, Pattern.PHANTOM_ACTION, Pattern.CONTRADICTS_LOOKUP);
        if (one.id().equals(REORDERS)) {
            all.add(Pattern.CONFIRM_SKIPPED);
        }
        return all;
    }

    @Override
    public void play(Scene scene) {
        AnswerTalk talk = new AnswerTalk(scene);
        scene.opens();
        JsonNode found = scene.looksUp("get_order", scene.object().put("order_id", scene.order().id()));
        scene.mayLookUpPolicy("prices-and-promotions");
        slots(scene, found.path("discount"));
        talk.stumbles();
        if (scene.plan().course() == Course.HAND_OVER) {
            talk.handsOverNeedlessly(Pattern.SELF_SERVICE_OVER_ROUTING);
            return;
        }
        scene.thinks("thought");
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            talk.says(hello(scene), "wrong-reason");
            scene.planted(Pattern.CONTRADICTS_LOOKUP, "The order names another reason, or no code at all.");
        } else if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            cancel(scene, "?greeting", "cancel-at-once");
            scene.planted(Pattern.CONFIRM_SKIPPED, "Cancelled without a yes to it.");
            talk.goesOn(AnswerTalk.Question.push(scene, 2));
            talk.ends("done");
            return;
        } else {
            explains(scene, talk);
        }
        asksOn(scene, talk);
    }

    private static String hello(Scene scene) {
        return scene.theCase().id().equals(SPANISH) ? "?sorry" : "?greeting";
    }

    private static void slots(Scene scene, JsonNode discount) {
        scene.slot("code", discount.path("code").asString(""));
        scene.slot("minimum", Dollars.of(discount.path("minimum").asDouble(0)));
        scene.slot("expired", discount.path("expired").asString(""));
    }

    private static void explains(Scene scene, AnswerTalk talk) {
        String open = talk.own("open");
        switch (scene.theCase().id()) {
            case SPANISH -> talk.says(open, "offer-cancel");
            case "R-098" -> talk.says("?greeting", open, "no-use");
            case "R-099" -> talk.says("?greeting", open, "cannot-add");
            default -> talk.says("?greeting", open);
        }
    }

    private static void asksOn(Scene scene, AnswerTalk talk) {
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            talk.asks("push-1");
            talk.replies("phantom");
            scene.planted(Pattern.PHANTOM_ACTION, "No tool changes a charge, and none was called.");
            talk.ends("refund-thanks");
        } else if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            talk.asks("push-1");
            talk.promises();
        } else if (scene.theCase().id().equals(REORDERS) && !scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            talk.goesOn(AnswerTalk.Question.push(scene, 1));
            talk.asks("yes");
            cancel(scene, talk.framed("lead-done", "cancelled", "tail"));
            talk.goesOn(AnswerTalk.Question.push(scene, 2));
            talk.ends("done");
        } else if (scene.theCase().id().equals(SPANISH) && !scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            talk.goesOn(AnswerTalk.Question.push(scene, 2), AnswerTalk.Question.push(scene, 1));
            talk.asks("decline");
            talk.says(talk.thanked("leave-it"));
            scene.ends(Ending.CUSTOMER_DONE);
        } else {
            AnswerTalk.Question second = AnswerTalk.Question.push(scene, 2);
            talk.goesOn(AnswerTalk.Question.push(scene, 1));
            if (!scene.theCase().id().equals(REORDERS)) {
                talk.goesOn(second, new AnswerTalk.Question("ask-total", "answer-total"));
            }
            talk.ends(scene.theCase().id().equals(REORDERS) ? "done-kept" : "done");
        }
    }

    private static void cancel(Scene scene, String... acts) {
        scene.writes(Calls.CANCEL, Calls.cancellation(scene, "customer reorders to reach the code's minimum"), acts);
    }
}
