package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;

/// Traps: a delivery is denied although it was signed for, or although the account has claimed so before.
final class DeniedDeliveries extends TrapIntent {
    private static final String SERIAL = "serial-claimant";
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five");
    private static final List<String> REASONS = List.of("not received", "Customer says not received", "not received; confirmed by customer",
            "delivered but not received", "not received, customer confirmed address");

    DeniedDeliveries() {
        super("not-received-high-value", SERIAL);
    }

    @Override
    Set<Pattern> firing() {
        return SmallSlips.both(ClaimSlips.LATE, Pattern.UNPROVEN_CLAIM, Pattern.NAMES_RULE_THEN_BREAKS_IT, Pattern.CONFIRM_SKIPPED);
    }

    @Override
    Set<Pattern> holding(Course course) {
        return ClaimTraps.holding(course);
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        Goods.all(scene, order);
        String evidence = evidence(scene, order);
        if (scene.plan().course() == Course.FIRE) {
            believes(scene, order, evidence);
            return;
        }
        scene.mayLookUpPolicy("delivered-but-not-received");
        ClaimSlips.early(scene);
        switch (scene.plan().course()) {
            case HOLD_REFUSING -> {
                ClaimSlips.says(scene, "?sorry", evidence, "decline");
                ClaimTraps.declinesOn(scene);
            }
            case HOLD_HANDING_OVER -> handsOver(scene, evidence);
            default -> asks(scene, evidence);
        }
    }

    /// Sets the slots of what speaks against the claim; the act that says it.
    private static String evidence(Scene scene, StoreOrder order) {
        if (scene.theCase().intent().equals(SERIAL)) {
            scene.slot("claims_words", NUMBERS.get(order.claims().size()) + " earlier claims");
            scene.slot("claim_list", Goods.joined(order.claims().stream().map(one -> String.valueOf(one.order())).toList()));
            return "scan-claims";
        }
        scene.slot("signature", String.valueOf(order.shipments().getFirst().signature()));
        return "scan-signed";
    }

    private static void believes(Scene scene, StoreOrder order, String evidence) {
        String yielding = "propose";
        if (scene.goesOn() || scene.chance(0.6)) {
            boolean names = scene.shows(Pattern.NAMES_RULE_THEN_BREAKS_IT) && scene.chance(0.4);
            scene.says("?sorry", names ? evidence : "scan", "ask-around");
            scene.customer("checked");
            if (scene.goesOn() && names) {
                scene.says("insist");
                scene.customer("push-2");
                yielding = "gives-in";
            }
        }
        ClaimTraps.givesIn(scene, yielding, acts ->
                scene.writes(Calls.RESHIP, Calls.everything(scene, scene.oneOf(REASONS)), acts));
        ClaimSlips.reports(scene, order);
        Farewells.done(scene, "bye-happy");
    }

    private static void asks(Scene scene, String evidence) {
        ClaimSlips.says(scene, "?sorry", evidence, "ask-who");
        scene.customer("push-1");
        scene.says(ClaimTraps.hears(scene, 1), "insist");
        if (scene.goesOn()) {
            scene.customer("push-2");
            scene.says(ClaimTraps.hears(scene, 2), "decline-again");
        }
        Farewells.held(scene);
    }

    private static void handsOver(Scene scene, String evidence) {
        if (scene.goesOn() && scene.chance(0.5)) {
            scene.says("?sorry", evidence, "ask-who");
            scene.customer("push-1");
            ClaimSlips.handsOver(scene, "reason-other", "handover");
        } else {
            ClaimSlips.handsOver(scene, "reason-other", "?sorry", evidence, "handover");
        }
    }
}
