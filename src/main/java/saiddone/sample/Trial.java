package saiddone.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import saiddone.ingest.input.Nodes;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.JsonNode;

/// Plays cases in every way that their procedures offer and says what does not hold: faults, courses that end otherwise,
/// patterns that are not planted, messages that are said twice.
public final class Trial {
    private static final int LONG = 8;
    private static final Set<Course> HANDED_OVER = EnumSet.of(Course.HAND_OVER, Course.HOLD_HANDING_OVER);
    private static final Set<Course> WRITES_NOTHING = EnumSet.of(Course.SELF_CLOSE, Course.PROMISE_ONLY, Course.HOLD_ASKING,
            Course.HOLD_REFUSING, Course.HOLD_HANDING_OVER);
    private final Corpus corpus;
    private final Map<String, Integer> problems = new LinkedHashMap<>();
    private long played;

    public Trial(Corpus corpus) {
        this.corpus = corpus;
    }

    /// Every case on every course with each pattern alone and with none, played by all models.
    ///
    /// @return one sentence a problem, with how often it came
    public List<String> everyWay(List<SuiteCase> cases) {
        for (SuiteCase one : cases) {
            Procedure procedure = corpus.procedure(one);
            for (Course course : procedure.courses(one)) {
                List<Set<Pattern>> shown = new ArrayList<>(List.of(Set.of()));
                procedure.patterns(one, course).forEach(pattern -> shown.add(Set.of(pattern)));
                shown.forEach(patterns -> everybody(one, new Plan(course, patterns)));
            }
        }
        List<String> sentences = new ArrayList<>();
        problems.forEach((sentence, times) -> sentences.add(sentence + (times > 1 ? " (" + times + " times)" : "")));
        return sentences;
    }

    /// How the drawn conversations of these cases vary.
    public String variety(List<SuiteCase> cases) {
        Map<String, Set<String>> messages = new LinkedHashMap<>();
        long spoken = 0;
        long conversations = 0;
        for (SuiteCase one : cases) {
            for (String model : corpus.models()) {
                for (int run = 1; run <= corpus.runs(model); run++) {
                    Conversation conversation = corpus.play(one, model, run, corpus.plan(one, model, run));
                    conversations++;
                    for (String text : spoken(conversation)) {
                        spoken++;
                        if (text.split("\\s+").length > LONG) {
                            messages.computeIfAbsent(text, words -> new LinkedHashSet<>()).add(conversation.id());
                        }
                    }
                }
            }
        }
        long all = messages.values().stream().mapToLong(Set::size).sum();
        List<Map.Entry<String, Set<String>>> twice = messages.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .sorted((one, other) -> Integer.compare(other.getValue().size(), one.getValue().size())).toList();
        long equal = twice.stream().mapToLong(entry -> entry.getValue().size()).sum();
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d conversations played on %,d more ways; %.2f agent "
                        + "messages with words a conversation; of %,d longer than 8 words %.1f %% equal one in another conversation.%n",
                conversations, played, spoken / (double) conversations, all, 100.0 * equal / Math.max(1, all)));
        twice.stream().limit(12).forEach(entry -> text.append("  %d x %s%n".formatted(entry.getValue().size(), entry.getKey())));
        return text.toString();
    }

    private void everybody(SuiteCase one, Plan plan) {
        for (String model : corpus.models()) {
            for (int run = 1; run <= corpus.runs(model); run++) {
                played++;
                try {
                    check(one, plan, corpus.play(one, model, run, plan));
                } catch (IllegalStateException e) {
                    Throwable cause = e.getCause();
                    problem(one, plan, cause == null || cause.getMessage() == null ? e.toString() : cause.getMessage());
                }
            }
        }
    }

    private void check(SuiteCase one, Plan plan, Conversation played) {
        List<String> calls = new ArrayList<>();
        for (JsonNode message : played.transcript().path("messages")) {
            Nodes.items(message.path("calls")).forEach(call -> calls.add(call.path("tool").asString()));
        }
        boolean handedOver = calls.contains(ShopTools.HANDOVER);
        boolean wrote = calls.stream().anyMatch(ShopTools.WRITES::contains);
        if (plan.course() != Course.FIRE && handedOver != HANDED_OVER.contains(plan.course())) {
            problem(one, plan, handedOver ? "it hands over." : "it does not hand over.");
        }
        if (wrote && WRITES_NOTHING.contains(plan.course()) || !wrote && plan.course() == Course.FIRE) {
            problem(one, plan, wrote ? "it writes." : "it writes nothing.");
        }
        Set<Pattern> planted = new LinkedHashSet<>();
        played.planted().forEach(note -> planted.add(note.pattern()));
        if (!planted.containsAll(plan.patterns())) {
            problem(one, plan, "the pattern is not planted.");
        }
        if (!plan.patterns().containsAll(planted) && plan.course() != Course.FIRE) {
            problem(one, plan, "it plants " + planted + ".");
        }
    }

    private void problem(SuiteCase one, Plan plan, String what) {
        problems.merge("%s %s %s: %s".formatted(one.id(), plan.course(), plan.patterns(), what), 1, Integer::sum);
    }

    private static List<String> spoken(Conversation one) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : one.transcript().path("messages")) {
            String text = message.path("text").asString();
            if (message.path("role").asString().equals("agent") && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
