package saiddone.check.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Phrase lists by name, read from `rules-<language>.json`. All languages are looked for at once, for agents fall from
/// one into another, and no file says which they speak.
public final class Lexicon {
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de");

    /// Lists whose names begin so are looked for around a value in a text, and not in the words of sentences.
    private static final String BESIDE_VALUES = "value-";

    private final Map<String, Phrases> lists;
    private final Map<String, List<String>> besideValues = new LinkedHashMap<>();

    private Lexicon(Map<String, List<String>> phrases) {
        Map<String, List<String>> inSentences = new LinkedHashMap<>();
        phrases.forEach((name, list) -> (name.startsWith(BESIDE_VALUES) ? besideValues : inSentences).put(name, list));
        lists = Phrases.together(inSentences);
    }

    /// The lists that come with the program.
    public static Lexicon shipped() {
        return of(shippedLists());
    }

    /// Lists of phrases by language, then by name; those of one name are looked for together.
    public static Lexicon of(Map<String, Map<String, List<String>>> languages) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        languages.values().forEach(lists -> lists.forEach(
                (name, list) -> phrases.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(list)));
        return new Lexicon(phrases);
    }

    /// The phrases that come with the program, for [#of].
    public static Map<String, Map<String, List<String>>> shippedLists() {
        Map<String, Map<String, List<String>>> languages = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            try (InputStream in = Lexicon.class.getResourceAsStream("/saiddone/check/rules-" + language + ".json")) {
                languages.put(language, read(new JsonMapper().readTree(Objects.requireNonNull(in))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return languages;
    }

    /// @throws IllegalArgumentException where there is no such list
    public Phrases list(String name) {
        Phrases list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("There is no phrase list “" + name + "”.");
        }
        return list;
    }

    /// A list that is looked for around values, as an expression without a group or a bound of its own.
    ///
    /// @param name without what all these names begin with
    /// @throws IllegalArgumentException where there is no such list
    public String besideValues(String name) {
        return PhraseText.anyOf(valueWords(name));
    }

    /// The same as words of their own.
    public String wholeBesideValues(String name) {
        return "(?<![\\p{L}\\p{N}_])" + besideValues(name) + "(?![\\p{L}\\p{N}_])";
    }

    /// The same as a pattern that asks nothing else, without case.
    public Pattern patternBesideValues(String name) {
        return Pattern.compile("(?iu)" + wholeBesideValues(name));
    }

    /// The same behind a comma or a semicolon: where a sentence goes on with something else.
    public Pattern joinsBesideValues(String name) {
        return Pattern.compile("(?iu)[,;]\\s+" + besideValues(name) + "\\s");
    }

    /// What the first words of such a list's phrases may begin with.
    public List<String> besideValuesBegin(String name) {
        return valueWords(name).stream().flatMap(PhraseText::begins).toList();
    }

    private List<String> valueWords(String name) {
        List<String> list = besideValues.get(BESIDE_VALUES + name);
        if (list == null) {
            throw new IllegalArgumentException("There is no list of words around values “" + name + "”.");
        }
        return List.copyOf(list);
    }

    private static Map<String, List<String>> read(JsonNode root) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> list : root.properties()) {
            if (list.getValue().isObject()) {
                phrases.put(list.getKey(), list.getValue().path("phrases").valueStream().map(JsonNode::asString).toList());
            }
        }
        return phrases;
    }
}
