package saiddone.sample.intents;

import java.util.Map;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.node.ObjectNode;

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
        ObjectNode arguments = scene.object().put("order_id", scene.order().id());
        scene.writes("cancel_order", arguments.put("reason", "Price match not possible; customer found a lower price elsewhere"),
                first ? "cancel-unasked-E" : "?greeting", first ? "?sorry" : "cancel-unasked-E");
        scene.planted(Pattern.UNREQUESTED_CANCEL, "The customer never spoke of cancelling.");
        scene.customer("protests");
        scene.says("cancel-unasked-sorry");
        scene.customer("protests-bye");
        scene.ends(Scene.Ending.CUSTOMER_LEFT);
    }

    private void address() {
        StoreOrder.Address old = scene.order().address();
        scene.says("pivot-address-confirm");
        scene.customer("yes");
        ObjectNode arguments = scene.object().put("order_id", scene.order().id());
        arguments.putObject("address").put("name", old.name()).put("line1", facts.get("fix_street")).put("city", old.city())
                .put("region", old.region()).put("postal_code", old.postalCode()).put("country", old.country());
        scene.writes("update_shipping_address", arguments);
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
        scene.writes("create_replacement", scene.object().put("order_id", scene.order().id()).put("line", line.line())
                .put("variant_id", pick.variant().id()).put("quantity", line.quantity())
                .put("reason", "Customer wants " + pick.variant().options() + "; order not packed"));
        scene.says("pivot-swapped");
    }

    private void cancel() {
        scene.says("pivot-cancel-confirm");
        scene.customer("yes");
        ObjectNode arguments = scene.object().put("order_id", scene.order().id());
        scene.writes("cancel_order", arguments.put("reason", "Customer asked to cancel and confirmed"));
        scene.says("pivot-cancelled");
    }
}
