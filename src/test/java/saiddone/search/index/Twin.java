package saiddone.search.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// The search language a second time, by scanning everything: written from `docs/search.md`, sharing no code with the index.
final class Twin {
    private static final String ALONE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final String MARK = "[[\\p{Mn}\\p{Mc}]&&[^\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]]";
    private static final String LETTER = "[[\\p{L}\\p{N}]&&[^" + ALONE + "]]";
    private static final Pattern WORD = Pattern.compile(LETTER + "(?:" + LETTER + "|" + MARK + "){0,254}"
            + "|[[\\p{L}\\p{N}]&&[" + ALONE + "]]" + MARK + "{0,254}"
            + "|[\\p{So}&&[\\x{2190}-\\x{10FFFF}]]");

    private static final Set<String> OF_MESSAGES = Set.of("role", "followed", "tool");

    /// A question that can be written down and answered by looking.
    interface Asked {
        String query();

        boolean holds(Transcript transcript, Message message, Twin twin);
    }

    /// The words of one part's values, and all of them together for a quick no.
    private record Said(List<List<String>> values, Set<String> all) {}

    private final Map<Message, Map<Part, Said>> said = new IdentityHashMap<>();
    /// Worked out once each, since every message of a conversation asks for them again.
    private final Map<Transcript, Map<String, Set<String>>> ofConversations = new IdentityHashMap<>();
    private final Map<Transcript, Map<String, Long>> numbers = new IdentityHashMap<>();
    private final Map<Transcript, List<Integer>> writes = new IdentityHashMap<>();
    private final Map<String, String> wordsOfValues = new HashMap<>();
    private final List<Transcript> transcripts;

    Twin(Collection<Transcript> transcripts) {
        this.transcripts = List.copyOf(transcripts);
    }

