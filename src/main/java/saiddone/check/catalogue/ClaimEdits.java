package saiddone.check.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.OwnPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes one language's lexicon of claims by what a file of the user's says.
///
/// @param file its name, as sentences give it
record ClaimEdits(String file, Consumer<String> problems) {
    private static final Set<String> KINDS = Set.of("DONE", "DOING", "WILL_DO", "LOOKED_UP");
    private static final Set<String> OF_A_FORM = Set.of("about", "kind", "pattern", "first", "deed", "brief");
    /// What tools call something: whatever it is, it may be told in a language's own words.
    private static final Set<String> DICTIONARIES = Set.of("results.", "values.");
    private static final int LONGEST_WORD = 200;

    /// @param lexicon the shipped one, changed in place
    void apply(JsonNode own, ObjectNode lexicon) {
        apply("", own, lexicon, lexicon);
    }

    private void apply(String at, JsonNode own, ObjectNode shipped, ObjectNode lexicon) {
        for (Map.Entry<String, JsonNode> one : own.properties()) {
            String name = at + one.getKey();
            JsonNode known = shipped.get(one.getKey());
            if (name.equals("forms")) {
                forms(one.getValue(), lexicon);
            } else if (known instanceof ArrayNode list) {
                words(WordEdit.of(name, one.getValue(), problems), list);
            } else if (known instanceof ObjectNode lists && one.getValue().isObject()) {
                apply(name + ".", one.getValue(), lists, lexicon);
            } else if (known == null && DICTIONARIES.contains(name + ".") && one.getValue().isObject()) {
                apply(name + ".", one.getValue(), shipped.putObject(one.getKey()), lexicon);
            } else if (known == null && DICTIONARIES.contains(at) && refused(one.getKey()) == null) {
                words(WordEdit.of(name, one.getValue(), problems), shipped.putArray(one.getKey()));
            } else if (known == null) {
                problems.accept("There is no list %s.".formatted(OwnPattern.quoted(name)));
            } else if (!name.equals("about") && !name.equals("language")) {
                problems.accept("%s is no list of words and cannot be changed.".formatted(OwnPattern.quoted(name)));
            }
        }
    }

    private void words(WordEdit edit, ArrayNode list) {
        List<String> shipped = list.valueStream().map(JsonNode::asString).toList();
        List<String> words = edit.on(shipped, ClaimEdits::refused, problems);
        if (words.isEmpty() && !shipped.isEmpty()) {
            // A list of nothing would stand in every sentence.
            problems.accept("In %s, not all words can be removed; the list stays as it is.".formatted(edit.list()));
            return;
        }
        list.removeAll();
        words.forEach(list::add);
    }

    private static @Nullable String refused(String word) {
        return word.isEmpty() ? "it is empty"
                : word.length() > LONGEST_WORD ? "it is longer than %d signs".formatted(LONGEST_WORD)
                : word.chars().anyMatch(unit -> Character.isSurrogate((char) unit)) ? "it holds a sign that is part of no word" : null;
    }

    private void forms(JsonNode own, ObjectNode lexicon) {
        if (!own.isArray()) {
            problems.accept("In forms stands no list of forms.");
            return;
        }
        for (JsonNode form : own) {
            String why = refused(form, lexicon);
            if (why != null) {
                problems.accept(OwnPattern.refusal(form.path("pattern").asString(""), why));
                continue;
            }
            ObjectNode added = ((ObjectNode) form).deepCopy();
            String written = form.path("pattern").stringValue();
            added.remove("about");
            added.put("pattern", OwnPattern.plain(written));
            added.putObject("own").put("file", file).put("written", written);
            ((ArrayNode) lexicon.get("forms")).add(added);
        }
    }

    private static @Nullable String refused(JsonNode form, ObjectNode lexicon) {
        if (!form.isObject() || !form.path("pattern").isString()) {
            return "it has no pattern";
        }
        for (String name : form.propertyNames()) {
            if (!OF_A_FORM.contains(name)) {
                return "no form has %s".formatted(OwnPattern.quoted(name));
            }
        }
        for (String name : List.of("first", "brief")) {
            if (form.has(name) && !form.get(name).isBoolean()) {
                return "its “%s” is neither true nor false".formatted(name);
            }
        }
        JsonNode deed = form.path("deed");
        if (!KINDS.contains(form.path("kind").asString(""))) {
            return "its kind is none of DONE, DOING, WILL_DO and LOOKED_UP";
        }
        boolean known = deed.isMissingNode() || deed.isString()
                && (deed.stringValue().equals(ClaimPatterns.ANY) || lexicon.path("deeds").has(deed.stringValue()));
        return known ? OwnPattern.refused(form.path("pattern").stringValue()) : "its deed is not known";
    }
}
