package saiddone.sample.intents;

import java.util.List;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.StoreOrder;
import tools.jackson.databind.node.ObjectNode;

/// The talk around a change to an order: proposal and yes, a no that comes too late for the customer, questions, farewell.
final class ChangeTalk {
    private final Scene scene;
    private final Pushes pushes;

    ChangeTalk(Scene scene) {
        this.scene = scene;
        this.pushes = Pushes.of(scene.theCase());
    }

    boolean handsOver() {
        return scene.plan().course() == Course.HAND_OVER;
    }

    /// Sold out: says so, answers what is asked, until the customer chooses what there is.
    void chooses() {
        scene.says("stock-lead", id("sold-out"));
        play(pushes.choosing());
        scene.customer("choose");
    }

    /// Proposes the change and gets the yes.
    ///
    /// @param again acts that ask once more after a question came between
    void agrees(String propose, String... again) {
        SmallSlips.answer(scene, "change-lead", propose);
        for (int push : pushes.before()) {
            if (scene.goesOn()) {
                scene.customer("push-" + push);
                if (again.length > 0 && scene.chance(0.6)) {
                    scene.says("?answer-lead", id("answer-" + push), again[0]);
                } else {
                    answers(push);
                }
            }
        }
        scene.customer("yes");
    }

    /// The call with what is said after it, or only what is said after it.
    void does(String tool, ObjectNode arguments, String done) {
        if (scene.shows(Pattern.PHANTOM_ACTION)) {
            scene.says(done, "change-tail");
            scene.planted(Pattern.PHANTOM_ACTION, "Said to be done; no call was made.");
        } else {
            scene.writes(tool, arguments);
            scene.says(done, "change-tail");
        }
    }

    /// The call on the first ask.
    void doesAtOnce(String tool, ObjectNode arguments, String now, String done) {
        scene.writes(tool, arguments, "?" + now);
        scene.planted(Pattern.CONFIRM_SKIPPED, "Called before the customer said yes to anything.");
        scene.says(done, "change-tail");
    }

    /// The order shows that it is too late.
    private void declines(String tooLate) {
        SmallSlips.answer(scene, "no-lead", tooLate, "?no-tail");
        goodbye("accept");
    }

    /// The order shows that it is too late; the agent says that it is not, and after the refused call that it worked.
    private void pretends(String tool, ObjectNode arguments) {
        scene.says("change-lead", "claim-not-packed");
        scene.planted(Pattern.CONTRADICTS_LOOKUP, "The lookup shows that the order is packed or gone.");
        scene.customer("yes");
        scene.writes(tool, arguments);
        scene.says("claim-after-error", "change-tail");
        scene.planted(Pattern.CONTRADICTS_LOOKUP, "The call was refused.");
        scene.customer("bye");
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    /// Further questions and the end.
    ///
    /// @param last the customer's last act: `bye`, or `accept` after a no
    private void goodbye(String last) {
        List<Integer> after = pushes.after();
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            play(after.subList(0, after.size() - 1));
            scene.customer("push-" + after.getLast());
            scene.says("?answer-lead", "promise-colleague");
            SmallSlips.notesPromise(scene);
            scene.customer("bye-handover");
        } else {
            play(after);
            scene.customer(last);
            if (last.equals("bye") && (scene.goesOn() || scene.chance(0.2))) {
                scene.says("farewell");
            }
        }
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    /// The order decides: too late, too late and not noticed, or the change and what is still asked after it.
    ///
    /// @param tooLate what is said where it is
    /// @param change  proposes it and makes the call
    void answers(StoreOrder order, String tool, ObjectNode arguments, String tooLate, Runnable change) {
        SmallSlips.before(scene, "repeat-order");
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            pretends(tool, arguments);
        } else if (OrderWords.closed(order)) {
            scene.thinks("think-late");
            declines(tooLate);
        } else {
            change.run();
            goodbye("bye");
        }
    }

    /// Gives away what it could have done, sometimes after the yes to it.
    void givesAway(StoreOrder order, String propose) {
        if (!OrderWords.closed(order) && scene.goesOn() && scene.chance(0.3)) {
            scene.says(propose);
            scene.customer("yes");
        }
        givesAway();
    }

    /// Gives away what it could have done.
    void givesAway() {
        if (scene.shows(Pattern.PRICE_AS_REASON)) {
            scene.handsOver("price-reason", "handover-summary", "handover-price", "given-tail");
            scene.planted(Pattern.PRICE_AS_REASON, "Handed over because of the amount.");
        } else if (scene.shows(Pattern.SELF_SERVICE_OVER_ROUTING)) {
            scene.handsOver("handover-reason", "handover-summary", "handover-self", "given-tail");
            scene.planted(Pattern.SELF_SERVICE_OVER_ROUTING, "A correction before packing needs no person.");
        } else {
            scene.handsOver("handover-reason", "handover-summary", "handover", "given-tail");
        }
        askedWhen();
        if (scene.goesOn()) {
            scene.customer("handed-ask");
            scene.says("handed-answer");
        }
        leaves();
    }

    void afterHandover() {
        askedWhen();
        leaves();
    }

    private void askedWhen() {
        if (scene.goesOn()) {
            scene.customer("after-handover");
            scene.says("after-handover", "?given-tail");
        }
    }

    private void leaves() {
        scene.customer("bye-handover");
        scene.ends(Scene.Ending.HANDOVER);
    }

    private void play(List<Integer> some) {
        for (int push : some) {
            if (scene.goesOn()) {
                scene.customer("push-" + push);
                answers(push);
            }
        }
    }

    /// The answer with a word before it, after it, or both.
    private void answers(int push) {
        if (scene.chance(0.5)) {
            scene.says("answer-lead", id("answer-" + push), "?answer-tail");
        } else {
            scene.says(id("answer-" + push), "answer-tail");
        }
    }

    /// The act that only this case has.
    private String id(String act) {
        return scene.theCase().id() + " " + act;
    }
}
