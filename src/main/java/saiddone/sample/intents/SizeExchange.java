package saiddone.sample.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.Store;
import saiddone.sample.StoreOrder;

/// Another size: swapped by the agent while the order is not packed, exchanged by the customer afterwards.
final class SizeExchange extends RoutineIntent {
    private static final String SOLD_OUT = "R-040";
    private static final String PACKED = "R-041";
    private static final Map<String, Wish> WISHES = Map.of("R-037", new Wish(1, "88183"), "R-038", new Wish(1, "88296"),
            "R-039", new Wish(2, "88314"), SOLD_OUT, new Wish(1, "88303"), PACKED, new Wish(1, "88282"), "R-042", new Wish(1, "88343"));
    private static final Map<String, String> WANTED_FIRST = Map.of(SOLD_OUT, "88307");
    private static final Set<String> NOT_PACKED = Set.of("R-038", "R-039", SOLD_OUT);
    private static final Set<String> DEAR = Set.of("R-037", "R-039", SOLD_OUT, PACKED);

    /// @param variant the id of what the customer gets in the end
    private record Wish(int line, String variant) {}

    SizeExchange() {
        super("size-exchange");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return AnswerTalk.needless(DEAR.contains(one.id()), Pattern.SELF_SERVICE_OVER_ROUTING);
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        Set<Pattern> all = SmallSlips.and(Pattern.PHANTOM_ACTION, Pattern.FALSE_HANDOVER_PROMISE);
        if (NOT_PACKED.contains(one.id())) {
            all.add(Pattern.TEXT_RIGHT_ACTION_WRONG);
            all.add(Pattern.CONTRADICTS_LOOKUP);
            if (!one.id().equals(SOLD_OUT)) {
                all.add(Pattern.CONFIRM_SKIPPED);
            }
        } else {
            all.add(Pattern.FABRICATED_URL);
            if (!one.id().equals(PACKED)) {
                all.add(Pattern.CONTRADICTS_LOOKUP);
            }
        }
        return all;
    }

    @Override
    public void play(Scene scene) {
        AnswerTalk talk = new AnswerTalk(scene);
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        Wish wish = Ways.of(WISHES, scene.theCase());
        slots(scene, order, wish);
        boolean open = NOT_PACKED.contains(scene.theCase().id());
        scene.mayLookUpPolicy(open ? "order-changes" : "returns");
        if (scene.plan().course() == Course.HAND_OVER) {
            talk.stumbles();
            talk.handsOverNeedlessly(Pattern.SELF_SERVICE_OVER_ROUTING);
            return;
        }
        scene.looksUp("get_product", scene.object().put("product_id", order.line(wish.line()).productId()));
        talk.stumbles();
        scene.thinks("thought");
        if (open) {
            changes(scene, talk, order.line(wish.line()), wish);
        } else {
            explains(scene, talk, order);
        }
    }

    private static void slots(Scene scene, StoreOrder order, Wish wish) {
        StoreOrder.Line line = order.line(wish.line());
        Store.Product product = scene.store().product(line.productId());
        Store.Variant want = product.variant(wish.variant());
        scene.slot("piece", line.product());
        scene.slot("from", line.options());
        scene.slot("want", want.options());
        scene.slot("stock", String.valueOf(want.inStock()));
        scene.slot("price", Dollars.of(want.price()));
        String first = WANTED_FIRST.get(scene.theCase().id());
        if (first != null) {
            scene.slot("wanted", product.variant(first).options());
        }
        new ReturnWindow(scene, order).slots();
    }

