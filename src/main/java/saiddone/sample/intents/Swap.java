package saiddone.sample.intents;

import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.Store;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Another size, colour or variant of a line, with a yes, as long as the order is not packed.
final class Swap extends RoutineIntent {
    /// What the customer wants where it is too late for it.
    private static final Map<String, String> TOO_LATE = Map.of("R-028", "88212", "R-034", "88403");
    private static final Set<String> SOLD_OUT = Set.of("R-025", "R-030", "R-035");
    /// Whose answers ask for the yes already.
    private static final Set<String> ASKED = Set.of("R-025", "R-033");
    private static final Set<String> NO_QUESTIONS_LEFT = Set.of("R-025", "R-030", "R-033", "R-035");

    Swap() {
        super("line-item-edit", "color-edit");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return Set.of();
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        if (TOO_LATE.containsKey(one.id())) {
            return SmallSlips.and(Pattern.CONTRADICTS_LOOKUP, Pattern.FALSE_HANDOVER_PROMISE);
        }
        Set<Pattern> patterns = SmallSlips.and(Pattern.TEXT_RIGHT_ACTION_WRONG, Pattern.PHANTOM_ACTION);
        if (!SOLD_OUT.contains(one.id())) {
            patterns.add(Pattern.CONFIRM_SKIPPED);
        }
        if (!NO_QUESTIONS_LEFT.contains(one.id())) {
            patterns.add(Pattern.FALSE_HANDOVER_PROMISE);
        }
        return patterns;
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        Destination.formally(scene);
        StoreOrder order = scene.looksUpOrder();
        ObjectNode call = call(scene);
        StoreOrder.Line line = order.line(call.path("line").asInt());
        Store.Product product = scene.store().product(line.productId());
        tell(scene, line, product, call.path("variant_id").asString());
        ChangeTalk talk = new ChangeTalk(scene);
        if (!OrderWords.closed(order) || scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            scene.looksUp("get_product", scene.object().put("product_id", line.productId()));
        } else {
            scene.mayLookUpPolicy("order-changes");
        }
        if (talk.handsOver()) {
            talk.givesAway();
            return;
        }
        talk.answers(order, Calls.REPLACE, call, "too-late", () -> swaps(scene, talk, call, product, line));
    }

    private static void swaps(Scene scene, ChangeTalk talk, ObjectNode call, Store.Product product, StoreOrder.Line line) {
        boolean wrong = scene.shows(Pattern.TEXT_RIGHT_ACTION_WRONG);
        if (wrong) {
            call.put("variant_id", otherThan(call.path("variant_id").asString(), product, line));
        }
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            talk.doesAtOnce(Calls.REPLACE, call, "swap-now", "swap-done");
        } else {
            if (SOLD_OUT.contains(scene.theCase().id())) {
                talk.chooses();
            }
            scene.thinks("think-swap");
            talk.agrees("swap-propose", ASKED.contains(scene.theCase().id()) ? new String[0] : new String[] {"swap-propose-again"});
            talk.does(Calls.REPLACE, call, "swap-done");
            if (wrong) {
                scene.planted(Pattern.TEXT_RIGHT_ACTION_WRONG, "Another variant's id in the call than the one named.");
            }
        }
        if (scene.theCase().id().equals("R-025") && scene.goesOn()) {
            tags(scene);
        }
    }

    /// One wish more: brass tags.
    private static void tags(Scene scene) {
        scene.customer("push-1");
        scene.looksUp("get_product", scene.object().put("product_id", "P-180"));
        scene.says("?answer-lead", "R-025 tags");
        scene.customer("tags-yes");
        scene.writes(Calls.REPLACE, Calls.replacement(scene, 3, "88201", 1, "customer changed the variant"));
        scene.says("R-025 tags-done", "?change-tail");
    }

    private static ObjectNode call(Scene scene) {
        SuiteCase one = scene.theCase();
        if (one.expected().actions().isEmpty()) {
            return Calls.replacement(scene, 1, String.valueOf(TOO_LATE.get(one.id())), 1, "customer request");
        }
        JsonNode expected = one.expected().actions().getFirst().arguments();
        return (ObjectNode) expected.deepCopy();
    }

    private static void tell(Scene scene, StoreOrder.Line line, Store.Product product, String variant) {
        Store.Variant to = product.variant(variant);
        scene.slot("thing", line.product());
        scene.slot("line", String.valueOf(line.line()));
        scene.slot("from", line.options());
        scene.slot("to", to.options());
        scene.slot("wanted", to.options());
        scene.slot("price", "$" + Math.round(to.price()));
    }

    /// Another variant of the product that the store would send.
    private static String otherThan(String variant, Store.Product product, StoreOrder.Line line) {
        return product.variants().stream().filter(one -> one.inStock() >= line.quantity() && !one.id().equals(variant))
                .map(Store.Variant::id).filter(id -> !id.equals(line.variantId())).findFirst().orElse(line.variantId());
    }
}
