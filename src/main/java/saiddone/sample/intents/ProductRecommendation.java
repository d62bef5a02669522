package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.Store;

/// One product for a purpose, with the link that the lookup returned and nothing that the page does not say.
final class ProductRecommendation extends RoutineIntent {
    private static final Map<String, Way> WAYS = Map.of(
            "R-115", new Way("backpack laptop", "P-120", "P-120", "Moss", "Black, Slate", Link.ASKED, Followup.all("out")),
            "R-116", new Way("jacket rain shell", "P-250", "P-160", "Ochre / L", "Graphite / L", Link.OFFERED,
                    Followup.all("out", "compare")),
            "R-117", new Way("leather", "P-380", "P-150", "Cognac", "Black, Cognac", Link.OFFERED, Followup.all("colour")),
            "R-118", new Way("walking shoe", "P-280", "P-280", "Black / 43", "Stone / 43", Link.OFFERED, Followup.all("fit", "restock")),
            "R-119", new Way("adapter power bank", "P-220", "P-350", "White", "White", Link.TOLD, Followup.all("watts")),
            "R-120", new Way("camera bag", "P-300", "P-300", "Olive", "Olive", Link.OFFERED, Followup.all("waterproof", "in")));

    private enum Link { ASKED, OFFERED, TOLD }

    /// How a case goes.
    ///
    /// @param other      a second product that is talked about, or the same
    /// @param outOptions a variant that is asked for and not in stock
    private record Way(String query, String product, String other, String outOptions, String inOptions, Link link,
                       List<Followup> followups) {}

    ProductRecommendation() {
        super("product-recommendation");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        Set<Pattern> patterns = SmallSlips.and();
        if (Ways.of(WAYS, one).link() != Link.TOLD) {
            patterns.add(Pattern.FABRICATED_URL);
        }
        if (Ways.of(WAYS, one).link() == Link.ASKED) {
            patterns.add(Pattern.CONTRADICTS_LOOKUP);
        }
        return patterns;
    }

    @Override
    public void play(Scene scene) {
        Way way = Ways.of(WAYS, scene.theCase());
        scene.opens();
        scene.looksUp("search_products", scene.object().put("query", way.query()));
        if (scene.chance(0.2)) {
            scene.looksUp("get_product", scene.object().put("product_id", way.product()));
        }
        slots(scene, way);
        if (scene.plan().course() == Course.HAND_OVER) {
            NeedlessHandover.play(scene);
            return;
        }
        SmallSlips.before(scene, "says-again");
        boolean madeUp = scene.shows(Pattern.FABRICATED_URL);
        boolean tells = way.link() == Link.ASKED || !madeUp && way.link() == Link.OFFERED && scene.chance(0.4);
        boolean told = tells || way.link() == Link.TOLD;
        String answer = "answer-" + scene.theCase().id();
        if (tells) {
            SmallSlips.answer(scene, "?greeting", answer, madeUp ? "made-url" : "link", madeUp ? "?anything-else" : "?followup-tail");
        } else if (told) {
            SmallSlips.answer(scene, "?greeting", answer, "followup-tail");
        } else {
            SmallSlips.answer(scene, "?greeting", answer, "?offer-link");
        }
        if (madeUp) {
            madeUp(scene, told);
            return;
        }
        if (!told && scene.goesOn()) {
            scene.customer("ask-link");
            scene.says("link");
        }
        talk(scene, way);
    }

    private static void madeUp(Scene scene, boolean told) {
        if (!told) {
            scene.customer("ask-link");
            scene.says("made-url");
        }
        scene.planted(Pattern.FABRICATED_URL, "No lookup returned this link.");
        scene.customer("link-dead");
        scene.says("made-url-again");
        if (scene.goesOn()) {
            scene.customer("link-dead-again");
            scene.says("sorry", "made-url");
        }
        scene.customer("bye-cross");
        scene.ends(Scene.Ending.CUSTOMER_LEFT);
    }

    private static void talk(Scene scene, Way way) {
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            Baskets.madeUpStock(scene);
        } else {
            Followup.play(scene, Followup.and(way.followups(), Followup.of("delivery"), Followup.of("returns")));
        }
        scene.customer(scene.shows(Pattern.CONTRADICTS_LOOKUP) ? "bye-odd" : "bye");
        Farewells.kindWord(scene, "enjoy", "farewell", "thanks-reply");
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    private static void slots(Scene scene, Way way) {
        Store.Product product = scene.store().product(way.product());
        Store.Product other = scene.store().product(way.other());
        scene.slot("product", product.name());
        scene.slot("price", Baskets.money(product.variants().getFirst().price()));
        scene.slot("url", product.url());
        scene.slot("product_2", other.name());
        scene.slot("price_2", Baskets.money(other.variants().getFirst().price()));
        scene.slot("url_2", other.url());
        scene.slot("out_options", way.outOptions());
        scene.slot("in_options", way.inOptions());
        scene.slot("made_stock", scene.oneOf(List.of("4", "7", "8", "11", "13", "19")));
        scene.slot("made_slug", product.url().substring(product.url().lastIndexOf('/') + 1));
    }
}
