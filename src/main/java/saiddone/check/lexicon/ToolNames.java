package saiddone.check.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of names such as `update_reservation_baggages`, `cancelOrder` and `/payment_methods/0/id`.
public final class ToolNames {
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private ToolNames() {}

    /// In lower case and in order.
    public static List<String> words(String name) {
        return BREAK.splitAsStream(name).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// A name as words with blanks between them.
    public static String spoken(String name) {
        return String.join(" ", words(name));
    }

    /// Whether a name bears such words.
    public static boolean bears(String name, Pattern words) {
        return words.matcher(spoken(name)).find();
    }

    /// Whether a tool of that name does a deed. One whose name tells no deed at all, such as `handle_employee`, may do whatever its
    /// arguments say.
    ///
    /// @param deed by the lexicon's name, null where words speak of none
    public static boolean does(ClaimPatterns patterns, @Nullable String deed, String tool) {
        List<String> tools = patterns.deed(deed == null ? ClaimPatterns.ANY : deed).tools();
        if (tools.contains("*")) {
            return true;
        }
        List<String> words = words(tool);
        return words.stream().anyMatch(tools::contains)
                || !ClaimPatterns.HANDOVER.equals(deed) && words.stream().noneMatch(patterns.toolWords()::contains);
    }
}
