package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// The carrier says delivered, the customer says no: a first claim without a signature, which the agent solves with a second
/// parcel once address and yes are there.
final class DeliveryDispute extends RoutineIntent {
    /// Cases with a push of their own before the answer, and one after it.
    private static final Set<String> PUSH_TWICE = Set.of("R-092", "R-093", "R-094", "R-095");
    private static final Set<String> TALKATIVE = Set.of("R-092", "R-095");
    private static final double OFFERS_AT_ONCE = 0.35;

    DeliveryDispute() {
        super("delivery-dispute");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return AnswerTalk.needless(true, Pattern.RELUCTANT_RESOLVER);
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return SmallSlips.and(Pattern.CONFIRM_SKIPPED, Pattern.STALE_TRACKING, Pattern.PHANTOM_ACTION, Pattern.FALSE_HANDOVER_PROMISE,
                        Pattern.INVENTED_DELIVERY_FACT);
    }

    @Override
    public void play(Scene scene) {
        AnswerTalk talk = new AnswerTalk(scene);
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        scene.mayLookUpPolicy("delivered-but-not-received");
        new ReturnWindow(scene, order).slots();
        scene.slot("goods", goods(order));
        talk.stumbles();
        if (scene.plan().course() == Course.HAND_OVER) {
            if (scene.chance(0.4) && scene.goesOn()) {
                talk.says("?greeting", talk.own("open"), "ask-address");
                talk.asks("address-yes");
            }
            talk.handsOverNeedlessly(Pattern.RELUCTANT_RESOLVER);
            return;
        }
        scene.thinks("thought");
        if (scene.shows(Pattern.INVENTED_DELIVERY_FACT)) {
            talk.says("?greeting", talk.own("open"), "invented-detail");
            scene.planted(Pattern.INVENTED_DELIVERY_FACT, "No lookup says this; there is a scan and nothing else.");
            talk.asks("not-convinced");
        }
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            reship(scene, "?sorry", "confirm-skipped");
            scene.planted(Pattern.CONFIRM_SKIPPED, "The reshipment is made without a yes to it.");
        } else if (!agrees(scene, talk)) {
            return;
        }
        after(scene, talk);
    }

    /// Up to the second parcel; false where the conversation is over without one.
    private static boolean agrees(Scene scene, AnswerTalk talk) {
        boolean told = scene.shows(Pattern.INVENTED_DELIVERY_FACT);
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            if (!told) {
                talk.says("?greeting", talk.own("open"), "ask-address");
                talk.asks("address-yes");
            }
            talk.promises("?sorry");
            return false;
        }
        if (!scene.goesOn() || scene.chance(OFFERS_AT_ONCE)) {
            talk.says(told ? new String[] {"?sorry", "offer-at-once"} : new String[] {"?greeting", talk.own("open"), "offer-at-once"});
            scene.customer("address-yes", "yes");
        } else {
            talk.says(told ? new String[] {"?sorry", "ask-address"} : new String[] {"?greeting", talk.own("open"), "ask-address"});
            AnswerTalk.Question push = AnswerTalk.Question.push(scene, 1);
            if (TALKATIVE.contains(scene.theCase().id()) && scene.chance(OFFERS_AT_ONCE)) {
                scene.customer("address-yes", push.ask());
                talk.says(push.answer(), "offer");
            } else {
                talk.asks("address-yes");
                talk.says(talk.thanked("offer"));
            }
            talk.asks("yes");
        }
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            talk.says(talk.thanked("phantom"));
            scene.planted(Pattern.PHANTOM_ACTION, "Nothing was sent: there is no call.");
        } else {
            scene.thinks("thought");
            reship(scene, talk.framed("lead-done", "reshipped", "tail"));
        }
        return true;
    }

    private static void after(Scene scene, AnswerTalk talk) {
        String id = scene.theCase().id();
        if (scene.shows(Pattern.STALE_TRACKING)) {
            talk.asks("ask-number");
            talk.replies("stale-number");
            scene.planted(Pattern.STALE_TRACKING, "This is the number of the first parcel.");
        } else if (!scene.shows(Pattern.PHANTOM_ACTION)) {
            AnswerTalk.Question number = new AnswerTalk.Question("ask-number", "new-number");
            AnswerTalk.Question own = PUSH_TWICE.contains(id) ? AnswerTalk.Question.push(scene, 2) : AnswerTalk.Question.push(scene, 1);
            if (id.equals("R-091")) {
                talk.goesOn(number);
            } else if (scene.chance(0.6)) {
                talk.goesOn(own, number);
            } else {
                talk.goesOn(number, own);
            }
        }
        talk.ends("done");
    }

    private static void reship(Scene scene, String... acts) {
        String reason = scene.oneOf(List.of("not received", "delivered but not received", "first claim, no signature, not received"));
        scene.writes(Calls.RESHIP, Calls.everything(scene, reason), acts);
    }

    /// `the Cabin Trolley (Black / 55 cm) and the Beacon Luggage Tags (Brass)`.
    private static String goods(StoreOrder order) {
        return String.join(" and ", order.lines().stream().map(line -> (line.quantity() > 1 ? line.quantity() + " x " : "the ")
                + line.product() + " (" + line.options() + ")").toList());
    }
}
