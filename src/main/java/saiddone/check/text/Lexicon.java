package saiddone.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Phrase lists by name, read from `rules-<language>.json`. All languages are looked for at once, for agents fall from
/// one into another, and no file says which they speak.
public final class Lexicon {
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de");

    private final Map<String, Phrases> lists;

    private Lexicon(Map<String, List<String>> phrases) {
        lists = Phrases.together(phrases);
    }

    /// The lists that come with the program.
    public static Lexicon shipped() {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            try (InputStream in = Lexicon.class.getResourceAsStream("/saiddone/check/rules-" + language + ".json")) {
                read(new JsonMapper().readTree(Objects.requireNonNull(in)), phrases);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Lexicon(phrases);
    }

    /// @throws IllegalArgumentException where there is no such list
    public Phrases list(String name) {
        Phrases list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("There is no phrase list “" + name + "”.");
        }
        return list;
    }

    private static void read(JsonNode root, Map<String, List<String>> phrases) {
        for (Map.Entry<String, JsonNode> list : root.properties()) {
            if (list.getValue().isObject()) {
                List<String> all = phrases.computeIfAbsent(list.getKey(), _ -> new ArrayList<>());
                list.getValue().path("phrases").valueStream().map(JsonNode::asString).forEach(all::add);
            }
        }
    }
}
