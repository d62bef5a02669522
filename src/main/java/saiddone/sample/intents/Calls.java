package saiddone.sample.intents;

import java.util.function.Supplier;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.node.ObjectNode;

/// The calls that change the case's order, as the tools want them.
final class Calls {
    static final String CANCEL = "cancel_order";
    static final String REPLACE = "create_replacement";
    static final String RESHIP = "create_reshipment";

    private Calls() {}

    static ObjectNode cancellation(Scene scene, String reason) {
        return order(scene).put("reason", reason);
    }

    /// Arguments that put a variant in a line's place.
    static ObjectNode replacement(Scene scene, int line, String variant, int quantity, String reason) {
        return order(scene).put("line", line).put("variant_id", variant).put("quantity", quantity).put("reason", reason);
    }

    /// Arguments that send the whole order again.
    static ObjectNode everything(Scene scene, String reason) {
        ObjectNode arguments = order(scene);
        scene.order().lines().forEach(line -> item(arguments, line, line.variantId(), line.quantity()));
        return arguments.put("reason", reason);
    }

    /// Sends one of a line again, in a parcel of its own or as a replacement; another variant where the plan wants the words
    /// right and the call wrong.
    ///
    /// @param reason drawn after the variant
    static void sends(Scene scene, StoreOrder.Line line, boolean parcel, Supplier<String> reason, String... acts) {
        boolean slip = scene.shows(Pattern.TEXT_RIGHT_ACTION_WRONG);
        String variant = slip ? Goods.wrongVariant(scene, line) : line.variantId();
        if (parcel) {
            ObjectNode arguments = order(scene);
            item(arguments, line, variant, 1);
            scene.writes(RESHIP, arguments.put("reason", reason.get()), acts);
        } else {
            scene.writes(REPLACE, replacement(scene, line.line(), variant, 1, reason.get()), acts);
        }
        scene.notes(Pattern.TEXT_RIGHT_ACTION_WRONG, "The words name the right variant, the call another.");
    }

    private static ObjectNode order(Scene scene) {
        return scene.object().put("order_id", scene.order().id());
    }

    private static void item(ObjectNode arguments, StoreOrder.Line line, String variant, int quantity) {
        arguments.withArrayProperty("items").addObject().put("line", line.line()).put("variant_id", variant).put("quantity", quantity);
    }
}
