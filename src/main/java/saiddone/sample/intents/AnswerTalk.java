package saiddone.sample.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.sample.Pattern;
import saiddone.sample.Scene;
import saiddone.sample.Scene.Ending;

/// One conversation in which a customer asks, is answered, and perhaps asks on: what returns, exchanges, codes, charges and
/// disputes have in common.
final class AnswerTalk {
    /// Whether anything is to be done until the colleague writes.
    static final Question AFTER_HANDOVER = new Question("handed-ask", "handed-answer");
    private static final double REMARKS_ON_LEAK = 0.6;
    /// Customers who leave without wanting a kind word.
    private static final Set<String> CROSS = Set.of("R-099", "R-101", "R-107");
    /// Customers whom nobody calls by their first name.
    private static final Map<String, String> FORMALLY = Map.of("R-040", "Mrs Quansah", "R-047", "Mrs Ravenshaw", "R-053",
            "Mrs Thornquist", "R-095", "Mr Belrose", "R-105", "Mr Abara");
    private static final double LEADS = 0.5;
    private static final double TRAILS = 0.4;
    private static final double LAST_WORD = 0.8;
    private final Scene scene;
    private final String id;
    private boolean leaked;
    private boolean hasLeaked;

    AnswerTalk(Scene scene) {
        this.scene = scene;
        this.id = scene.theCase().id();
        String formally = FORMALLY.get(id);
        if (formally != null) {
            scene.slot("first", formally);
            scene.slot("name", formally);
        }
    }

    /// A question that a customer may still have, and its answer; both are acts.
    record Question(String ask, String answer) {
        /// The case's own push.
        static Question push(Scene scene, int number) {
            return new Question("push-" + number, "answer-" + scene.theCase().id() + "-" + number);
        }
    }

    /// The patterns of a needless handover.
    ///
    /// @param dear whether the goods cost enough for the price to be a reason
    static Set<Pattern> needless(boolean dear, Pattern reason) {
        return dear ? SmallSlips.and(reason, Pattern.PRICE_AS_REASON) : SmallSlips.and(reason);
    }

    /// What goes wrong before the first answer, if anything.
    void stumbles() {
        SmallSlips.fallsSilent(scene, "A reply without a word.");
        if (scene.shows(Pattern.CIRCLING)) {
            scene.says("?sorry", "circling");
            scene.planted(Pattern.CIRCLING, "Asks for the order number that the customer gave and that was looked up.");
            scene.customer("repeat-order");
        }
    }

    /// An agent message; the first one leaks where the plan says so.
    void says(String... acts) {
        scene.says(leaking(acts));
        noteLeak();
    }

    /// The act in the case's own version.
    String own(String act) {
        return act + "-" + id;
    }

    void asks(String act) {
        boolean remarks = leaked && scene.chance(REMARKS_ON_LEAK);
        leaked = false;
        if (remarks) {
            scene.customer("odd", act);
        } else {
            scene.customer(act);
        }
    }

    /// A follow-up: the act, mostly with some words before or behind it.
    void replies(String act) {
        says(framed("lead", act, "tail"));
    }

    /// What follows a yes: a thank-you, perhaps, and the act.
    String[] thanked(String act) {
        return scene.chance(LEADS) ? new String[] {"lead-done", act} : new String[] {act};
    }

    /// The act, perhaps with a lead.
    String[] led(String act) {
        return scene.chance(LEADS) ? new String[] {"lead", act} : new String[] {act};
    }

    /// The act, perhaps with a lead, perhaps with a tail.
    String[] framed(String lead, String act, String tail) {
        List<String> acts = new ArrayList<>();
        if (scene.chance(LEADS)) {
            acts.add(lead);
        }
        acts.add(act);
        if (scene.chance(TRAILS)) {
            acts.add(tail);
        }
        return acts.toArray(String[]::new);
    }

    /// As many of the questions as there is room for.
    void goesOn(Question... questions) {
        for (Question question : questions) {
            if (!scene.goesOn()) {
                return;
            }
            asks(question.ask());
            if (question.equals(AFTER_HANDOVER)) {
                says(question.answer());
            } else {
                replies(question.answer());
            }
        }
    }

    /// The customer's last words, mostly answered.
    void ends(String act) {
        asks(act);
        if (!CROSS.contains(id) && scene.chance(LAST_WORD)) {
            scene.says("farewell");
        }
        scene.ends(Ending.CUSTOMER_DONE);
    }

    /// Hands over what needs no person, and leaves the customer wondering.
    void handsOverNeedlessly(Pattern reason) {
        boolean dear = scene.shows(Pattern.PRICE_AS_REASON);
        scene.thinks("thought-hand");
        String words = dear ? "handed-price" : "handed";
        handsOver(dear ? "reason-price" : "reason", "summary", words);
        if (dear) {
            scene.planted(Pattern.PRICE_AS_REASON, "The price is given as the reason to hand over.");
        }
        if (scene.shows(reason)) {
            scene.planted(reason, "Handed over although policy lets the agent solve it.");
        }
        asks("handed");
        says(led("handed-reply"));
        goesOn(AFTER_HANDOVER);
        if (scene.goesOn()) {
            scene.customer("handed-end");
            scene.says("farewell");
        } else if (scene.chance(0.5)) {
            scene.customer("handed-end");
        }
        scene.ends(Ending.HANDOVER);
    }

    /// A handover with acts of its own.
    void handsOver(String reason, String summary, String words) {
        scene.handsOver(reason, summary, leaking(scene.chance(TRAILS) ? new String[] {"?greeting", words, "tail-handed"}
                : new String[] {"?greeting", words}));
        noteLeak();
    }

    /// "Passed to the team" with no call behind it.
    void promises(String... before) {
        List<String> acts = new ArrayList<>(List.of(before));
        acts.add("promise");
        says(acts.toArray(String[]::new));
        scene.planted(Pattern.FALSE_HANDOVER_PROMISE, "No handover call goes with these words.");
        ends("promise-thanks");
    }

    private String[] leaking(String... acts) {
        leaked = scene.shows(Pattern.INTERNAL_PROSE_LEAK) && !hasLeaked;
        if (!leaked) {
            return acts;
        }
        List<String> all = new ArrayList<>(List.of(acts));
        all.remove("?greeting");
        all.addFirst("leak");
        return all.toArray(String[]::new);
    }

    private void noteLeak() {
        if (leaked && !hasLeaked) {
            hasLeaked = true;
            scene.planted(Pattern.INTERNAL_PROSE_LEAK, "Notes that were not meant for the customer.");
        }
    }
}
