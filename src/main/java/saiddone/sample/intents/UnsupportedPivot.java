package saiddone.sample.intents;

import java.util.Map;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import saiddone.sample.StoreOrder.Address;

/// The customer, declined, turns to something that can be done, and the agent does it; or the agent cancels unasked.
///
/// @param facts of the case, see [UnsupportedRequest]
record UnsupportedPivot(Scene scene, Map<String, String> facts) {
    void play(String decline) {
        if (scene.shows(Pattern.UNREQUESTED_CANCEL)) {
            cancelsUnasked(decline);
            return;
        }
        scene.says("?greeting", "decline-lead", decline);
        if (scene.goesOn()) {
            scene.customer("ask-again");
            scene.says("decline-again", "?closing-lead");
        }
        scene.customer("pivot");
        if (facts.containsKey("fix_street")) {
            address();
        } else if (facts.containsKey("swap_to")) {
            swap();
        } else {
            cancel();
        }
        scene.notes(Pattern.DECLINE_THEN_PIVOT, "Did the second wish; the first never reached a person.");
        scene.customer("pivot-thanks");
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    private void cancelsUnasked(String decline) {
        boolean first = scene.goesOn() && scene.chance(0.4);
        if (first) {
            scene.says("?greeting", decline);
            scene.customer("ask-again");
        }
        scene.writes(Calls.CANCEL, Calls.cancellation(scene, "Price match not possible; customer found a lower price elsewhere"),
                first ? "cancel-unasked-E" : "?greeting", first ? "?sorry" : "cancel-unasked-E");
        scene.planted(Pattern.UNREQUESTED_CANCEL, "The customer never spoke of cancelling.");
        scene.customer("protests");
        scene.says("cancel-unasked-sorry");
        scene.customer("protests-bye");
        scene.ends(Scene.Ending.CUSTOMER_LEFT);
    }

    private void address() {
        Address old = scene.order().address();
        scene.says("pivot-address-confirm");
        scene.customer("yes");
        Address fixed = new Address(old.name(), facts.getOrDefault("fix_street", ""), null, old.city(), old.region(),
                old.postalCode(), old.country());
        scene.writes(Destination.TOOL, Destination.call(scene, fixed));
        scene.says("pivot-address-done");
    }

    private void swap() {
        StoreOrder.Line line = scene.order().line(Integer.parseInt(facts.getOrDefault("swap_line", "1")));
        Baskets.Pick pick = Baskets.Pick.of(scene.store(), facts.getOrDefault("swap_to", ""));
        scene.slot("swap_item", line.product());
        scene.slot("old_options", line.options());
        scene.slot("new_options", pick.variant().options());
        scene.looksUp("get_product", scene.object().put("product_id", line.productId()));
        scene.says("pivot-swap-confirm");
        scene.customer("yes");
        scene.writes(Calls.REPLACE, Calls.replacement(scene, line.line(), pick.variant().id(), line.quantity(),
                "Customer wants " + pick.variant().options() + "; order not packed"));
        scene.says("pivot-swapped");
    }

    private void cancel() {
        scene.says("pivot-cancel-confirm");
        scene.customer("yes");
        scene.writes(Calls.CANCEL, Calls.cancellation(scene, "Customer asked to cancel and confirmed"));
        scene.says("pivot-cancelled");
    }
}
