package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.Store;

/// Which things an agent puts together for the cases that ask for a set.
final class Baskets {
    /// @param query     what the agent searches for
    /// @param budget    in dollars
    /// @param choices   variant ids, several sets of three
    /// @param asked     the variant that the customer asks about, or the one that stands in for the first
    /// @param followups names of the questions
    record Wish(String query, int budget, List<List<String>> choices, String asked, List<String> followups) {}

    static final Map<String, Wish> WISHES = Map.of(
            "R-109", new Wish("toiletry pillow tags umbrella cubes", 200, List.of(List.of("88191", "88151", "88202"),
                    List.of("88191", "88371", "88151"), List.of("88202", "88191", "88371"), List.of("88151", "88202", "88371")),
                    "88162", List.of("out", "sum", "link")),
            "R-110", new Wish("passport dopp sleeve", 350, List.of(List.of("88172", "88411", "88344"), List.of("88411", "88172", "88344"),
                    List.of("88411", "88344", "88172"), List.of("88344", "88411", "88172")), "88172", List.of("match", "sum", "link")),
            "R-111", new Wish("junior sleep set", 420, List.of(List.of("88391", "88392", "88421"), List.of("88392", "88391", "88422"),
                    List.of("88391", "88392", "88422"), List.of("88392", "88391", "88421")), "88391", List.of("lock", "sum", "link")),
            "R-112", new Wish("garment shoe sleeve", 400, List.of(List.of("88231", "88361", "88343"), List.of("88231", "88343", "88361"),
                    List.of("88231", "88362", "88343")), "88431", List.of("link", "swap")),
            "R-113", new Wish("compression bottle shoe", 120, List.of(List.of("88351", "88441", "88361"),
                    List.of("88351", "88361", "88441"),
                    List.of("88441", "88351", "88362"), List.of("88362", "88441", "88351")), "88442", List.of("in", "discount", "sum")),
            "R-114", new Wish("sun hat bottle umbrella", 230, List.of(List.of("88322", "88441", "88372"),
                    List.of("88322", "88442", "88371"),
                    List.of("88322", "88443", "88372"), List.of("88322", "88441", "88371")), "88373", List.of("out", "size", "sum")));

    private Baskets() {}

    /// Asked for what is sold out, the agent makes up a stock.
    static void madeUpStock(Scene scene) {
        scene.customer("ask-out");
        scene.says("contradict-stock");
        scene.planted(Pattern.CONTRADICTS_LOOKUP, "The search showed none in stock.");
        if (scene.goesOn()) {
            scene.customer("stock-odd");
            scene.says("refresh");
        }
    }

    /// A product in a certain variant.
    record Pick(Store.Product product, Store.Variant variant) {
        static Pick of(Store store, String variantId) {
            for (Store.Product product : store.products()) {
                for (Store.Variant variant : product.variants()) {
                    if (variant.id().equals(variantId)) {
                        return new Pick(product, variant);
                    }
                }
            }
            throw new IllegalArgumentException("The catalogue has no variant " + variantId + ".");
        }

        /// The last part of the product's address.
        String slug() {
            return product.url().substring(product.url().lastIndexOf('/') + 1);
        }

        String price() {
            return money(variant.price());
        }
    }

    static String money(double amount) {
        return "$" + (long) amount;
    }
}
