package saiddone.check.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Words;
import tools.jackson.databind.JsonNode;

/// What the lookups of one transcript show in stock; read once, when first asked for.
final class Stock {
    private static final List<String> KEYS = List.of("in_stock", "stock", "available", "inventory", "quantity_available");

    private final Lookups lookups;
    private @Nullable List<Variant> variants;

    /// @param options the words of its options, such as `black`, `55`, `cm`
    /// @param count   how many are left; 1 for a plain yes
    /// @param counted whether the lookup gave a number
    record Variant(int message, List<String> options, int count, boolean counted) {}

    Stock(Lookups lookups) {
        this.lookups = lookups;
    }

    List<Variant> before(int message) {
        List<Variant> all = variants;
        if (all == null) {
            List<Variant> read = new ArrayList<>();
            lookups.objects((result, node) -> read(result.message(), node, read));
            all = List.copyOf(read);
            variants = all;
        }
        return all.stream().filter(variant -> variant.message() < message).toList();
    }

    private static void read(int message, JsonNode node, List<Variant> into) {
        for (String key : KEYS) {
            JsonNode value = node.path(key);
            if (value.isInt() || value.isBoolean()) {
                int count = value.isInt() ? value.intValue() : value.booleanValue() ? 1 : 0;
                into.add(new Variant(message, options(node.path("options")), count, value.isInt()));
            }
        }
    }

    private static List<String> options(JsonNode options) {
        List<String> words = new ArrayList<>();
        if (options.isString()) {
            words.addAll(Words.of(options.asString()).all());
        } else if (options.isObject()) {
            options.valueStream().filter(JsonNode::isValueNode).forEach(value -> words.addAll(Words.of(value.asString()).all()));
        }
        return List.copyOf(words);
    }
}
