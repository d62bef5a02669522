package saiddone.check.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import saiddone.check.lexicon.OwnPattern;
import saiddone.check.text.Phrases;
import tools.jackson.databind.JsonNode;

/// Changes phrase lists by what a file of the user's says.
///
/// @param phrases by language, then by list; changed in place
record RuleEdits(Map<String, Map<String, List<String>>> phrases, Consumer<String> problems) {

    void apply(String language, JsonNode own) {
        Map<String, List<String>> lists = Objects.requireNonNull(phrases.get(language));
        for (Map.Entry<String, JsonNode> one : own.properties()) {
            String name = one.getKey();
            if (name.equals("about")) {
                continue;
            }
            // A language need not have each list, for its words are looked for together with those of the others.
            if (phrases.values().stream().noneMatch(all -> all.containsKey(name))) {
                problems.accept("There is no list %s.".formatted(OwnPattern.quoted(name)));
                continue;
            }
            lists.put(name, WordEdit.of(name, one.getValue(), problems)
                    .on(lists.getOrDefault(name, new ArrayList<>()), Phrases::refused, problems));
        }
    }
}