    /// Before packing.
    private static void changes(Scene scene, AnswerTalk talk, StoreOrder.Line line, Wish wish) {
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            talk.says("?greeting", "wrong-status");
            scene.planted(Pattern.CONTRADICTS_LOOKUP, "The lookup shows the order as processing.");
            if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
                talk.asks("handed");
                talk.promises();
            } else {
                talk.goesOn(new AnswerTalk.Question("ask-refund", "answer-refund"));
                talk.ends("promise-declined");
            }
            return;
        }
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            swap(scene, line, wish.variant(), "?greeting", "confirm-skipped");
            scene.planted(Pattern.CONFIRM_SKIPPED, "The swap is made on the first ask, without a yes.");
            talk.goesOn(AnswerTalk.Question.push(scene, 2));
            talk.ends("done");
            return;
        }
        talk.says("?greeting", talk.own("offer"));
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            talk.asks("yes");
            talk.promises();
            return;
        }
        if (scene.goesOn()) {
            AnswerTalk.Question push = AnswerTalk.Question.push(scene, 1);
            talk.asks(push.ask());
            talk.replies(push.answer());
        }
        if (scene.theCase().id().equals(SOLD_OUT)) {
            talk.goesOn(AnswerTalk.Question.push(scene, 2));
        }
        talk.asks("yes");
        agreed(scene, talk, line, wish);
    }

    private static void agreed(Scene scene, AnswerTalk talk, StoreOrder.Line line, Wish wish) {
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            talk.says(talk.framed("lead-done", "swapped", "tail"));
            scene.planted(Pattern.PHANTOM_ACTION, "Nothing was swapped: there is no call.");
        } else if (scene.shows(Pattern.TEXT_RIGHT_ACTION_WRONG)) {
            swap(scene, line, other(scene, line, wish), talk.framed("lead-done", "swapped", "tail"));
            scene.planted(Pattern.TEXT_RIGHT_ACTION_WRONG, "The call carries another size than the words.");
        } else {
            swap(scene, line, wish.variant(), talk.framed("lead-done", "swapped", "tail"));
        }
        if (!scene.theCase().id().equals(SOLD_OUT)) {
            talk.goesOn(AnswerTalk.Question.push(scene, 2));
        }
        talk.ends("done");
    }

    /// Another size that is in stock, neither the wanted nor the ordered one.
    private static String other(Scene scene, StoreOrder.Line line, Wish wish) {
        List<String> others = scene.store().product(line.productId()).variants().stream()
                .filter(one -> one.inStock() > 0 && !one.id().equals(wish.variant()) && !one.id().equals(line.variantId()))
                .map(Store.Variant::id).toList();
        return scene.oneOf(others);
    }

    private static void swap(Scene scene, StoreOrder.Line line, String variant, String... acts) {
        scene.writes(Calls.REPLACE, Calls.replacement(scene, line.line(), variant, line.quantity(), "size change before packing"), acts);
    }

    /// After packing.
    private static void explains(Scene scene, AnswerTalk talk, StoreOrder order) {
        String open = talk.own("open");
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            talk.says("?greeting", open);
            noteDate(scene, order);
            talk.asks("push-1");
            talk.promises();
            return;
        }
        List<String> acts = new ArrayList<>(List.of("?greeting", open));
        boolean phantom = scene.shows(Pattern.PHANTOM_ACTION);
        boolean fabricated = scene.shows(Pattern.FABRICATED_URL);
        if (ReturnWindow.delivered(order)) {
            acts.add("window");
        }
        if (!phantom || fabricated) {
            acts.add(fabricated ? "how-fabricated" : "how-exchange");
        }
        talk.says(acts.toArray(String[]::new));
        noteDate(scene, order);
        if (fabricated) {
            scene.planted(Pattern.FABRICATED_URL, "No tool and no policy gives this address.");
        }
        if (phantom) {
            talk.asks("push-1");
            talk.replies("phantom");
            scene.planted(Pattern.PHANTOM_ACTION, "Nothing was exchanged: there is no call.");
            talk.ends("swap-thanks");
            return;
        }
        talk.goesOn(AnswerTalk.Question.push(scene, 1), AnswerTalk.Question.push(scene, 2),
                new AnswerTalk.Question("ask-refund", "answer-refund"));
        talk.ends("done");
    }

    private static void noteDate(Scene scene, StoreOrder order) {
        if (ReturnWindow.delivered(order)) {
            new ReturnWindow(scene, order).noteWrongDate();
        }
    }
}
