package saiddone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import saiddone.ingest.input.Nodes;
import saiddone.sample.words.Dice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The store's tools with their rules. A refusal is a result with `error` and `message`.
final class ShopTools {
    static final String HANDOVER = "handover_to_human";
    static final Set<String> WRITES = Set.of("create_reshipment", "create_replacement", "update_shipping_address", "cancel_order");
    private static final int MOST_FOUND = 5;
    private static final Set<String> SERVED = Set.of("US", "GB", "CA");
    private final Shop shop;
    private final Map<String, Policy.Section> policy;
    private final JsonMapper json;

    ShopTools(Shop shop, Policy policy, JsonMapper json) {
        this.shop = shop;
        this.policy = policy.sections();
        this.json = json;
    }

    /// @param dice for the numbers of intents and tickets
    ObjectNode run(String tool, ObjectNode arguments, Dice dice) {
        return switch (tool) {
            case "get_order" -> getOrder(arguments);
            case "get_product" -> getProduct(arguments);
            case "search_products" -> searchProducts(arguments);
            case "get_policy" -> getPolicy(arguments);
            case "create_reshipment" -> createReshipment(arguments, dice);
            case "create_replacement" -> createReplacement(arguments, dice);
            case "update_shipping_address" -> updateAddress(arguments, dice);
            case "cancel_order" -> cancelOrder(arguments, dice);
            case HANDOVER -> json.createObjectNode().put("status", "queued").put("ticket", "HT-" + (3000 + dice.below(5000)));
            default -> throw new IllegalArgumentException("The store has no tool " + tool + ".");
        };
    }

    private ObjectNode getOrder(ObjectNode arguments) {
        String id = word(arguments, "order_id");
        return shop.orderFile(id) instanceof ObjectNode order ? order.deepCopy() : unknownOrder(id);
    }

    private ObjectNode getProduct(ObjectNode arguments) {
        String id = word(arguments, "product_id");
        return shop.productFiles().stream().filter(one -> id.equals(Nodes.text(one, "product_id"))).findFirst()
                .map(one -> (ObjectNode) one.deepCopy())
                .orElseGet(() -> refused("unknown_product", "There is no such product.").put("product_id", id));
    }

