package saiddone.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether a customer said yes to what an agent proposed, by word lists (`confirmation.json`) and the rules in
/// docs/northline.md. A reading by rule, and no more: it finds a plain yes, and says so only where it finds one.
final class Agreement {
    private static final String CLAUSES = "[.!?;:,\\n()]+|\\s[-–—]+\\s|\\b(?i:but|pero|mais|aber)\\b";

    private final Phrases phrases;
    private final Map<String, Words> words = new HashMap<>();

    private record Words(List<String> yes, List<String> no, List<String> not, List<String> harmless, List<String> asks) {}

    Agreement(Phrases phrases) {
        this.phrases = phrases;
        try (InputStream in = Objects.requireNonNull(Agreement.class.getResourceAsStream("confirmation.json"))) {
            JsonNode root = new JsonMapper().readTree(in);
            for (Map.Entry<String, JsonNode> language : root.properties()) {
                JsonNode lists = language.getValue();
                if (lists.isObject()) {
                    words.put(language.getKey(), new Words(texts(lists, "yes"), texts(lists, "no"), texts(lists, "not"),
                            texts(lists, "harmless"), texts(lists, "asks")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the customer agreed before this call: an agent's message that asks, and in the customer's messages that
    /// follow it a yes that is not taken back.
    ///
    /// @param since messages before this index do not count: what was agreed there was done by an earlier call
    boolean before(Transcript transcript, ToolCall call, int since, String language) {
        boolean asked = false;
        boolean agreed = false;
        for (Message message : transcript.messages().subList(since, call.message())) {
            if (message.role() == Role.ASSISTANT && !message.text().isBlank()) {
                asked |= asks(message.text(), language);
            } else if (message.role() == Role.USER && asked) {
                agreed = (agreed || yes(message.text(), language)) && !refuses(message.text(), language);
            }
        }
        return agreed;
    }

    boolean yes(String text, String language) {
        return lists(language).anyMatch(list -> yes(text, list)) && !refuses(text, language);
    }

    private boolean yes(String text, Words list) {
        for (String clause : phrases.without(text, list.harmless()).split(CLAUSES)) {
            if (phrases.anyIn(clause, list.yes()) && !phrases.anyIn(clause, list.not())) {
                return true;
            }
        }
        return false;
    }

    /// A refusal is one that begins with a no, or says so in words that cannot be meant otherwise.
    private boolean refuses(String text, String language) {
        return lists(language).anyMatch(list -> {
            String left = phrases.without(text, list.harmless());
            return phrases.anyIn(left, list.no()) || phrases.begins(left, list.not().subList(0, 1));
        });
    }

    private boolean asks(String text, String language) {
        return text.contains("?") || lists(language).anyMatch(list -> phrases.anyIn(text, list.asks()));
    }

    /// The conversation's own language and English, which agents fall back to.
    private Stream<Words> lists(String language) {
        return Stream.of(language.toLowerCase(Locale.ROOT), "en").distinct().map(words::get).filter(Objects::nonNull);
    }

    private static List<String> texts(JsonNode lists, String key) {
        return lists.path(key).valueStream().map(JsonNode::asString).toList();
    }
}
