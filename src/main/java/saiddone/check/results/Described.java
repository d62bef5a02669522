package saiddone.check.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one object of a result says of a thing, read when somebody asks: of most things nobody does. For several threads: all
/// transcripts that hold the result share it.
public final class Described {
    static final int MOST = 300;
    /// In the path of what tells a variant from another.
    public static final String OPTIONS = "/options/";
    /// So many of a list are read.
    private static final int LISTED = 40;

    private final JsonNode object;
    private volatile @Nullable Map<String, String> attributes;
    private volatile @Nullable List<Told> forms;

    /// One value.
    ///
    /// @param path  where it stands in the result
    /// @param forms the forms in which it may stand in words
    /// @param there whether it says that the thing has what the key names, which then stands for it in words
    public record Told(String path, List<String> forms, boolean there) {
        public String first() {
            return forms.getFirst();
        }

        /// Whether words say that the thing has it not: "water resistance: no".
        public boolean denied(String plainText) {
            return there && forms.stream().anyMatch(form -> plainText.contains(form + "no "));
        }

        /// With what the forms are called in another language.
        Told with(Map<String, List<String>> glossary) {
            List<String> more = forms.stream().flatMap(form -> glossary.getOrDefault(form, List.of()).stream()).toList();
            return more.isEmpty() ? this : new Told(path, Stream.concat(forms.stream(), more.stream()).toList(), there);
        }
    }

    Described(JsonNode object) {
        this.object = object;
    }

    /// The values by path, in the object's order.
    Map<String, String> attributes() {
        Map<String, String> known = attributes;
        if (known == null) {
            Map<String, String> found = new LinkedHashMap<>();
            read(object, "", 0, found);
            known = Collections.unmodifiableMap(found);
            attributes = known;
        }
        return known;
    }

    private static void read(JsonNode object, String path, int depth, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> one : object.properties()) {
            String name = path + "/" + one.getKey();
            JsonNode value = one.getValue();
            if (value.isValueNode() && !value.isNull()) {
                if (into.size() < MOST) {
                    into.put(name, value.asString());
                }
            } else if (depth < 2 && value.isObject()) {
                read(value, name, depth + 1, into);
            } else if (depth < 2 && value.isArray()) {
                for (int i = 0; i < Math.min(value.size(), LISTED); i++) {
                    if (value.get(i).isObject()) {
                        read(value.get(i), name + "/" + i, depth + 1, into);
                    }
                }
            }
        }
    }

    /// Each of its values that can stand in words.
    List<Told> forms() {
        List<Told> known = forms;
        if (known == null) {
            known = forms(attributes());
            forms = known;
        }
        return known;
    }

    static List<Told> forms(Map<String, String> attributes) {
        List<Told> made = new ArrayList<>();
        for (Map.Entry<String, String> one : attributes.entrySet()) {
            List<String> found = Plain.forms(one.getKey(), one.getValue());
            if (!found.isEmpty()) {
                made.add(new Told(one.getKey(), found, Plain.there(one.getKey(), one.getValue())));
            }
        }
        return List.copyOf(made);
    }
}
