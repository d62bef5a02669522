package saiddone.search.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// Draws questions of every kind from a seed, with words that occur in given conversations.
final class Questions {
    private static final Pattern SYNTAX = Pattern.compile("[()\":*]|^-|^(OR|AND|NOT|THEN)$");
    private static final List<String> FIELDS = List.of("text", "reasoning", "call", "args", "arguments", "result", "customer", "agent");
    private final Random random;
    private final List<Transcript> transcripts;

    Questions(long seed, List<Transcript> transcripts) {
        random = new Random(seed);
        this.transcripts = transcripts.stream().filter(transcript -> !transcript.messages().isEmpty()).toList();
    }

    private record Written(String query, Test test) implements Twin.Asked {
        private interface Test {
            boolean holds(Transcript transcript, Message message, Twin twin);
        }

        @Override
        public boolean holds(Transcript transcript, Message message, Twin twin) {
            return test.holds(transcript, message, twin);
        }
    }

    /// The n-th question of a mix in which every kind comes up.
    Twin.Asked question(int n) {
        return switch (n % 10) {
            case 0 -> word();
            case 1 -> all(word(), word());
            case 2 -> phrase();
            case 3 -> field(random.nextBoolean() ? word() : phrase());
            case 4 -> prefix();
            case 5 -> attribute();
            case 6 -> all(any(word(), phrase()), attribute());
            case 7 -> all(word(), not(random.nextBoolean() ? word() : attribute()));
            case 8 -> all(attribute(), attribute(), random.nextBoolean() ? not(word()) : field(word()));
            default -> not(any(word(), all(attribute(), word())));
        };
    }

    private record Sought(String query, List<String> words, boolean prefix) implements Twin.Asked {
        @Override
        public boolean holds(Transcript transcript, Message message, Twin twin) {
            return twin.says(message, EnumSet.allOf(Part.class), words, prefix);
        }
    }

    private Sought word() {
        while (true) {
            String[] chunks = text().split("\\s+");
            String chunk = chunks[random.nextInt(chunks.length)];
            Sought sought = sought(random.nextInt(4) == 0 ? chunk.toUpperCase(Locale.ROOT) : chunk);
            if (!sought.words.isEmpty()) {
                return sought;
            }
        }
    }

    private Sought sought(String chunk) {
        String typed = chunk.replace("\"", "");
        boolean quotes = SYNTAX.matcher(typed).find();
        return new Sought(quotes ? "\"" + typed + "\"" : typed, Twin.words(typed), false);
    }

    private Sought phrase() {
        while (true) {
            String[] chunks = text().split("\\s+");
            int from = random.nextInt(chunks.length);
            int to = Math.min(chunks.length, from + 2 + random.nextInt(3));
            String phrase = String.join(" ", List.of(chunks).subList(from, to)).replace("\"", "");
            if (!Twin.words(phrase).isEmpty()) {
                return new Sought("\"" + phrase + "\"", Twin.words(phrase), false);
            }
        }
    }

    private Sought prefix() {
        while (true) {
            String chunk = word().query;
            if (SYNTAX.matcher(chunk).find() || chunk.length() < 3) {
                continue;
            }
            String cut = chunk.substring(0, 2 + random.nextInt(chunk.length() - 2));
            if (Character.isLetterOrDigit(cut.charAt(cut.length() - 1)) && cut.chars().allMatch(c -> c < 128) && !cut.contains("//")) {
                return new Sought(cut + "*", Twin.words(cut), true);
            }
        }
    }

    private Twin.Asked field(Sought sought) {
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        String query = random.nextInt(3) == 0 ? field + ":(" + sought.query + ")" : field + ":" + sought.query;
        return new Written(query, (_, message, twin) -> switch (field) {
            case "customer" -> message.role() == Role.USER && twin.says(message, Set.of(Part.TEXT), sought.words, false);
            case "agent" -> message.role() == Role.ASSISTANT && twin.says(message, Set.of(Part.TEXT), sought.words, false);
            case "args" -> twin.says(message, Set.of(Part.ARGUMENTS), sought.words, false);
            default -> twin.says(message, Set.of(Part.valueOf(field.toUpperCase(Locale.ROOT))), sought.words, false);
        });
    }

    private Twin.Asked attribute() {
        Transcript like = transcripts.get(random.nextInt(transcripts.size()));
        return switch (random.nextInt(12)) {
            case 0 -> valued("model", like);
            case 1 -> valued("suite", like);
            case 2 -> valued("kind", like);
            case 3 -> valued("format", like);
            case 4 -> valued("run", like);
            case 5 -> valued("handed-over", like);
            case 6 -> valued("outcome", like);
            case 7 -> valued("followed", like);
            case 8 -> range("turns", like);
            case 9 -> range("calls", like);
            case 10 -> random.nextBoolean() ? valued("effect", like) : valued("ending", like);
            default -> reward(like);
        };
    }

