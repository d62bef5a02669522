package saiddone.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Where two values that ought to be the same first part: the smallest place that differs, so that a reader need not compare two
/// lists of objects by eye. Numbers are the same by value, lists in any order.
///
/// @param place   as a reader would write it: `items[0].variant_id`
/// @param wanted  what ought to stand there, `nothing` where nothing ought to
/// @param made    what stands there
/// @param list    whether the place is a list, of which only what the other one lacks is told
public record Difference(String place, String wanted, String made, boolean list) {
    private static final int LONGEST = 120;
    private static final String NOTHING = "nothing";

    /// @param argument its name
    /// @param wanted   what was expected of it
    /// @param made     what is there and differs
    public static Difference of(String argument, JsonNode wanted, JsonNode made) {
        return at(argument, wanted, made);
    }

    /// The difference in one sentence.
    public String told() {
        if (list && made.equals(NOTHING)) {
            return "The task expects %s in %s, and the call does not have it.".formatted(wanted, place);
        }
        return list && wanted.equals(NOTHING) ? "The call has %s in %s, which the task does not expect.".formatted(made, place)
                : "The task expects %s %s, the call has %s.".formatted(place, wanted, made);
    }

    private static Difference at(String place, JsonNode wanted, JsonNode made) {
        if (wanted.isObject() && made.isObject()) {
            return Stream.concat(wanted.propertyNames().stream(), made.propertyNames().stream())
                    .filter(name -> !same(wanted.path(name), made.path(name))).findFirst()
                    .map(name -> at(place + "." + name, wanted.path(name), made.path(name))).orElseGet(() -> all(place, wanted, made));
        }
        return wanted.isArray() && made.isArray() ? inLists(place, wanted, made) : all(place, wanted, made);
    }

    /// What one list holds and the other does not; where that is one thing on both sides, its part that differs.
    private static Difference inLists(String place, JsonNode wanted, JsonNode made) {
        List<JsonNode> missing = new ArrayList<>(wanted.valueStream().toList());
        List<Integer> more = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            JsonNode one = made.path(i);
            JsonNode twin = missing.stream().filter(other -> same(other, one)).findFirst().orElse(null);
            if (twin == null || !missing.remove(twin)) {
                more.add(i);
            }
        }
        if (missing.size() == 1 && more.size() == 1) {
            int there = more.getFirst();
            return at(place + "[" + there + "]", missing.getFirst(), made.path(there));
        }
        return new Difference(place, shown(missing), shown(more.stream().map(made::path).toList()), true);
    }

    private static Difference all(String place, JsonNode wanted, JsonNode made) {
        return new Difference(place, shown(List.of(wanted)), shown(List.of(made)), false);
    }

    private static String shown(List<JsonNode> values) {
        String text = values.stream().map(Difference::shown).collect(Collectors.joining(", "));
        return text.isEmpty() ? NOTHING : text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? NOTHING : value.isString() ? "“" + value.stringValue() + "”" : value.toString();
    }

    /// Whether two values say the same.
    static boolean same(JsonNode wanted, JsonNode made) {
        if (wanted.isNumber() && made.isNumber()) {
            return wanted.decimalValue().compareTo(made.decimalValue()) == 0;
        }
        if (wanted.isArray() && made.isArray() && wanted.size() == made.size()) {
            List<JsonNode> left = new ArrayList<>(made.valueStream().toList());
            return wanted.valueStream().allMatch(one -> {
                JsonNode twin = left.stream().filter(other -> same(one, other)).findFirst().orElse(null);
                return twin != null && left.remove(twin);
            });
        }
        if (wanted.isObject() && made.isObject()) {
            return wanted.size() == made.size() && wanted.propertyStream()
                    .allMatch(one -> same(one.getValue(), made.path(one.getKey())));
        }
        return wanted.equals(made);
    }
}
