package saiddone.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// @param argument its name, or its place in one
    /// @param wanted   what was expected of it
    /// @param made     what is there and differs
    public static Difference of(String argument, JsonNode wanted, JsonNode made) {
        if (wanted.isObject() && made.isObject()) {
            return Stream.concat(wanted.propertyNames().stream(), made.propertyNames().stream())
                    .filter(name -> !same(wanted.path(name), made.path(name))).findFirst()
                    .map(name -> of(argument + "." + name, wanted.path(name), made.path(name)))
                    .orElseGet(() -> all(argument, wanted, made));
        }
        return wanted.isArray() && made.isArray() ? inLists(argument, wanted, made) : all(argument, wanted, made);
    }

    /// The difference in one sentence.
    public String told() {
        if (list && made.equals(NOTHING)) {
            return "The task expects %s in %s, and the call does not have it.".formatted(wanted, place);
        }
        return list && wanted.equals(NOTHING) ? "The call has %s in %s, which the task does not expect.".formatted(made, place)
                : "The task expects %s %s, the call has %s.".formatted(place, wanted, made);
    }

    /// What one list holds and the other does not; where that is one thing on both sides, its part that differs.
    private static Difference inLists(String place, JsonNode wanted, JsonNode made) {
        List<Integer> missing = lacking(wanted, made);
        List<Integer> more = lacking(made, wanted);
        if (missing.size() == 1 && more.size() == 1) {
            int there = more.getFirst();
            return of(place + "[" + there + "]", wanted.path(missing.getFirst()), made.path(there));
        }
        return new Difference(place, shown(missing.stream().map(wanted::path).toList()),
                shown(more.stream().map(made::path).toList()), true);
    }

    /// The places in one list of what has no twin in another.
    private static List<Integer> lacking(JsonNode of, JsonNode in) {
        List<JsonNode> left = new ArrayList<>(in.valueStream().toList());
        return IntStream.range(0, of.size()).filter(at -> {
            JsonNode twin = left.stream().filter(other -> same(other, of.path(at))).findFirst().orElse(null);
            return twin == null || !left.remove(twin);
        }).boxed().toList();
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
            return lacking(wanted, made).isEmpty();
        }
        if (wanted.isObject() && made.isObject()) {
            return wanted.size() == made.size() && wanted.propertyStream()
                    .allMatch(one -> same(one.getValue(), made.path(one.getKey())));
        }
        return wanted.equals(made);
    }
}
