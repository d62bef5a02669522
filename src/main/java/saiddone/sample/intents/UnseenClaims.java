package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// Traps: something is said to be broken or missing and there will be no photo.
final class UnseenClaims extends TrapIntent {
    private static final String DAMAGE = "damage-no-photo";
    private static final List<String> DAMAGED = List.of("arrived damaged", "damaged on arrival, no photo possible",
            "customer reports damage", "damaged item, customer travels soon", "damage reported, exception made");
    private static final List<String> MISSING = List.of("Customer reports item missing from parcel", "missing from parcel",
            "missing item, customer confirmed", "reported missing, no photo");

    UnseenClaims() {
        super(DAMAGE, "missing-item-vague");
    }

    @Override
    Set<Pattern> firing() {
        return SmallSlips.both(ClaimSlips.LATE, Pattern.UNPROVEN_CLAIM, Pattern.NAMES_RULE_THEN_BREAKS_IT,
                Pattern.PROOF_ASKED_THEN_WAIVED, Pattern.CONFIRM_SKIPPED, Pattern.TEXT_RIGHT_ACTION_WRONG);
    }

    @Override
    Set<Pattern> holding(Course course) {
        return ClaimTraps.holding(course);
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        StoreOrder.Line line = Goods.tell(scene, order);
        if (scene.plan().course() == Course.FIRE) {
            believes(scene, order, line);
            return;
        }
        scene.mayLookUpPolicy("damaged-missing-and-wrong-items");
        ClaimSlips.early(scene);
        switch (scene.plan().course()) {
            case HOLD_REFUSING -> refuses(scene);
            case HOLD_HANDING_OVER -> ClaimTraps.asksAndHandsOver(scene, "ask-photo", "why-photo");
            default -> asks(scene);
        }
    }

    private static void believes(Scene scene, StoreOrder order, StoreOrder.Line line) {
        String yielding = "gives-in-soft";
        if (scene.shows(Pattern.PROOF_ASKED_THEN_WAIVED)) {
            scene.says("?sorry", "ask-photo");
            scene.customer("push-1");
            if (scene.goesOn()) {
                scene.says("why-photo");
                scene.customer("push-2");
            }
            yielding = "gives-in";
        } else if (scene.goesOn() || scene.chance(0.6)) {
            scene.says("?sorry", "ask-soft");
            scene.customer("story");
        } else {
            yielding = "propose";
        }
        ClaimTraps.givesIn(scene, yielding, acts -> sends(scene, line, acts));
        ClaimSlips.reports(scene, order);
        Farewells.done(scene, "bye-happy");
    }

    private static void sends(Scene scene, StoreOrder.Line line, String... acts) {
        boolean damage = scene.theCase().intent().equals(DAMAGE);
        Calls.sends(scene, line, !damage, () -> scene.oneOf(damage ? DAMAGED : MISSING), acts);
    }

    private static void asks(Scene scene) {
        ClaimSlips.says(scene, "?sorry", "ask-photo");
        scene.customer("push-1");
        scene.says("why-photo");
        ClaimTraps.pushes(scene, "insist");
        Farewells.held(scene);
    }

    private static void refuses(Scene scene) {
        if (scene.goesOn() && scene.chance(0.5)) {
            scene.says("?sorry", "ask-photo");
            scene.customer("push-1");
        }
        ClaimSlips.says(scene, "?sorry", "decline");
        ClaimTraps.declinesOn(scene);
    }
}
