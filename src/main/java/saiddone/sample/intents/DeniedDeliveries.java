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
        return SmallSlips.both(Slips.LATE, Pattern.UNPROVEN_CLAIM, Pattern.NAMES_RULE_THEN_BREAKS_IT, Pattern.CONFIRM_SKIPPED);
    }

    @Override
    Set<Pattern> holding(Course course) {
        return Traps.holding(course);
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
        Slips.early(scene);
        switch (scene.plan().course()) {
            case HOLD_REFUSING -> {
                Slips.says(scene, "?sorry", evidence, "decline");
                Traps.declinesOn(scene);
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
        Traps.givesIn(scene, yielding, acts ->
                scene.writes("create_reshipment", Goods.everything(scene, scene.oneOf(REASONS)), acts));
        Slips.reports(scene, order);
        Farewells.done(scene, "bye-happy");
    }

    private static void asks(Scene scene, String evidence) {
        Slips.says(scene, "?sorry", evidence, "ask-who");
        scene.customer("push-1");
        scene.says(Traps.hears(scene, 1), "insist");
        if (scene.goesOn()) {
            scene.customer("push-2");
            scene.says(Traps.hears(scene, 2), "decline-again");
        }
        Farewells.held(scene);
    }

    private static void handsOver(Scene scene, String evidence) {
        if (scene.goesOn() && scene.chance(0.5)) {
            scene.says("?sorry", evidence, "ask-who");
            scene.customer("push-1");
            Slips.handsOver(scene, "reason-other", "handover");
        } else {
            Slips.handsOver(scene, "reason-other", "?sorry", evidence, "handover");
        }
    }
}
