package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.List;

/// Names of the classes in which people travel, as they stand in plain texts.
public final class TravelWords {
    /// The longer name before the shorter within it.
    public static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    private TravelWords() {}

    /// Whether a value is a class.
    public static boolean is(String plain) {
        return CLASSES.contains(plain);
    }

    /// The classes that a plain text names; the longer name hides the shorter within it.
    public static List<String> in(String plainText) {
        String left = withoutDays(plainText);
        List<String> named = new ArrayList<>();
        for (String one : CLASSES) {
            if (left.contains(" " + one + " ")) {
                named.add(one);
                left = left.replace(" " + one + " ", " ");
            }
        }
        return named;
    }

    /// A business day is no class.
    public static String withoutDays(String plainText) {
        return plainText.replace(" business day", " day");
    }
}
