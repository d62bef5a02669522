package saiddone.sample.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Scene;
import saiddone.sample.Store;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.JsonNode;

/// What an order's lines are called in a conversation.
final class Goods {
    private static final String FALLBACK_LINE = "/items/0/line";

    private Goods() {}

    /// The line that the case is about: the one which its expected action names, else the dearest.
    private static StoreOrder.Line line(SuiteCase one, StoreOrder order) {
        if (one.expected().actions().isEmpty()) {
            return order.lines().stream().max((a, b) -> Double.compare(a.unitPrice(), b.unitPrice())).orElseThrow();
        }
        JsonNode arguments = one.expected().actions().getFirst().arguments();
        JsonNode line = arguments.has("line") ? arguments.path("line") : arguments.at(FALLBACK_LINE);
        return order.line(line.asInt());
    }

    /// Slots for the whole order and for the line that the case is about, which it returns.
    static StoreOrder.Line tell(Scene scene, StoreOrder order) {
        StoreOrder.Line line = line(scene.theCase(), order);
        one(scene, line);
        all(scene, order);
        return line;
    }

    /// Slots for one line: `item`, `options`, `price`, `variant`.
    private static void one(Scene scene, StoreOrder.Line line) {
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
