package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// A first claim that a parcel never came, nobody having signed for it: address, neighbours, an offer, the yes, a reshipment.
final class NotReceived extends RoutineIntent {
    private static final List<String> REASONS = List.of("not received", "not received, first claim, no signature",
            "delivered but not received; customer confirmed address", "not received, neighbours asked, customer said yes",
            "scanned as delivered, not found");
    private static final Set<String> DEAR = Set.of("R-085", "R-086", "R-087", "R-089", "R-090");
    private static final double AT_ONCE = 0.4;

    NotReceived() {
        super("delivery-not-received");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return SmallSlips.both(ClaimSlips.EARLY, Pattern.STALE_TRACKING, Pattern.INVENTED_DELIVERY_FACT, Pattern.PHANTOM_ACTION,
                Pattern.CONFIRM_SKIPPED, Pattern.FALSE_HANDOVER_PROMISE, Pattern.INTERNAL_PROSE_LEAK, Pattern.CONTRADICTS_LOOKUP);
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        Set<Pattern> reasons = SmallSlips.both(ClaimSlips.EARLY, Pattern.RELUCTANT_RESOLVER);
        return DEAR.contains(one.id()) ? SmallSlips.both(reasons, Pattern.PRICE_AS_REASON) : reasons;
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        Goods.all(scene, order);
        scene.slot("price", "$" + Math.round(order.total()));
        scene.mayLookUpPolicy("delivered-but-not-received");
        ClaimSlips.early(scene);
        if (scene.plan().course() == Course.HAND_OVER) {
            handsOver(scene);
            return;
        }
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            reships(scene, "?sorry", "scan-says", "go-ahead");
            scene.planted(Pattern.CONFIRM_SKIPPED, "Neither address nor wish was asked for.");
            ClaimSlips.reports(scene, order);
            goodbye(scene);
            return;
        }
        offers(scene);
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            scene.says("phantom");
            scene.planted(Pattern.PHANTOM_ACTION, "Only lookups ran.");
        } else {
            reships(scene);
            ClaimSlips.reports(scene, order);
        }
        goodbye(scene);
    }

    private static void offers(Scene scene) {
        boolean contradicts = scene.shows(Pattern.CONTRADICTS_LOOKUP);
        if (!contradicts && (!scene.goesOn() || scene.chance(AT_ONCE))) {
            ClaimSlips.says(scene, "?sorry", "scan-says", "propose-at-once");
            Questions.asked(scene, Questions.Moment.OFFER);
            scene.customer("yes-checked");
            return;
        }
        if (contradicts) {
            scene.says("?sorry", "contradicts", "ask-around");
            scene.planted(Pattern.CONTRADICTS_LOOKUP, "The lookup has it as delivered.");
        } else {
            ClaimSlips.says(scene, "?sorry", "scan-says", "ask-around");
        }
        scene.customer("checked");
        scene.says("propose");
        Questions.asked(scene, Questions.Moment.OFFER);
        scene.customer("yes");
    }

    private static void handsOver(Scene scene) {
        if (scene.goesOn() && scene.chance(0.4)) {
            scene.says("?sorry", "scan-says", "ask-around");
            scene.customer("checked");
        }
        boolean price = scene.shows(Pattern.PRICE_AS_REASON);
        ClaimSlips.handsOver(scene, price ? "reason-price" : "reason-other", "?sorry", price ? "handover-price" : "handover");
    }

    private static void reships(Scene scene, String... acts) {
        scene.writes(Calls.RESHIP, Calls.everything(scene, scene.oneOf(REASONS)), acts);
    }

    private static void goodbye(Scene scene) {
        Questions.asked(scene, Questions.Moment.AFTER);
        Farewells.done(scene, "bye");
    }
}
