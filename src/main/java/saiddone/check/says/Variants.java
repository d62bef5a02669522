package saiddone.check.says;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.check.results.ResultText;
import saiddone.check.results.ToolResults;
import saiddone.check.text.Words;
import tools.jackson.databind.JsonNode;

/// Variants of products that lookups show: things with an id and options within what has a product's id.
///
/// @param byId in the order in which they were first shown
record Variants(Map<String, One> byId) {
    private static final List<String> IDS = List.of("variant_id", "item_id", "sku");
    private static final int DEEPEST = 20;
    private static final int MOST = 500;

    /// @param values  the words of each option: that of a colour, that of a size
    /// @param ordered whether an order was shown to hold it
    record One(String id, String product, Set<List<String>> values, boolean ordered) {
        One heldByAnOrder() {
            return new One(id, product, values, true);
        }

        /// What tells this one from another, empty where nothing does or where a word of one letter does: such words stand anywhere.
        Set<List<String>> against(One other) {
            Set<List<String>> own = new LinkedHashSet<>(values);
            own.removeAll(other.values);
            return own.stream().allMatch(value -> String.join("", value).length() > 1) ? own : Set.of();
        }
    }

    /// Those that had been shown before a message; what calls sent back after it shows the world as it is then.
    static Variants before(ToolResults results, int message) {
        Map<String, One> found = new LinkedHashMap<>();
        results.all().stream().filter(one -> one.message() < message)
                .flatMap(one -> one.read().of(OfResult.class, OfResult::in).byId().values().stream()).filter(_ -> found.size() <= MOST)
                .forEach(one -> found.merge(one.id(), one, (before, now) -> before.ordered() ? now.heldByAnOrder() : now));
        return new Variants(found);
    }

    private record OfResult(Map<String, One> byId) {
        static OfResult in(ResultText result) {
            Map<String, One> found = new LinkedHashMap<>();
            if (result.tree() != null) {
                read(result.tree(), "", false, 0, found);
            }
            return new OfResult(found);
        }
    }

    List<One> kin(One of) {
        return byId.values().stream().filter(one -> one != of && one.product().equals(of.product())).toList();
    }

    private static void read(JsonNode node, String product, boolean order, int depth, Map<String, One> into) {
        if (depth > DEEPEST || into.size() > MOST) {
            return;
        }
        String own = node.path("product_id").isString() ? node.path("product_id").asString() : product;
        boolean held = order || node.path("order_id").isString();
        for (String key : IDS) {
            Set<List<String>> values = node.path(key).isString() && !own.isEmpty() ? values(node.path("options")) : Set.of();
            if (!values.isEmpty()) {
                String id = node.path(key).asString();
                One known = into.get(id);
                into.put(id, new One(id, own, values, held || known != null && known.ordered()));
            }
        }
        node.valueStream().filter(JsonNode::isContainer).forEach(child -> read(child, own, held, depth + 1, into));
    }

    private static Set<List<String>> values(JsonNode options) {
        List<String> texts = new ArrayList<>();
        if (options.isString()) {
            texts.addAll(List.of(options.asString().split("\\s*[/,;]\\s*")));
        } else if (options.isObject()) {
            options.valueStream().filter(JsonNode::isValueNode).forEach(value -> texts.add(value.asString()));
        }
        Set<List<String>> values = new LinkedHashSet<>();
        texts.stream().map(text -> Words.of(text).all()).filter(words -> !words.isEmpty()).forEach(values::add);
        return values;
    }
}
