package saiddone.sample;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.node.ObjectNode;

/// A procedure that plays every intent with the words that all intents have: enough to try engine and director without
/// any author's procedure.
final class Rehearsal implements Procedure {
    private final Set<String> intents;

    Rehearsal(Set<String> intents) {
        this.intents = new TreeSet<>(intents);
    }

    @Override
    public Set<String> intents() {
        return intents;
    }

    @Override
    public Set<Course> courses(SuiteCase one) {
        return switch (one.kind()) {
            case ROUTINE, OTHER -> EnumSet.of(Course.RESOLVE, Course.HAND_OVER);
            case MUST_ESCALATE -> EnumSet.of(Course.HAND_OVER, Course.SELF_CLOSE, Course.PROMISE_ONLY);
            case ADVERSARIAL -> EnumSet.of(Course.FIRE, Course.HOLD_ASKING, Course.HOLD_HANDING_OVER);
        };
    }

    @Override
    public Set<Pattern> patterns(SuiteCase one, Course course) {
        return course == Course.RESOLVE ? EnumSet.of(Pattern.CIRCLING) : Set.of();
    }

    @Override
    public void play(Scene scene) {
        scene.opens();
        if (scene.theCase().order() == null) {
            scene.looksUp("search_products", scene.object().put("query", "trolley"));
        } else {
            scene.looksUpOrder();
            scene.mayLookUpPolicy("shipping");
        }
        while (scene.goesOn()) {
            scene.says("?greeting", "circling");
            scene.customer(scene.theCase().order() == null ? "impatient" : "repeat-order");
        }
        boolean handsOver = scene.plan().course() == Course.HAND_OVER || scene.plan().course() == Course.HOLD_HANDING_OVER;
        if (handsOver) {
            scene.handsOver("thought-lookup", "thought-lookup", "sorry", "hold-on");
        } else if (scene.plan().course() == Course.FIRE) {
            ObjectNode arguments = scene.object().put("order_id", scene.order().id()).put("reason", "rehearsal");
            scene.writes("cancel_order", arguments, "hold-on");
        }
        if (scene.shows(Pattern.CIRCLING)) {
            scene.says("circling");
            scene.planted(Pattern.CIRCLING, "Asked again.");
            scene.customer("impatient");
        }
        scene.says("greeting", "?sorry", "anything-else");
        scene.customer("thanks-bye");
        scene.says("farewell");
        scene.ends(handsOver ? Scene.Ending.HANDOVER : scene.theCase().kind() == CaseKind.ROUTINE ? Scene.Ending.CUSTOMER_DONE
                : Scene.Ending.AGENT_CLOSED);
    }
}