    private Twin.Asked valued(String name, Transcript like) {
        Message some = like.messages().get(random.nextInt(like.messages().size()));
        Set<String> values = new Twin(List.of(like)).values(name, like, some);
        if (values.isEmpty()) {
            return range("messages", like);
        }
        String value = values.iterator().next();
        boolean free = Set.of("model", "suite", "format", "ending").contains(name);
        List<String> words = Twin.words(value);
        if (free && random.nextBoolean() && !words.isEmpty()) {
            int from = random.nextInt(words.size());
            List<String> piece = words.subList(from, from + 1 + random.nextInt(words.size() - from));
            return random.nextInt(3) == 0
                    ? new Written(name + ":=\"" + value + "\"", (transcript, message, twin) -> twin.values(name, transcript, message)
                            .stream().anyMatch(value::equalsIgnoreCase))
                    : new Written(name + ":\"" + String.join("-", piece) + "\"", (transcript, message, twin) -> twin
                            .values(name, transcript, message).stream().anyMatch(other -> twin.valueSays(other, piece)));
        }
        String typed = random.nextBoolean() && !name.equals("run") ? value.toUpperCase(Locale.ROOT) : value;
        return new Written(name + ":" + (value.matches("[\\w.-]+") && random.nextBoolean() ? typed : "\"" + typed + "\""),
                (transcript, message, twin) -> twin.values(name, transcript, message).stream()
                        .anyMatch(other -> free ? twin.valueSays(other, words) : value.equalsIgnoreCase(other)));
    }

    private Twin.Asked range(String name, Transcript like) {
        long bound = Twin.count(name, like);
        return switch (random.nextInt(4)) {
            case 0 -> new Written(name + ":>" + bound, (transcript, _, twin) -> twin.number(name, transcript) > bound);
            case 1 -> new Written(name + ":<=" + bound, (transcript, _, twin) -> twin.number(name, transcript) <= bound);
            case 2 -> new Written(name + ":" + bound, (transcript, _, twin) -> twin.number(name, transcript) == bound);
            default -> new Written(name + ":" + (bound - 1) + ".." + (bound + 2),
                    (transcript, _, twin) -> twin.number(name, transcript) >= bound - 1 && twin.number(name, transcript) <= bound + 2);
        };
    }

    private Twin.Asked reward(Transcript like) {
        Double reward = like.outcome().reward();
        return reward == null ? new Written("reward:unknown", (transcript, _, _) -> transcript.outcome().reward() == null)
                : random.nextBoolean() ? new Written("reward:<1", (transcript, _, _) -> transcript.outcome().reward() != null
                        && transcript.outcome().reward() < 1)
                : new Written("reward:>=" + reward, (transcript, _, _) -> transcript.outcome().reward() != null
                        && transcript.outcome().reward() >= reward);
    }

    private Twin.Asked all(Twin.Asked... parts) {
        String query = List.of(parts).stream().map(Questions::grouped).collect(Collectors.joining(random.nextInt(4) == 0 ? " AND " : " "));
        return new Written(query, (transcript, message, twin) -> List.of(parts).stream().allMatch(part -> part.holds(transcript,
                message, twin)));
    }

    private Twin.Asked any(Twin.Asked... parts) {
        String query = List.of(parts).stream().map(Questions::grouped).collect(Collectors.joining(" OR "));
        return new Written(query, (transcript, message, twin) -> List.of(parts).stream().anyMatch(part -> part.holds(transcript,
                message, twin)));
    }

    private Twin.Asked not(Twin.Asked part) {
        return new Written((random.nextBoolean() ? "-" : "NOT ") + grouped(part), (transcript, message,
                twin) -> !part.holds(transcript, message, twin));
    }

    private static String grouped(Twin.Asked part) {
        return part.query().contains(" ") && !(part instanceof Sought) ? "(" + part.query() + ")" : part.query();
    }

    private String text() {
        while (true) {
            Transcript transcript = transcripts.get(random.nextInt(transcripts.size()));
            List<String> texts = new ArrayList<>();
            for (Message message : transcript.messages()) {
                texts.add(message.text());
                texts.add(message.reasoning() == null ? "" : message.reasoning());
                for (ToolCall call : message.calls()) {
                    texts.add(call.name());
                    texts.add(call.arguments().raw());
                }
            }
            texts.removeIf(String::isBlank);
            if (!texts.isEmpty()) {
                return texts.get(random.nextInt(texts.size())).strip();
            }
        }
    }
}
