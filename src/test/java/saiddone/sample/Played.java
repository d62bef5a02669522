package saiddone.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.intents.Procedures;
import tools.jackson.databind.JsonNode;

/// The whole corpus, played once, and what the tests need of it, read from the transcripts.
final class Played {
    private static final int LONG = 8;
    final Corpus corpus = new Corpus(Procedures.all(), CorpusFolder.SEED);
    final Map<String, String> kinds = new HashMap<>();
    /// Handovers by model, kind and run: ids of cases.
    final Map<String, Set<String>> handovers = new ConcurrentHashMap<>();
    final Set<String> ids = ConcurrentHashMap.newKeySet();
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    final NearDuplicates similar = new NearDuplicates();
    final Map<String, Set<String>> messages = new ConcurrentHashMap<>();
    final Map<String, Tokens> tokens = new ConcurrentHashMap<>();

    /// Sums over a model's conversations.
    record Tokens(long conversations, long input, long output, long spoken) {
        Tokens plus(Tokens other) {
            return new Tokens(conversations + other.conversations, input + other.input, output + other.output, spoken + other.spoken);
        }
    }

    static Played everything() {
        Played played = new Played();
        for (SuiteCase one : played.corpus.cases()) {
            played.kinds.put(one.id(), one.kind().label());
        }
        played.corpus.models().parallelStream().forEach(played::play);
        return played;
    }

    /// One faulty conversation must not hide the others.
    private void play(String model) {
        for (int run = 1; run <= corpus.runs(model); run++) {
            for (SuiteCase one : corpus.played()) {
                try {
                    take(corpus.play(one, model, run, corpus.plan(one, model, run)));
                } catch (IllegalStateException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        }
    }

    static String key(String model, CaseKind kind, int run) {
        return model + " " + kind.label() + " " + run;
    }

    private void take(Conversation one) {
        JsonNode transcript = one.transcript();
        if (!ids.add(one.id())) {
            problems.add(one.id() + " was played twice.");
        }
        if (!transcript.path("synthetic").booleanValue()) {
            problems.add(one.id() + " does not say that it is synthetic.");
        }
        String aCase = transcript.path("case").stringValue();
        String model = transcript.path("model").stringValue();
        StringBuilder words = new StringBuilder();
        Tokens sum = new Tokens(1, 0, 0, 0);
        boolean handedOver = false;
        for (JsonNode message : transcript.path("messages")) {
            String text = message.path("text").stringValue();
            String role = message.path("role").stringValue();
            if (!role.equals("tool")) {
                words.append(text).append('\n');
            }
            if (role.equals("agent")) {
                JsonNode usage = message.path("usage");
                sum = sum.plus(new Tokens(0, usage.path("input").longValue(), usage.path("output").longValue(), text.isBlank() ? 0 : 1));
                if (text.split("\\s+").length > LONG) {
                    messages.computeIfAbsent(text, key -> ConcurrentHashMap.newKeySet()).add(one.id());
                }
            }
            for (JsonNode call : message.path("calls")) {
                handedOver |= call.path("tool").stringValue().equals("handover_to_human");
            }
        }
        if (handedOver) {
            String kind = kinds.get(aCase);
            handovers.computeIfAbsent(model + " " + kind + " " + transcript.path("run").intValue(), key -> ConcurrentHashMap.newKeySet())
                    .add(aCase);
        }
        tokens.merge(model, sum, Tokens::plus);
        similar.add(one.id(), aCase, words.toString());
    }
}
