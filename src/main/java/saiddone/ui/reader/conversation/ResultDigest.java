package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import saiddone.model.notation.ResultNotation;
import saiddone.ui.reader.text.Graphemes;
import saiddone.ui.reader.text.PrettyJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Folds a tool's result to the fields that matter: values that the conversation speaks of, ids, states and amounts.
/// One row an object, as a person would note it down: `items[0]  Digital Camera · 5996159312 · 2895.55`.
final class ResultDigest {
    private static final int ROWS = 7;
    private static final int VALUES = 5;
    private static final int PLAIN_CHARACTERS = 400;
    private static final int PARSED_CHARACTERS = 4_000_000;
    private static final Pattern TELLING = Pattern.compile(
            "(^|_)(status|state|amount|price|total|balance|cost|fee|refund|"
                    + "quantity|available|tracking|error|message|result|cabin|name|source)s?($|_)");
    private final JsonMapper json;
    private final Vocabulary said;

    ResultDigest(JsonMapper json, Vocabulary said) {
        this.json = json;
        this.said = said;
    }

    /// @param asked the values of the call's own arguments: an echo of them tells nothing new
    ResultView of(String raw, Set<String> asked) {
        ResultNotation.Held held = raw.length() > PARSED_CHARACTERS ? null : ResultNotation.of(json, raw);
        if (held == null || held.tree().isEmpty()) {
            return plain(raw);
        }
        List<Row> rows = new ArrayList<>();
        collect("", "", held.tree(), asked, rows);
        int all = rows.stream().mapToInt(Row::leaves).sum();
        List<Row> best = rows.stream().filter(row -> !row.value.isEmpty()).filter(row -> row.score > 0)
                .sorted(Comparator.comparingInt((Row row) -> -row.score)).limit(ROWS).toList();
        List<Row> kept = best.isEmpty() ? rows.stream().filter(row -> !row.value.isEmpty()).limit(3).toList()
                : rows.stream().filter(best::contains).toList();
        int shown = kept.stream().mapToInt(Row::shown).sum();
        return new ResultView(raw, held.json() ? PrettyJson.of(raw) : null, kept.stream().map(Row::field).toList(), true, all - shown);
    }

    private static ResultView plain(String raw) {
        if (raw.isEmpty()) {
            return new ResultView(raw, null, List.of(), false, 0);
        }
        int cut = raw.length() <= PLAIN_CHARACTERS ? raw.length() : Graphemes.floor(raw, PLAIN_CHARACTERS);
        return new ResultView(raw, null, List.of(Field.leaf("", "", raw.substring(0, cut))), false, raw.length() - cut);
    }

    private void collect(String label, String pointer, JsonNode node, Set<String> asked, List<Row> rows) {
        if (node.isArray() && Field.scalarsOnly(node)) {
            rows.add(scalars(label, pointer, node, asked));
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode element : node) {
                collect(label + "[" + index + "]", pointer + "/" + index, element, asked, rows);
                index++;
            }
        } else if (node.isObject()) {
            object(label, pointer, node, asked, rows);
        } else {
            rows.add(leaf(label, pointer, node, asked));
        }
    }

    private void object(String label, String pointer, JsonNode node, Set<String> asked, List<Row> rows) {
        if (label.isEmpty()) {
            node.properties().forEach(entry -> collect(entry.getKey(), "/" + entry.getKey(), entry.getValue(), asked, rows));
            return;
        }
        rows.add(joined(label, pointer, node, asked));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getValue().isContainer() && !entry.getValue().isEmpty()) {
                collect(label + "." + entry.getKey(), pointer + "/" + entry.getKey(), entry.getValue(), asked, rows);
            }
        }
    }

    private Row leaf(String label, String pointer, JsonNode node, Set<String> asked) {
        return new Row(label, pointer, Field.scalar(node), score(label, node, asked), 1, 1);
    }

    private Row joined(String label, String pointer, JsonNode object, Set<String> asked) {
        StringJoiner values = new StringJoiner(" · ");
        int best = 0;
        int shown = 0;
        int leaves = 0;
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getValue().isContainer()) {
                continue;
            }
            leaves++;
            int score = score(entry.getKey(), entry.getValue(), asked);
            if (score > 0 && shown < VALUES) {
                values.add(entry.getValue().isNumber() || entry.getValue().isBoolean()
                        ? entry.getKey() + "\u00a0" + Field.scalar(entry.getValue()) : Field.scalar(entry.getValue()));
                shown++;
                best = Math.max(best, score);
            }
        }
        return new Row(label, pointer, values.toString(), best, leaves, shown);
    }

    private Row scalars(String label, String pointer, JsonNode array, Set<String> asked) {
        StringJoiner values = new StringJoiner(", ");
        int best = 0;
        int shown = 0;
        for (JsonNode element : array) {
            if (shown < VALUES) {
                values.add(Field.scalar(element));
                shown++;
            }
            best = Math.max(best, score(label, element, asked));
        }
        return new Row(label.isEmpty() ? "[]" : label, pointer, array.size() > shown ? values + ", …" : values.toString(), best,
                array.size(), shown);
    }

    private int score(String name, JsonNode node, Set<String> asked) {
        String value = Field.scalar(node);
        if (node.isNull() || asked.contains(value)) {
            return 0;
        }
        String key = name.toLowerCase(Locale.ROOT);
        int score = said.mentions(value) ? 3 : 0;
        score += TELLING.matcher(key).find() ? 2 : 0;
        return score + (Ids.idKey(key) || node.isString() && Ids.looksLikeId(value) ? 2 : 0);
    }

    private record Row(String label, String pointer, String value, int score, int leaves, int shown) {
        Field field() {
            return Field.leaf(label, pointer, value);
        }
    }
}
