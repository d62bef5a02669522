package saiddone.sample;

import java.util.List;

/// The store as a procedure may ask it when it decides what an agent gets wrong or right. Agents themselves know only
/// what their lookups returned.
public interface Store {
    StoreOrder order(String orderId);

    /// All products, in the catalogue's order.
    List<Product> products();

    Product product(String productId);

    /// @param url the product's page
    record Product(String id, String name, String url, String about, List<Variant> variants) {
        public Product {
            variants = List.copyOf(variants);
        }
    }

    /// @param options such as `Navy / 55 cm`
    record Variant(String id, String options, double price, int inStock) {}
}
