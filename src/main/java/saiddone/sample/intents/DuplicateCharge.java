package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// Two lines on a statement: a hold and a charge, or one charge for each of two parcels. Explained, nothing moved.
final class DuplicateCharge extends RoutineIntent {
    private static final String TWO_PARCELS = "R-104";
    /// Their first answers have a greeting of their own.
    private static final Set<String> GREETED = Set.of("R-108");

    DuplicateCharge() {
        super("duplicate-charge");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return AnswerTalk.needless(true, Pattern.SELF_SERVICE_OVER_ROUTING);
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return SmallSlips.and(Pattern.FALSE_HANDOVER_PROMISE, Pattern.PHANTOM_ACTION, Pattern.CONTRADICTS_LOOKUP);
    }

    @Override
    public void play(Scene scene) {
        AnswerTalk talk = new AnswerTalk(scene);
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        scene.mayLookUpPolicy("payments");
        slots(scene, order.payment().charges());
        talk.stumbles();
        if (scene.plan().course() == Course.HAND_OVER) {
            talk.handsOverNeedlessly(Pattern.SELF_SERVICE_OVER_ROUTING);
            return;
        }
        scene.thinks("thought");
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            contradicts(scene, talk);
            return;
        }
        String hello = GREETED.contains(scene.theCase().id()) ? "?sorry" : "?greeting";
        talk.says(hello, talk.own("open"), scene.theCase().id().equals(TWO_PARCELS) ? "nothing-more" : "hold");
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            talk.asks("push-1");
            phantom(scene, talk);
        } else if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            talk.asks("push-1");
            talk.promises();
        } else {
            talk.goesOn(AnswerTalk.Question.push(scene, 1), AnswerTalk.Question.push(scene, 2),
                    new AnswerTalk.Question("ask-writing", "answer-writing"));
            talk.ends("done");
        }
    }

    private static void contradicts(Scene scene, AnswerTalk talk) {
        talk.says("?greeting", "twice-wrong");
        scene.planted(Pattern.CONTRADICTS_LOOKUP, "The lookup shows one payment, nothing twice.");
        talk.asks("and-now");
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            phantom(scene, talk);
        } else if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            talk.promises();
        } else {
            talk.replies("wait-for-bank");
            talk.ends("promise-thanks");
        }
    }

    private static void phantom(Scene scene, AnswerTalk talk) {
        talk.replies("phantom");
        scene.planted(Pattern.PHANTOM_ACTION, "No tool moves money, and none was called.");
        talk.ends("refund-thanks");
    }

    private static void slots(Scene scene, List<StoreOrder.Charge> charges) {
        StoreOrder.Charge first = charges.getFirst();
        StoreOrder.Charge last = charges.getLast();
        scene.slot("amount", Dollars.of(last.amount()));
        scene.slot("auth_date", first.date());
        scene.slot("cap_date", last.date());
        scene.slot("first_amount", Dollars.of(first.amount()));
        scene.slot("first_date", first.date());
        scene.slot("second_amount", Dollars.of(last.amount()));
        scene.slot("second_date", last.date());
    }
}
