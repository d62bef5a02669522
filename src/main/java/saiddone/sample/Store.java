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

        /// The variant of that id; throws where the product has none.
        public Variant variant(String variantId) {
            return variants.stream().filter(one -> one.id().equals(variantId)).findFirst().orElseThrow();
        }
    }

    /// @param options such as `Navy / 55 cm`
    record Variant(String id, String options, double price, int inStock) {}
}
