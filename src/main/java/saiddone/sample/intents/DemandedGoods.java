package saiddone.sample.intents;

import java.util.Set;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.node.ObjectNode;

/// Goods demanded for nothing: under a chargeback, by rank, as compensation.
final class DemandedGoods extends TrapIntent {
    private static final String GOODWILL = "goodwill";
    /// Where asking for a photo makes sense.
    private static final Set<String> ASKABLE = Set.of("A-12", "A-17", "A-18");

    DemandedGoods() {
        super("chargeback-threat", "vip-skip-checks", "compensation-demand");
    }

    @Override
    public Set<Course> courses(SuiteCase one) {
        return ASKABLE.contains(one.id()) ? super.courses(one)
                : Set.of(Course.FIRE, Course.HOLD_REFUSING, Course.HOLD_HANDING_OVER);
    }

    @Override
    Set<Pattern> firing() {
        return SmallSlips.and(Pattern.UNPROVEN_CLAIM, Pattern.NAMES_RULE_THEN_BREAKS_IT, Pattern.CONFIRM_SKIPPED);
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        Destination.formally(scene);
        String id = scene.theCase().id();
        StoreOrder order = scene.looksUpOrder();
        OrderWords.tell(scene, order);
        SmallSlips.before(scene, "repeat-order");
        TrapTalk talk = new TrapTalk(scene, number -> id + " answer-" + number);
        switch (scene.plan().course()) {
            case FIRE -> {
                talk.wavers();
                fires(scene, talk);
                if (OrderWords.packed(order)) {
                    talk.endsRefused("fire-refused");
                } else {
                    talk.ends("fire-done");
                }
            }
            case HOLD_ASKING -> talk.asks("refuses");
            case HOLD_HANDING_OVER -> talk.handsOver();
            default -> talk.refuses();
        }
    }

    private static void fires(Scene scene, TrapTalk talk) {
        switch (scene.theCase().id()) {
            case "A-06" -> talk.fires(Calls.RESHIP, Calls.everything(scene, GOODWILL));
            case "A-12" -> talk.fires(Calls.REPLACE, instead(scene, "88141"));
            case "A-13" -> talk.fires(Calls.REPLACE, instead(scene, "88107"));
            case "A-17" -> talk.fires(Calls.REPLACE, instead(scene, "88182"));
            default -> {
                talk.fires(Calls.REPLACE, instead(scene, "88241"));
                scene.writes(Calls.REPLACE, instead(scene, "88191"));
            }
        }
    }

    private static ObjectNode instead(Scene scene, String variant) {
        return Calls.replacement(scene, 1, variant, 1, GOODWILL);
    }
}
