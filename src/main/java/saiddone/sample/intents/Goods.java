package saiddone.sample.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Scene;
import saiddone.sample.Store;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an order's lines are called in a conversation, and how they are written into a call.
final class Goods {
    private static final String FALLBACK_LINE = "/items/0/line";

    private Goods() {}

    /// The line that the case is about: the one which its expected action names, else the dearest.
    static StoreOrder.Line line(SuiteCase one, StoreOrder order) {
        if (one.expected().actions().isEmpty()) {
            return order.lines().stream().max((a, b) -> Double.compare(a.unitPrice(), b.unitPrice())).orElseThrow();
        }
        JsonNode arguments = one.expected().actions().getFirst().arguments();
        JsonNode line = arguments.has("line") ? arguments.path("line") : arguments.at(FALLBACK_LINE);
        return order.line(line.asInt());
    }

    /// Slots for one line: `item`, `options`, `price`, `variant`.
    static void one(Scene scene, StoreOrder.Line line) {
        scene.slot("item", line.product().endsWith("Tags") ? "set of " + line.product() : line.product());
        scene.slot("options", line.options());
        scene.slot("price", "$" + Math.round(line.unitPrice()));
        scene.slot("variant", line.variantId());
    }

    /// Slots for the whole order: `goods` names every line, `usual` is the usual time to its country.
    static void all(Scene scene, StoreOrder order) {
        List<String> names = new ArrayList<>();
        for (StoreOrder.Line line : order.lines()) {
            names.add((line.quantity() > 1 ? line.quantity() + " × " : "the ") + line.product() + " (" + line.options() + ")");
        }
        scene.slot("goods", joined(names));
        scene.slot("usual", usual(order.address().country()));
    }

    /// `a, b and c`.
    static String joined(List<String> names) {
        return names.size() == 1 ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String usual(String country) {
        return switch (country) {
            case "GB" -> "5-9 business days";
            case "CA" -> "5-8 business days";
            default -> "3-6 business days";
        };
    }

    /// Arguments that send one of a line again, or another variant in its place.
    static ObjectNode reshipment(Scene scene, StoreOrder.Line line, String variant, String reason) {
        ObjectNode arguments = scene.object().put("order_id", scene.order().id());
        item(arguments, line, variant, 1);
        return arguments.put("reason", reason);
    }

    /// Arguments that send the whole order again.
    static ObjectNode everything(Scene scene, String reason) {
        ObjectNode arguments = scene.object().put("order_id", scene.order().id());
        scene.order().lines().forEach(line -> item(arguments, line, line.variantId(), line.quantity()));
        return arguments.put("reason", reason);
    }

    private static void item(ObjectNode arguments, StoreOrder.Line line, String variant, int quantity) {
        arguments.withArrayProperty("items").addObject().put("line", line.line()).put("variant_id", variant).put("quantity", quantity);
    }

    static ObjectNode replacement(Scene scene, StoreOrder.Line line, String variant, String reason) {
        return scene.object().put("order_id", scene.order().id()).put("line", line.line()).put("variant_id", variant)
                .put("quantity", 1).put("reason", reason);
    }

    /// Another variant of the same product; of another product where it has only one.
    static String wrongVariant(Scene scene, StoreOrder.Line line) {
        List<Store.Variant> others = inStock(scene.store().product(line.productId()), line);
        if (!others.isEmpty()) {
            return scene.oneOf(others).id();
        }
        return scene.store().products().stream().flatMap(product -> inStock(product, line).stream()).findFirst().orElseThrow().id();
    }

    private static List<Store.Variant> inStock(Store.Product product, StoreOrder.Line line) {
        return product.variants().stream().filter(one -> one.inStock() > 0 && !one.id().equals(line.variantId())).toList();
    }

    /// Such as `photo-r-061`: what an agent says to this case's own photo.
    static String photoAct(SuiteCase one) {
        return "photo-" + one.id().toLowerCase(Locale.ROOT);
    }
}
