package saiddone.check.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The money that one call moved, as what it sent back shows it: the payments at the end of a list that the look-up before it did not
/// hold yet.
///
/// @param paid  what was taken, a positive amount each
/// @param back  what was given back, a positive amount each
/// @param older what had been moved before, either way
/// @param to    the ids of what it was given back to
public record Movements(List<Double> paid, List<Double> back, List<Double> older, List<String> to) {
    private static final Movements NONE = new Movements(List.of(), List.of(), List.of(), List.of());
    private static final Pattern METHOD = Pattern.compile("(?i).*(?:method|payment|card|account).*");
    private static final double HALF_A_CENT = 0.005;

    public Movements {
        paid = List.copyOf(paid);
        back = List.copyOf(back);
        older = List.copyOf(older);
        to = List.copyOf(to);
    }

    /// @param before the thing as it was shown before the call
    /// @param after  the same as the call's result shows it
    public static Movements between(JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.path(field.getKey());
            if (payments(field.getValue()) && was.isArray() && was.size() < field.getValue().size()) {
                return added(was.size(), field.getValue());
            }
        }
        return NONE;
    }

    private static boolean payments(JsonNode list) {
        return list.isArray() && !list.isEmpty() && list.valueStream().allMatch(one -> one.path("amount").isNumber());
    }

    private static Movements added(int from, JsonNode list) {
        List<Double> paid = new ArrayList<>();
        List<Double> back = new ArrayList<>();
        List<Double> older = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            double amount = list.get(i).path("amount").asDouble();
            boolean given = i >= from && (amount < 0 || refund(list.get(i)));
            (i < from ? older : given ? back : paid).add(Math.abs(amount));
            list.get(i).properties().stream().filter(field -> given && field.getValue().isString())
                    .filter(field -> METHOD.matcher(field.getKey()).matches()).forEach(field -> to.add(field.getValue().asString()));
        }
        return new Movements(paid, back, older, to);
    }

    private static boolean refund(JsonNode payment) {
        return payment.valueStream().filter(JsonNode::isString)
                .anyMatch(text -> text.asString().toLowerCase(Locale.ROOT).contains("refund"));
    }

    /// Whether an amount is one of several, or what they come to.
    public static boolean hold(List<Double> amounts, double told) {
        double sum = amounts.stream().mapToDouble(Double::doubleValue).sum();
        // Who says $16 of $16.23 rounds.
        boolean whole = told == Math.rint(told);
        return amounts.stream().anyMatch(one -> near(one, told, whole)) || near(sum, told, whole);
    }

    private static boolean near(double one, double told, boolean whole) {
        return Math.abs(one - told) < (whole ? 1 : HALF_A_CENT);
    }

    /// In words: "1058.79", "31 and 12.50".
    public static String told(List<Double> amounts) {
        return String.join(" and ", amounts.stream().map(Movements::plain).toList());
    }

    private static String plain(double amount) {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : String.format(Locale.ROOT, "%.2f", amount);
    }
}
