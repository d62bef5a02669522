package saiddone.check.record;

import java.util.ArrayList;
import java.util.List;
import saiddone.check.text.Words;
import tools.jackson.databind.JsonNode;

/// What lookups show in stock.
public final class Stock {
    private static final List<String> KEYS = List.of("in_stock", "stock", "available", "inventory", "quantity_available");

    /// One choice of a product.
    ///
    /// @param options the words of its options, such as `black`, `55`, `cm`
    /// @param count   how many are left; 1 for a plain yes
    /// @param counted whether the lookup gave a number
    /// @param message index of the message with the lookup
    public record Variant(List<String> options, int count, boolean counted, int message) {}

    /// What a result shows, whichever message it is: other conversations hold the same.
    private record Shown(List<String> options, int count, boolean counted) {}

    private record OfResult(List<Shown> all) {}

    private Stock() {}

    static List<Variant> in(Lookups lookups) {
        return lookups.results().stream().flatMap(result -> of(result).stream()
                .map(one -> new Variant(one.options, one.count, one.counted, result.message()))).toList();
    }

    private static List<Shown> of(Lookups.Result result) {
        return result.read().of(OfResult.class, _ -> {
            List<Shown> read = new ArrayList<>();
            result.objects().forEach(node -> read(node, read));
            return new OfResult(List.copyOf(read));
        }).all();
    }

    private static void read(JsonNode node, List<Shown> into) {
        for (String key : KEYS) {
            JsonNode value = node.path(key);
            if (value.isInt() || value.isBoolean()) {
                int count = value.isInt() ? value.intValue() : value.booleanValue() ? 1 : 0;
                into.add(new Shown(options(node.path("options")), count, value.isInt()));
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
