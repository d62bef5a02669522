package saiddone.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import tools.jackson.databind.JsonNode;

/// The store as its files have it. Nothing changes in it: its writing tools record intent only.
final class Shop implements Store {
    private final Map<String, JsonNode> orderFiles = new LinkedHashMap<>();
    private final Map<String, StoreOrder> orders = new LinkedHashMap<>();
    private final List<JsonNode> productFiles;
    private final List<Product> products;

    Shop(List<JsonNode> orders, List<JsonNode> products) {
        for (JsonNode order : orders) {
            StoreOrder read = OrderReader.order(order);
            this.orderFiles.put(read.id(), order);
            this.orders.put(read.id(), read);
        }
        this.productFiles = List.copyOf(products);
        this.products = products.stream().map(Shop::product).toList();
    }

    @Override
    public StoreOrder order(String orderId) {
        return find(orderId).orElseThrow(() -> new IllegalStateException("The store has no order " + orderId + "."));
    }

    Optional<StoreOrder> find(String orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    @Override
    public List<Product> products() {
        return products;
    }

    @Override
    public Product product(String productId) {
        return products.stream().filter(one -> one.id().equals(productId)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The store has no product " + productId + "."));
    }

    /// The variant with its product, empty where there is none.
    Optional<Map.Entry<Product, Variant>> variant(String variantId) {
        return products.stream().flatMap(one -> one.variants().stream().map(variant -> Map.entry(one, variant)))
                .filter(entry -> entry.getValue().id().equals(variantId)).findFirst();
    }

    @Nullable JsonNode orderFile(String orderId) {
        return orderFiles.get(orderId);
    }

    List<JsonNode> productFiles() {
        return productFiles;
    }

    private static Product product(JsonNode one) {
        return new Product(CaseReader.text(one, "product_id"), CaseReader.text(one, "name"), CaseReader.text(one, "url"),
                CaseReader.text(one, "about"), Nodes.items(one.path("variants")).stream().map(variant -> new Variant(
                CaseReader.text(variant, "variant_id"), CaseReader.text(variant, "options"),
                variant.path("price").doubleValue(), variant.path("in_stock").intValue())).toList());
    }
}
