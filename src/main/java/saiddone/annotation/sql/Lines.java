package saiddone.annotation.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Thousands of rows in one text, for readings of tens of thousands: a row that is fetched by itself costs more than what is in
/// it. Each row is a line, a JSON array of plain values with an array of texts at its end; JSON has no line break in a text. A
/// line without a backslash, which is nearly every one, is cut at its quotes and commas; any other one is parsed.
final class Lines {
    /// How many rows to ask for at a time, so that no text grows beyond measure.
    private static final int AT_A_TIME = 16_384;

    private final Bodies bodies;
    private final int atATime;
    /// Ids, models and lists of codes come up again and again; each is kept once.
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private String text = "";
    private int at;
    private int end;
    /// The cells of a line that was parsed; null where it is cut.
    private String @Nullable [] cells;

    Lines(Bodies bodies) {
        this(bodies, AT_A_TIME);
    }

    Lines(Bodies bodies, int atATime) {
        this.bodies = bodies;
        this.atATime = atATime;
    }

    int atATime() {
        return atATime;
    }

    /// Takes the cells of a line, each once, in their order.
    interface Row {
        void read(Lines line);
    }

    /// @param joined lines with a line break between
    void each(String joined, Row row) {
        text = joined;
        boolean plain = text.indexOf('\\') < 0;
        for (int start = 0; start < text.length(); start = end + 1) {
            int stop = text.indexOf('\n', start);
            end = stop < 0 ? text.length() : stop;
            at = plain ? start + 1 : 0;
            cells = null;
            if (!plain) {
                line(start);
            }
            row.read(this);
        }
    }

    private void line(int start) {
        String line = text.substring(start, end);
        if (line.indexOf('\\') < 0) {
            at = start + 1;
        } else {
            JsonNode array = bodies.tree(line);
            String[] all = new String[array.size()];
            for (int i = 0; i < all.length; i++) {
                JsonNode node = array.get(i);
                all[i] = node.isString() ? node.stringValue() : node.toString();
            }
            cells = all;
        }
    }

    /// A text; of a number, a truth value or null how JSON writes it.
    String cell() {
        if (cells != null) {
            return cells[at++];
        }
        int from = at;
        if (text.charAt(from) == '"') {
            int close = text.indexOf('"', from + 1);
            at = close + 2;
            return text.substring(from + 1, close);
        }
        int comma = text.indexOf(',', from);
        at = comma + 1;
        return text.substring(from, comma);
    }

    /// A cell whose value comes up often.
    String known() {
        String cell = cell();
        String there = texts.putIfAbsent(cell, cell);
        return there == null ? cell : there;
    }

    /// The array at the end of the line.
    List<String> list() {
        String array = cells == null ? text.substring(at, end - 1) : cells[at++];
        List<String> there = lists.get(array);
        if (there == null) {
            there = split(array);
            lists.put(array, there);
        }
        return there;
    }

    private List<String> split(String array) {
        if (array.indexOf('\\') >= 0) {
            return List.of(bodies.read(array, String[].class));
        }
        List<String> all = new ArrayList<>();
        for (int open = array.indexOf('"'); open >= 0; open = array.indexOf('"', open + 1)) {
            int close = array.indexOf('"', open + 1);
            String value = array.substring(open + 1, close);
            String there = texts.putIfAbsent(value, value);
            all.add(there == null ? value : there);
            open = close;
        }
        return List.copyOf(all);
    }
}
