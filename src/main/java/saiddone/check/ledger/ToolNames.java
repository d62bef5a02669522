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
}