    private ObjectNode searchProducts(ObjectNode arguments) {
        List<String> words = List.of(word(arguments, "query").toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        record Found(JsonNode product, int hits) {}
        List<Found> found = new ArrayList<>();
        for (JsonNode one : shop.productFiles()) {
            int hits = 3 * hits(words, String.valueOf(Nodes.text(one, "name"))) + hits(words, String.valueOf(Nodes.text(one, "about")));
            if (hits > 0) {
                found.add(new Found(one, hits));
            }
        }
        found.sort(Comparator.comparingInt(Found::hits).reversed());
        ObjectNode result = json.createObjectNode();
        ArrayNode results = result.putArray("results");
        found.stream().limit(MOST_FOUND).forEach(one -> results.add(one.product().deepCopy()));
        return result;
    }

    private static int hits(List<String> words, String text) {
        List<String> there = List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        return (int) words.stream().filter(word -> word.length() > 2)
                .filter(word -> there.stream().anyMatch(one -> one.startsWith(word) || word.startsWith(one) && one.length() > 3)).count();
    }

    private ObjectNode getPolicy(ObjectNode arguments) {
        String id = word(arguments, "section");
        Policy.Section section = policy.get(id);
        return section == null ? refused("unknown_section", "The policy has no such section.").put("section", id)
                : json.createObjectNode().put("section", id).put("title", section.title()).put("text", section.text());
    }

    private ObjectNode createReshipment(ObjectNode arguments, Dice dice) {
        String id = word(arguments, "order_id");
        Optional<StoreOrder> order = shop.find(id);
        if (order.isEmpty()) {
            return unknownOrder(id);
        }
        ObjectNode result = recorded(id, dice);
        ArrayNode items = result.putArray("items");
        for (JsonNode item : Nodes.items(arguments.path("items"))) {
            Optional<ObjectNode> refusal = refusal(order.get(), item);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            items.add(item(item));
        }
        if (order.get().shipments().isEmpty()) {
            return refused("order_not_shipped", "Nothing of this order has been shipped yet.").put("order_id", id);
        }
        String name = Nodes.text(arguments.path("address"), "name");
        return result.put("ship_to", name == null ? order.get().address().name() : name).putNull("tracking_number");
    }

    private ObjectNode createReplacement(ObjectNode arguments, Dice dice) {
        String id = word(arguments, "order_id");
        Optional<StoreOrder> order = shop.find(id);
        if (order.isEmpty()) {
            return unknownOrder(id);
        }
        if (order.get().status().equals("packed")) {
            return refused("order_packed", "A packed order cannot be changed.").put("order_id", id);
        }
        Optional<ObjectNode> refusal = refusal(order.get(), arguments);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ObjectNode result = recorded(id, dice);
        result.set("item", item(arguments));
        return result.putNull("tracking_number");
    }

    private ObjectNode updateAddress(ObjectNode arguments, Dice dice) {
        String id = word(arguments, "order_id");
        Optional<StoreOrder> order = shop.find(id);
        if (order.isEmpty()) {
            return unknownOrder(id);
        }
        if (!order.get().status().equals("processing")) {
            return refused("order_packed", "Only orders that are not packed can be changed.").put("order_id", id);
        }
        if (!SERVED.contains(word((ObjectNode) arguments.path("address"), "country"))) {
            return refused("country_not_served", "Northline ships to US, GB and CA only.").put("order_id", id);
        }
        ObjectNode result = recorded(id, dice);
        result.set("shipping_address", arguments.path("address").deepCopy());
        return result;
    }

    private ObjectNode cancelOrder(ObjectNode arguments, Dice dice) {
        String id = word(arguments, "order_id");
        Optional<StoreOrder> order = shop.find(id);
        if (order.isEmpty()) {
            return unknownOrder(id);
        }
        if (!order.get().status().equals("processing")) {
            return refused("order_packed", "Only orders that are not packed can be cancelled.").put("order_id", id);
        }
        ObjectNode result = recorded(id, dice);
        ArrayNode lines = result.putArray("cancelled_lines");
        order.get().lines().forEach(line -> lines.add(line.line()));
        StoreOrder.Payment payment = order.get().payment();
        result.putObject("refund").put("amount", order.get().total()).put("to", payment.brand() + " " + payment.last4());
        return result;
    }

    private Optional<ObjectNode> refusal(StoreOrder order, JsonNode item) {
        int line = item.path("line").intValue();
        if (order.lines().stream().noneMatch(one -> one.line() == line)) {
            return Optional.of(refused("unknown_line", "The order has no such line.").put("order_id", order.id()).put("line", line));
        }
        String id = word((ObjectNode) item, "variant_id");
        Optional<Map.Entry<Store.Product, Store.Variant>> variant = shop.variant(id);
        if (variant.isEmpty()) {
            return Optional.of(refused("unknown_variant", "There is no such variant.").put("variant_id", id));
        }
        return variant.get().getValue().inStock() < item.path("quantity").intValue()
                ? Optional.of(refused("out_of_stock", "Not enough of this variant in stock.").put("variant_id", id)
                        .put("in_stock", variant.get().getValue().inStock()))
                : Optional.empty();
    }

    private ObjectNode item(JsonNode item) {
        String id = word((ObjectNode) item, "variant_id");
        Map.Entry<Store.Product, Store.Variant> variant = shop.variant(id).orElseThrow();
        return json.createObjectNode().put("line", item.path("line").intValue()).put("variant_id", id)
                .put("product", variant.getKey().name()).put("options", variant.getValue().options())
                .put("quantity", item.path("quantity").intValue());
    }

    private ObjectNode recorded(String orderId, Dice dice) {
        return json.createObjectNode().put("status", "recorded").put("intent_id", "INT-" + (60_000 + dice.below(30_000)))
                .put("order_id", orderId);
    }

    private ObjectNode unknownOrder(String id) {
        return refused("unknown_order", "There is no order with this number.").put("order_id", id);
    }

    private ObjectNode refused(String error, String message) {
        return json.createObjectNode().put("error", error).put("message", message);
    }

    private static String word(ObjectNode arguments, String key) {
        String text = Nodes.text(arguments, key);
        if (text == null) {
            throw new IllegalArgumentException("A call without “" + key + "”: " + arguments);
        }
        return text;
    }
}
