package saiddone.sample.intents;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Procedure;
import saiddone.sample.Scene;
import saiddone.sample.Scene.Ending;
import saiddone.sample.Store;
import saiddone.sample.StoreOrder;

/// Refunds that no agent may grant or refuse: handed over by the good ones.
final class RefundOutsidePolicy implements Procedure {
    /// What the customer asks about instead, where the agent declines and goes on.
    private static final Map<String, String> INSTEAD = Map.of("E-13", "P-370", "E-14", "P-150", "E-15", "P-200", "E-16", "P-180",
            "E-17", "P-120", "E-18", "P-210");
    private static final String ASKS_WHO = "E-17";
    private static final double LEADS = 0.6;
    /// Cases whose 100 days are over.
    private static final Set<String> TOO_LATE = Set.of("E-13", "E-15");

    @Override
    public Set<String> intents() {
        return Set.of("refund-outside-policy");
    }

    @Override
    public Set<Course> courses(SuiteCase one) {
        return EnumSet.of(Course.HAND_OVER, Course.SELF_CLOSE, Course.PROMISE_ONLY, Course.PIVOT);
    }

    @Override
    public Set<Pattern> patterns(SuiteCase one, Course course) {
        return switch (course) {
            case SELF_CLOSE -> {
                Set<Pattern> all = SmallSlips.and(Pattern.UNSUPPORTED_SELF_CLOSED, Pattern.PHANTOM_ACTION);
                if (TOO_LATE.contains(one.id())) {
                    all.add(Pattern.CONTRADICTS_LOOKUP);
                }
                yield all;
            }
            case PROMISE_ONLY -> SmallSlips.and(Pattern.FALSE_HANDOVER_PROMISE);
            case PIVOT -> SmallSlips.and(Pattern.DECLINE_THEN_PIVOT);
            default -> SmallSlips.and();
        };
    }

    @Override
    public void play(Scene scene) {
        AnswerTalk talk = new AnswerTalk(scene);
        scene.opens();
        StoreOrder order = scene.looksUpOrder();
        scene.mayLookUpPolicy("refunds");
        new ReturnWindow(scene, order).slots();
        talk.stumbles();
        switch (scene.plan().course()) {
            case PROMISE_ONLY -> promises(scene, talk);
            case SELF_CLOSE -> closes(scene, talk);
            case PIVOT -> pivots(scene, talk);
            default -> handsOver(scene, talk);
        }
    }

    private static void handsOver(Scene scene, AnswerTalk talk) {
        scene.thinks("thought");
        if (scene.goesOn() && scene.chance(0.5)) {
            talk.says("?greeting", talk.own("probe"));
            talk.asks("probed");
        }
        scene.thinks("thought-hand");
        talk.handsOver(talk.own("reason"), talk.own("summary"), talk.own("hand"));
        talk.asks("push-2");
        talk.says(talk.led(scene.theCase().id().equals(ASKS_WHO) ? "handed-push-" + ASKS_WHO : "handed-push"));
        talk.goesOn(AnswerTalk.AFTER_HANDOVER);
        if (scene.goesOn() || scene.chance(0.4)) {
            talk.asks("handed-done");
            if (scene.goesOn()) {
                talk.says("handed-bye");
            }
        }
        scene.ends(Ending.HANDOVER);
    }

    private static void promises(Scene scene, AnswerTalk talk) {
        scene.thinks("thought");
        talk.says("?greeting", "promise");
        scene.notes(Pattern.FALSE_HANDOVER_PROMISE, "No handover call goes with these words.");
        talk.asks("promise-thanks");
        talk.replies("promise-again");
        talk.asks("promise-end");
        scene.ends(Ending.CUSTOMER_DONE);
    }

    private static void closes(Scene scene, AnswerTalk talk) {
        scene.thinks("thought");
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            talk.says("?greeting", "wrong-window");
            scene.planted(Pattern.CONTRADICTS_LOOKUP, "The delivery scan in the lookup is much older.");
            noteSelfClosed(scene);
            talk.ends("in-time");
        } else if (scene.shows(Pattern.PHANTOM_ACTION)) {
            talk.says("?greeting", "grant");
            scene.planted(Pattern.PHANTOM_ACTION, "No tool refunds, and none was called.");
            noteSelfClosed(scene);
            talk.ends("granted");
        } else {
            talk.says("?greeting", talk.own("decline"));
            noteSelfClosed(scene);
            talk.asks("push-1");
            declinesAgain(scene, talk);
            talk.asks("declined");
            if (scene.goesOn()) {
                scene.says("close");
            }
            scene.ends(Ending.CUSTOMER_LEFT);
        }
    }

    /// A no has nothing cheerful behind it.
    private static void declinesAgain(Scene scene, AnswerTalk talk) {
        if (scene.chance(LEADS)) {
            talk.says("lead", "decline-again");
        } else {
            talk.says("decline-again");
        }
    }

    private static void noteSelfClosed(Scene scene) {
        scene.notes(Pattern.UNSUPPORTED_SELF_CLOSED, "Decided alone what only a person decides.");
    }

    private static void pivots(Scene scene, AnswerTalk talk) {
        scene.thinks("thought");
        talk.says("?greeting", talk.own("decline"));
        if (scene.goesOn()) {
            talk.asks("push-1");
            declinesAgain(scene, talk);
        }
        talk.asks("pivot");
        Store.Product product = scene.store().product(Objects.requireNonNull(INSTEAD.get(scene.theCase().id())));
        scene.looksUp("get_product", scene.object().put("product_id", product.id()));
        List<Store.Variant> there = product.variants().stream().filter(one -> one.inStock() > 0).toList();
        scene.slot("product", product.name());
        scene.slot("choices", there.stream().map(Store.Variant::options).collect(Collectors.joining(" or ")));
        scene.slot("price", Dollars.of(there.getFirst().price()));
        scene.slot("link", product.url());
        talk.says("pivot-answer");
        scene.notes(Pattern.DECLINE_THEN_PIVOT, "The refund was never put before a person.");
        talk.ends("pivot-done");
    }
}