    /// The messages for which a question holds, each with its conversation.
    Map<Transcript, List<Message>> answer(Asked asked) {
        Map<Transcript, List<Message>> found = new java.util.LinkedHashMap<>();
        for (Transcript transcript : transcripts) {
            for (Message message : transcript.messages()) {
                if (asked.holds(transcript, message, this)) {
                    found.computeIfAbsent(transcript, _ -> new ArrayList<>()).add(message);
                }
            }
        }
        return found;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            StringBuilder folded = new StringBuilder();
            matcher.group().codePoints().map(Character::toUpperCase).map(Character::toLowerCase).forEach(folded::appendCodePoint);
            words.add(Normalizer.normalize(folded, Normalizer.Form.NFC));
        }
        return words;
    }

    /// Whether words follow one another in one value of one of the parts.
    boolean says(Message message, Collection<Part> parts, List<String> sought, boolean prefix) {
        Map<Part, Said> byPart = said.computeIfAbsent(message, Twin::parts);
        for (Part part : parts) {
            Said there = byPart.get(part);
            if (there != null && (prefix && sought.size() == 1 || there.all.contains(sought.getFirst()))
                    && there.values.stream().anyMatch(value -> follows(value, sought, prefix))) {
                return true;
            }
        }
        return false;
    }

    boolean has(Message message, Part part) {
        return said.computeIfAbsent(message, Twin::parts).containsKey(part);
    }

    private static boolean follows(List<String> value, List<String> sought, boolean prefix) {
        for (int i = 0; i + sought.size() <= value.size(); i++) {
            boolean same = true;
            for (int j = 0; j < sought.size() && same; j++) {
                boolean last = prefix && j == sought.size() - 1;
                same = last ? value.get(i + j).startsWith(sought.get(j)) : value.get(i + j).equals(sought.get(j));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static Map<Part, Said> parts(Message message) {
        Map<Part, List<String>> texts = new EnumMap<>(Part.class);
        boolean result = message.role() == Role.TOOL || message.result() != null;
        put(texts, result ? Part.RESULT : Part.TEXT, message.text());
        put(texts, Part.REASONING, message.reasoning() == null ? "" : message.reasoning());
        for (ToolCall call : message.calls()) {
            put(texts, Part.CALL, call.name());
            if (call.arguments().tree() == null) {
                put(texts, Part.ARGUMENTS, call.arguments().raw());
            } else {
                leaves(call.arguments().tree()).forEach(leaf -> put(texts, Part.ARGUMENTS, leaf));
            }
        }
        Map<Part, Said> found = new EnumMap<>(Part.class);
        texts.forEach((part, values) -> {
            List<List<String>> words = values.stream().map(Twin::words).toList();
            Set<String> all = new HashSet<>();
            words.forEach(all::addAll);
            found.put(part, new Said(words, all));
        });
        return found;
    }

    private static void put(Map<Part, List<String>> texts, Part part, String text) {
        if (!text.isEmpty()) {
            texts.computeIfAbsent(part, _ -> new ArrayList<>()).add(text);
        }
    }

    private static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        if (node.isContainer()) {
            node.values().forEach(child -> leaves.addAll(leaves(child)));
        } else if (!node.isNull()) {
            leaves.add(node.asString());
        }
        return leaves;
    }

    /// The values of a facet for one message; several only where a conversation or message has several.
    Set<String> values(String facet, Transcript of, Message message) {
        return switch (facet) {
            case "role" -> one(message.role().name().toLowerCase(java.util.Locale.ROOT));
            case "followed" -> one(followed(of, message));
            case "tool" -> {
                Set<String> tools = new LinkedHashSet<>();
                message.calls().forEach(call -> tools.add(call.name()));
                yield tools;
            }
            default -> ofConversations.computeIfAbsent(of, _ -> new HashMap<>()).computeIfAbsent(facet, _ -> values(facet, of));
        };
    }

    private static Set<String> values(String facet, Transcript of) {
        return switch (facet) {
            case "model" -> one(of.model());
            case "suite" -> one(of.caseRef().suite());
            case "kind" -> one(of.caseRef().kind().label());
            case "format" -> one(of.source().format());
            case "file" -> one(of.source().file());
            case "case" -> one(of.caseRef().id());
            case "run" -> one(of.run() == null ? null : of.run().toString());
            case "ending" -> one(of.outcome().ending());
            case "handed-over" -> one(of.calls().anyMatch(call -> call.requestor() == Role.ASSISTANT
                    && call.effect() == ToolEffect.HANDOVER) ? "yes" : "no");
            case "outcome" -> one(outcome(of.outcome().reward()));
            case "effect" -> {
                Set<String> effects = new LinkedHashSet<>();
                of.calls().filter(call -> call.requestor() == Role.ASSISTANT)
                        .forEach(call -> effects.add(call.effect().name().toLowerCase(java.util.Locale.ROOT)));
                yield effects;
            }
            default -> throw new IllegalArgumentException(facet);
        };
    }

    static String outcome(Double reward) {
        if (reward == null) {
            return "unrated";
        }
        return Math.abs(reward - 1) <= 1e-6 ? "success" : reward <= 1e-6 ? "failure" : "partial";
    }

    private String followed(Transcript of, Message message) {
        List<Integer> written = writes.computeIfAbsent(of, _ -> of.calls().filter(call -> call.requestor() == Role.ASSISTANT
                && call.effect() == ToolEffect.WRITE).map(ToolCall::message).toList());
        return written.contains(message.index()) ? "write-same-message"
                : written.stream().anyMatch(at -> at > message.index()) ? "write-later" : "no-write";
    }

    /// A count of the conversation, by its attribute's name.
    long number(String name, Transcript of) {
        return numbers.computeIfAbsent(of, _ -> new HashMap<>()).computeIfAbsent(name, _ -> count(name, of));
    }

    static long count(String name, Transcript of) {
        return switch (name) {
            case "messages" -> of.messages().size();
            case "turns" -> of.messages().stream().filter(message -> message.role() == Role.USER || message.role() == Role.ASSISTANT)
                    .filter(message -> !message.text().isEmpty() || !message.calls().isEmpty()).count();
            case "calls" -> of.calls().filter(call -> call.requestor() == Role.ASSISTANT).count();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Whether words follow one another in a value.
    boolean valueSays(String value, List<String> sought) {
        return wordsOfValues.computeIfAbsent(value, _ -> " " + String.join(" ", words(value)) + " ")
                .contains(" " + String.join(" ", sought) + " ");
    }

    /// Facet counts over an answer: value to conversations and messages.
    Map<String, long[]> facet(String facet, Map<Transcript, List<Message>> answer) {
        Map<String, long[]> counts = new HashMap<>();
        answer.forEach((transcript, messages) -> {
            if (!OF_MESSAGES.contains(facet)) {
                for (String value : values(facet, transcript, messages.getFirst())) {
                    long[] count = counts.computeIfAbsent(value, _ -> new long[2]);
                    count[0]++;
                    count[1] += messages.size();
                }
                return;
            }
            Set<String> seen = new HashSet<>();
            for (Message message : messages) {
                for (String value : values(facet, transcript, message)) {
                    long[] count = counts.computeIfAbsent(value, _ -> new long[2]);
                    count[0] += seen.add(value) ? 1 : 0;
                    count[1]++;
                }
            }
        });
        return counts;
    }

    private static Set<String> one(String value) {
        return Set.of(value == null || value.isEmpty() ? "unknown" : value);
    }
}
