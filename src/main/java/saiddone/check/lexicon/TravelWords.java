package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of the classes in which people travel, as they stand in plain texts.
public final class TravelWords {
    /// The longer name before the shorter within it.
    public static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    /// What they are called in words of other languages, the longer before the shorter; tools name them in English.
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private TravelWords() {}

    private static Map<String, String> elsewhere() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String basic : List.of("económica básica", "economía básica", "turista básica", "básica económica")) {
            names.put(basic, "basic economy");
        }
        names.put("económica premium", "premium economy");
        names.put("turista premium", "premium economy");
        names.put("clase ejecutiva", "business");
        names.put("en ejecutiva", "business");
        names.put("clase turista", "economy");
        names.put("económica", "economy");
        names.put("primera clase", "first class");
        return names;
    }

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
        for (Map.Entry<String, String> one : ELSEWHERE.entrySet()) {
            if (left.contains(" " + one.getKey() + " ")) {
                named.add(one.getValue());
                left = left.replace(" " + one.getKey() + " ", " ");
            }
        }
        return named;
    }

    /// A business day is no class.
    public static String withoutDays(String plainText) {
        return plainText.replace(" business day", " day");
    }
}
