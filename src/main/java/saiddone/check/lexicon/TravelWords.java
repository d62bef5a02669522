package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of the classes in which people travel, as they stand in plain texts.
public final class TravelWords {
    /// The longer name before the shorter within it.
    public static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    /// What they are called in words, the tools' own names first; in a language too the longer before the shorter.
    private final Map<String, String> names = new LinkedHashMap<>();

    /// @param called what they are called besides, by the tools' names
    TravelWords(Map<String, List<String>> called) {
        CLASSES.forEach(one -> names.put(one, one));
        called.forEach((one, words) -> words.forEach(word -> names.put(word, one)));
    }

    /// Whether a value is a class.
    public static boolean is(String plain) {
        return CLASSES.contains(plain);
    }

    /// The classes that a plain text names; the longer name hides the shorter within it.
    public List<String> in(String plainText) {
        String left = withoutDays(plainText);
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, String> one : names.entrySet()) {
            String name = " " + one.getKey() + " ";
            if (left.contains(name)) {
                named.add(one.getValue());
                left = left.replace(name, " ");
            }
        }
        return named;
    }

    /// A business day is no class.
    public static String withoutDays(String plainText) {
        return plainText.replace(" business day", " day");
    }
}
