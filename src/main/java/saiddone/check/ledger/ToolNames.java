package saiddone.check.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of names such as `update_reservation_baggages`, `cancelOrder` and `/payment_methods/0/id`.
final class ToolNames {
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private ToolNames() {}

    /// In lower case and in order.
    static List<String> words(String name) {
        return BREAK.splitAsStream(name).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// Whether an action's tool bears such words.
    static boolean tool(Action action, Pattern words) {
        return in(action.call().name(), words);
    }

    /// Whether an action's tool or one of its arguments bears such words.
    static boolean any(Action action, Pattern words) {
        return tool(action, words) || action.arguments().stream().anyMatch(one -> in(one.pointer(), words));
    }

    private static boolean in(String name, Pattern words) {
        return words.matcher(String.join(" ", words(name))).find();
    }
}
