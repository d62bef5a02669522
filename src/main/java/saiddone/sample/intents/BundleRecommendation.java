package saiddone.sample.intents;

import java.util.List;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.intents.Baskets.Pick;
import saiddone.sample.intents.Baskets.Wish;

/// Things that go together: in stock, within the budget, added up right.
final class BundleRecommendation extends RoutineIntent {
    BundleRecommendation() {
        super("bundle-recommendation");
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        Set<Pattern> patterns = SmallSlips.and(Pattern.FABRICATED_URL);
        if (Ways.of(Baskets.WISHES, one).followups().contains("out")) {
            patterns.add(Pattern.CONTRADICTS_LOOKUP);
        }
        return patterns;
    }

    @Override
    public void play(Scene scene) {
        Wish wish = Ways.of(Baskets.WISHES, scene.theCase());
        scene.opens();
        if (scene.theCase().order() != null) {
            scene.looksUpOrder();
        }
        scene.looksUp("search_products", scene.object().put("query", wish.query()));
        slots(scene, wish);
        String lead = "lead-" + scene.theCase().id();
        if (scene.plan().course() == Course.HAND_OVER) {
            NeedlessHandover.play(scene);
            return;
        }
        SmallSlips.before(scene, "says-again");
        SmallSlips.answer(scene, "?greeting", lead, "list", scene.chance(0.5) ? "?budget-fits" : "?which-way");
        talk(scene, wish);
        scene.customer(scene.shows(Pattern.FABRICATED_URL) ? "bye-cross" : scene.shows(Pattern.CONTRADICTS_LOOKUP) ? "bye-odd" : "bye");
        Farewells.kindWord(scene, "enjoy", "farewell", "thanks-reply");
        scene.ends(scene.shows(Pattern.FABRICATED_URL) ? Scene.Ending.CUSTOMER_LEFT : Scene.Ending.CUSTOMER_DONE);
    }

    private static void talk(Scene scene, Wish wish) {
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            Baskets.madeUpStock(scene);
        } else if (!scene.shows(Pattern.FABRICATED_URL)) {
            List<Followup> own = wish.followups().stream().map(Followup::of).toList();
            Followup.play(scene, Followup.and(own, Followup.of("returns"), Followup.of("delivery")));
        }
        if (scene.shows(Pattern.FABRICATED_URL)) {
            scene.customer("ask-link");
            scene.says("made-url");
            scene.planted(Pattern.FABRICATED_URL, "No lookup returned this link.");
            if (scene.goesOn()) {
                scene.customer("link-dead");
                scene.says("made-url-again");
            }
        }
    }

    private static void slots(Scene scene, Wish wish) {
        List<Pick> picks = scene.oneOf(wish.choices()).stream().map(id -> Pick.of(scene.store(), id)).toList();
        double sum = 0;
        for (int i = 0; i < picks.size(); i++) {
            Pick pick = picks.get(i);
            int number = i + 1;
            scene.slot("p" + number, pick.product().name());
            scene.slot("o" + number, pick.variant().options());
            scene.slot("m" + number, pick.price());
            scene.slot("url" + number, pick.product().url());
            sum += pick.variant().price();
        }
        Pick asked = Pick.of(scene.store(), wish.asked());
        scene.slot("sum", Baskets.money(sum));
        scene.slot("budget", Baskets.money(wish.budget()));
        scene.slot("rest", Baskets.money(wish.budget() - sum));
        scene.slot("out", asked.product().name());
        scene.slot("out_options", asked.variant().options());
        scene.slot("out_price", asked.price());
        scene.slot("swap", asked.product().name());
        scene.slot("swap_options", asked.variant().options());
        scene.slot("swap_price", asked.price());
        scene.slot("swap_sum", Baskets.money(sum - picks.getFirst().variant().price() + asked.variant().price()));
        Pick size = Pick.of(scene.store(), "88321");
        scene.slot("size_options", size.variant().options());
        scene.slot("size_price", size.price());
        scene.slot("made_stock", scene.oneOf(List.of("6", "9", "11", "12", "14", "17", "23")));
        scene.slot("made_slug", picks.get(0).slug() + "-" + picks.get(1).slug());
    }
}
