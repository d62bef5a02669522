package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Lookups;
import tools.jackson.databind.JsonNode;

/// The variants of products that a look-up shows, read once for all conversations that hold its result.
final class ShownVariants {
    private ShownVariants() {}

    /// @param price     null where none is shown
    /// @param available null where that is not shown
    /// @param options   by their names, null where none are shown
    record Variant(String id, @Nullable Double price, @Nullable Boolean available, @Nullable Map<String, String> options) {}

    private record OfResult(List<List<Variant>> products) {}

    /// Those with an id, product by product.
    static List<List<Variant>> in(Lookups.Result result) {
        return result.read().of(OfResult.class, _ -> {
            List<List<Variant>> products = new ArrayList<>();
            for (JsonNode node : result.objects()) {
                List<Variant> variants = node.path("variants").valueStream().filter(one -> one.path("item_id").isString())
                        .map(ShownVariants::variant).toList();
                if (!variants.isEmpty()) {
                    products.add(variants);
                }
            }
            return new OfResult(List.copyOf(products));
        }).products();
    }

    private static Variant variant(JsonNode node) {
        JsonNode price = node.path("price");
        JsonNode available = node.path("available");
        return new Variant(node.path("item_id").asString(), price.isNumber() ? Double.valueOf(price.asDouble()) : null,
                available.isBoolean() ? Boolean.valueOf(available.asBoolean()) : null, options(node.path("options")));
    }

    private static @Nullable Map<String, String> options(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Map<String, String> options = new LinkedHashMap<>();
        node.properties().forEach(one -> options.put(one.getKey(), one.getValue().asString("")));
        return options;
    }
}
