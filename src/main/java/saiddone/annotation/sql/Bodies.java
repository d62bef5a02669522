package saiddone.annotation.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Records and events as JSON. The same record always gives the same text, so that texts can be compared.
final class Bodies {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    String write(Object record) {
        return mapper.valueToTree(record).toString();
    }

    /// Texts as a JSON array: how SQLite is given a list of any length.
    static String array(Collection<String> texts) {
        StringBuilder array = new StringBuilder("[");
        for (String text : texts) {
            array.append(array.length() > 1 ? "," : "");
            if (plain(text)) {
                array.append('"').append(text).append('"');
            } else {
                array.append(JsonNodeFactory.instance.stringNode(text));
            }
        }
        return array.append(']').toString();
    }

    /// The same, so many texts in each.
    static List<String> arrays(Collection<String> texts, int each) {
        List<String> all = List.copyOf(texts);
        List<String> arrays = new ArrayList<>();
        for (int from = 0; from < all.size(); from += each) {
            arrays.add(array(all.subList(from, Math.min(all.size(), from + each))));
        }
        return arrays;
    }

    /// Whether JSON needs no escape for it: nearly every id.
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }

    <T> T read(String body, Class<T> type) {
        return mapper.readValue(body, type);
    }

    /// An event's JSON: what it was about, then every record that changed.
    ///
    /// @param more what a merge or a resolution says besides, by name; empty for every other step
    String event(Map<String, Object> about, List<Change> changes, Map<String, Object> more) {
        StringBuilder json = new StringBuilder("{\"about\":").append(write(about)).append(",\"changes\":[");
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            json.append(i == 0 ? "" : ",").append("{\"record\":\"").append(change.entity().table())
                    .append("\",\"key\":").append(write(change.key()))
                    .append(",\"before\":").append(change.before()).append(",\"after\":").append(change.after()).append('}');
        }
        json.append(']');
        more.forEach((name, value) -> json.append(',').append(write(name)).append(':').append(write(value)));
        return json.append('}').toString();
    }

    JsonNode tree(String body) {
        return mapper.readTree(body);
    }

    List<Change> changes(String event) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode node : mapper.readTree(event).path("changes")) {
            changes.add(new Change(Entity.of(node.path("record").asString()), node.path("key").asString(),
                    body(node.path("before")), body(node.path("after"))));
        }
        return changes;
    }

    private static @Nullable String body(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.toString();
    }
}
