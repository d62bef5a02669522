package saiddone.sample.intents;

import java.util.List;
import saiddone.sample.Course;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;

/// The talk about a parcel from the first answer on: the status as looked up, or one that no lookup gave.
final class ParcelTalk {
    private final Scene scene;
    private final boolean unshipped;

    ParcelTalk(Scene scene, boolean unshipped) {
        this.scene = scene;
        this.unshipped = unshipped;
    }

    /// Looks up the parcel and slips where it should; false where the agent has handed over and all is said.
    ///
    /// @param answered how often it answers before it hands over
    /// @param question what the customer asks then
    static boolean begins(Scene scene, double answered, Followup question, String... answer) {
        scene.opens();
        ParcelFacts.tell(scene, scene.looksUpOrder());
        scene.mayLookUpPolicy("shipping");
        if (scene.plan().course() == Course.HAND_OVER) {
            NeedlessHandover.play(scene, answered, question, answer);
            return false;
        }
        SmallSlips.before(scene, "repeat-order");
        return true;
    }

    /// @param usual an act about the usual time, or one with `?`
    void answers(String status, String usual) {
        if (scene.shows(Pattern.CONTRADICTS_LOOKUP)) {
            SmallSlips.answer(scene, "?greeting", unshipped ? "status-contradicts-unshipped" : "status-contradicts");
            scene.planted(Pattern.CONTRADICTS_LOOKUP,
                    unshipped ? "The order shows no shipment." : "The order shows a shipment with scans.");
            scene.customer("disputes");
            scene.says("sorry", invents() ? "status-invented" : status);
        } else if (invents()) {
            SmallSlips.answer(scene, "?greeting", "status-invented");
        } else {
            SmallSlips.answer(scene, "?greeting", status, usual, "?anything-else");
        }
        if (invents()) {
            scene.planted(Pattern.INVENTED_DELIVERY_FACT, "No scan says that it is there, and no lookup gives a day.");
        }
    }

    void goesOn(List<Followup> followups) {
        List<Followup> left = followups;
        if (SmallSlips.noticed(scene) && scene.goesOn()) {
            scene.customer("notes-heard");
            scene.says("notes-sorry", left.getFirst().reply());
            left = left.subList(1, left.size());
        }
        if (invents()) {
            if (scene.goesOn()) {
                scene.customer("ask-sure");
                scene.says("invented-again");
            }
        } else if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE)) {
            promises(left);
        } else {
            Followup.play(scene, left);
        }
    }

    private void promises(List<Followup> followups) {
        if (followups.size() > 1 && scene.goesOn()) {
            followups.getFirst().play(scene);
        }
        scene.customer(followups.getLast().ask());
        scene.says("?" + followups.getLast().reply(), unshipped ? "promise-team-unshipped" : "promise-team");
        SmallSlips.notesPromise(scene);
    }

    void ends() {
        if (scene.shows(Pattern.FALSE_HANDOVER_PROMISE) && !invents()) {
            scene.customer("bye-hand-over");
        } else {
            scene.customer(invents() ? "bye-glad" : "bye");
        }
        Farewells.kindWord(scene, "farewell", "thanks-reply");
        scene.ends(Scene.Ending.CUSTOMER_DONE);
    }

    private boolean invents() {
        return scene.shows(Pattern.INVENTED_DELIVERY_FACT);
    }
}
