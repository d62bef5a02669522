package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of the classes in which people travel, as they stand in plain texts.
public final class TravelWords {
    /// The longer name before the shorter within it.
    public static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    /// What they are called in words, the tools' own names first; in other languages too the longer before the shorter.
    private static final Map<String, String> NAMES = names();

    private TravelWords() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        CLASSES.forEach(one -> names.put(one, one));
        List.of("económica básica", "economía básica", "turista básica", "básica económica")
                .forEach(one -> names.put(one, "basic economy"));
        List.of("económica premium", "turista premium").forEach(one -> names.put(one, "premium economy"));
        List.of("clase ejecutiva", "en ejecutiva").forEach(one -> names.put(one, "business"));
        List.of("clase turista", "económica").forEach(one -> names.put(one, "economy"));
        List.of("économique de base", "éco de base", "economy de base", "economy basic").forEach(one -> names.put(one, "basic economy"));
        List.of("économique premium", "éco premium", "premium éco").forEach(one -> names.put(one, "premium economy"));
        List.of("classe affaires", "en affaires", "geschäftsklasse").forEach(one -> names.put(one, "business"));
        List.of("classe économique", "classe éco", "en éco", "en économique", "touristenklasse").forEach(one -> names.put(one, "economy"));
        List.of("primera clase", "première classe", "erste klasse", "ersten klasse").forEach(one -> names.put(one, "first class"));
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
        for (Map.Entry<String, String> one : NAMES.entrySet()) {
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
