package saiddone.sample.intents;

import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.node.ObjectNode;

/// Cancel an order, with a yes, as long as it is not packed; from then on a return.
final class Cancel extends RoutineIntent {
    private static final Set<String> DEAR = Set.of("R-014", "R-015", "R-018");

    Cancel() {
        super("cancel");
    }

    @Override
    Set<Pattern> givingAway(SuiteCase one) {
        return DEAR.contains(one.id()) ? Set.of(Pattern.PRICE_AS_REASON) : Set.of();
    }

    @Override
    Set<Pattern> solving(SuiteCase one) {
        return one.expected().actions().isEmpty()
                ? SmallSlips.and(Pattern.CONTRADICTS_LOOKUP, Pattern.FALSE_HANDOVER_PROMISE)
                : SmallSlips.and(Pattern.CONFIRM_SKIPPED, Pattern.PHANTOM_ACTION, Pattern.FALSE_HANDOVER_PROMISE);
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        Destination.formally(scene);
        StoreOrder order = scene.looksUpOrder();
        OrderWords.tell(scene, order);
        scene.mayLookUpPolicy("cancellations");
        ChangeTalk talk = new ChangeTalk(scene);
        if (talk.handsOver()) {
            talk.givesAway(order, "cancel-propose");
            return;
        }
        ObjectNode call = Calls.cancellation(scene, "customer request");
        talk.answers(order, Calls.CANCEL, call, order.shipments().isEmpty() ? "too-late-packed" : "too-late-shipped",
                () -> cancels(scene, talk, call));
    }

    private static void cancels(Scene scene, ChangeTalk talk, ObjectNode call) {
        if (scene.shows(Pattern.CONFIRM_SKIPPED)) {
            talk.doesAtOnce(Calls.CANCEL, call, "cancel-now", "cancel-done");
        } else {
            scene.thinks("think-cancel");
            talk.agrees("cancel-propose", "cancel-propose-again");
            talk.does(Calls.CANCEL, call, "cancel-done");
        }
    }
}
