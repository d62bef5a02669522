package saiddone.check.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.OwnPattern;
import tools.jackson.databind.JsonNode;

/// What a file of the user's says of one list: words to add and words to leave out. A plain array adds.
///
/// @param list the list's name, as sentences give it
record WordEdit(String list, List<String> add, List<String> remove) {

    /// @param problems is handed one sentence for each thing that cannot be used
    static WordEdit of(String list, JsonNode node, Consumer<String> problems) {
        WordEdit edit = new WordEdit(list, new ArrayList<>(), new ArrayList<>());
        if (node.isArray()) {
            edit.read(node, edit.add, problems);
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> part : node.properties()) {
                switch (part.getKey()) {
                    case "add" -> edit.read(part.getValue(), edit.add, problems);
                    case "remove" -> edit.read(part.getValue(), edit.remove, problems);
                    case "about" -> { }
                    default -> problems.accept("In %s, %s is neither “add” nor “remove”."
                            .formatted(list, OwnPattern.quoted(part.getKey())));
                }
            }
        } else {
            problems.accept("In %s stands no list of words.".formatted(list));
        }
        return edit;
    }

    private void read(JsonNode node, List<String> into, Consumer<String> problems) {
        if (!node.isArray()) {
            problems.accept("In %s stands no list of words.".formatted(list));
        }
        for (JsonNode word : node.isArray() ? node : List.<JsonNode>of()) {
            if (word.isString()) {
                into.add(word.stringValue());
            } else {
                problems.accept("In %s, something that is no text was left out.".formatted(list));
            }
        }
    }

    /// The list as it is then, the shipped words first.
    ///
    /// @param refused why a word cannot be looked for, null where it can
    List<String> on(List<String> shipped, Function<String, @Nullable String> refused, Consumer<String> problems) {
        List<String> words = new ArrayList<>(shipped);
        for (String word : remove) {
            if (!words.removeIf(one -> plain(one).equals(plain(word)))) {
                problems.accept("In %s, %s cannot be removed: it is not in the list.".formatted(list, OwnPattern.quoted(word)));
            }
        }
        for (String word : add) {
            String why = refused.apply(plain(word));
            if (why != null) {
                problems.accept("In %s, %s was left out: %s.".formatted(list, OwnPattern.quoted(word), why));
            } else if (!words.contains(plain(word))) {
                words.add(plain(word));
            }
        }
        return words;
    }

    private static String plain(String word) {
        return ClaimPatterns.plain(word).strip().replaceAll("\\s+", " ");
    }
}
