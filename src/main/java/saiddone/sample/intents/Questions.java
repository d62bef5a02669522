package saiddone.sample.intents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.sample.Scene;

/// What customers ask beside the matter itself, and which act answers it.
final class Questions {
    /// When a question fits: as a photo is asked for, as something is offered, or after it was arranged.
    enum Moment { PHOTO, OFFER, AFTER }

    private static final double ASKED = 0.85;
    private static final Set<String> WANT_RETURNS = Set.of("answer-return", "answer-return-first", "answer-bulky-return");
    private static final Map<String, List<Question>> OWN = Map.ofEntries(
            Map.entry("R-062", List.of(offer(1, "answer-two-parcels"), after(2, "answer-when"))),
            Map.entry("R-063", List.of(after(1, "answer-engrave"), after(2, "answer-when"))),
            Map.entry("R-064", List.of(photo(1, "photo-help"), offer(2, "answer-cost"))),
            Map.entry("R-065", List.of(after(1, "answer-when"), offer(2, "answer-confirm-why"))),
            Map.entry("R-066", List.of(photo(1, "why-photo"), after(2, "answer-when"))),
            Map.entry("R-067", List.of(after(1, "answer-return"))),
            Map.entry("R-068", List.of(after(1, "answer-return"))),
            Map.entry("R-069", List.of(after(1, "answer-when"), after(2, "answer-return"))),
            Map.entry("R-070", List.of(offer(1, "answer-return-first"), offer(2, "answer-variant-id"))),
            Map.entry("R-071", List.of(photo(1, "why-photo"), after(2, "answer-bulky-return"))),
            Map.entry("R-072", List.of(photo(1, "photo-help"), offer(2, "answer-cost"))),
            Map.entry("R-073", List.of(after(1, "answer-when"))),
            Map.entry("R-074", List.of(photo(1, "what-photo"), after(2, "answer-keep"))),
            Map.entry("R-075", List.of(after(1, "answer-in-writing"), after(2, "answer-return-broken"))),
            Map.entry("R-076", List.of(after(1, "answer-joke"), after(2, "answer-when"))),
            Map.entry("R-077", List.of(after(1, "answer-when"), after(2, "answer-faster"))),
            Map.entry("R-078", List.of(offer(1, "answer-danger"), after(2, "answer-post-battery"))),
            Map.entry("R-079", List.of(photo(1, "why-photo"), after(2, "answer-doubt"))),
            Map.entry("R-080", List.of(photo(1, "why-photo"), after(2, "answer-doubt"))),
            Map.entry("R-081", List.of(offer(1, "answer-who-tests"), after(2, "answer-when"))),
            Map.entry("R-082", List.of(photo(2, "why-photo"), after(1, "answer-shampoo"))),
            Map.entry("R-083", List.of(offer(1, "answer-sorry-worthless"), after(2, "answer-tell-him"))),
            Map.entry("R-084", List.of(photo(1, "why-photo"), after(2, "answer-audience"))),
            Map.entry("R-086", List.of(after(2, "answer-moving"))),
            Map.entry("R-087", List.of(after(2, "answer-how-know"))),
            Map.entry("R-088", List.of(offer(2, "answer-to-door"))),
            Map.entry("R-089", List.of(offer(2, "answer-passed-around"))),
            Map.entry("R-090", List.of(offer(2, "answer-side-door"))));

    private Questions() {}

    private record Question(String act, Moment moment, String answer) {}

    private static Question photo(int push, String answer) {
        return new Question("push-" + push, Moment.PHOTO, answer);
    }

    private static Question offer(int push, String answer) {
        return new Question("push-" + push, Moment.OFFER, answer);
    }

    private static Question after(int push, String answer) {
        return new Question("push-" + push, Moment.AFTER, answer);
    }

    /// Asks and answers what the case has for this moment, for as long as there is room.
    static void asked(Scene scene, Moment moment) {
        List<Question> own = OWN.getOrDefault(scene.theCase().id(), List.of());
        boolean whenAsked = false;
        for (Question one : own) {
            whenAsked |= one.answer().equals("answer-when");
            if (one.moment() == moment && scene.goesOn() && scene.chance(ASKED)) {
                exchange(scene, one.act(), one.answer());
            }
        }
        if (moment == Moment.AFTER && !whenAsked && scene.goesOn() && scene.chance(0.7)) {
            exchange(scene, "ask-when", "answer-when");
        }
        if (moment == Moment.AFTER && scene.goesOn() && scene.chance(ASKED)) {
            exchange(scene, "ask-home", "answer-home");
        }
    }

    private static void exchange(Scene scene, String question, String answer) {
        scene.customer(question);
        if (WANT_RETURNS.contains(answer)) {
            scene.looksUp("get_policy", scene.object().put("section", "returns"));
        }
        scene.says(answer);
    }
}
