package saiddone.check.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of the classes in which people travel, as they stand in plain texts, and what is said to get which.
public final class TravelWords {
    /// The longer name before the shorter within it.
    public static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    /// What they are called in words, the longer name before the shorter.
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Pattern> becomes;
    private final Pattern mayBe;
    private final Pattern all;

    TravelWords(ClaimLexicon.Travel words) {
        Map<String, String> every = new HashMap<>();
        CLASSES.forEach(one -> every.put(one, one));
        words.classes().forEach((one, called) -> called.forEach(name -> every.put(name, one)));
        every.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(name -> names.put(name, every.get(name)));
        String any = "(?<class>" + String.join("|", names.keySet().stream().map(Pattern::quote).toList()) + ")";
        becomes = words.becomes().values().stream().map(form -> Pattern.compile(form.replace("{class}", any))).toList();
        mayBe = Pattern.compile(" " + Alternation.folded(words.mayBe()) + " ");
        all = Pattern.compile(" " + Alternation.folded(words.all()) + " ");
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

    /// What a plain line says that the class of something becomes, by the tools' names.
    public List<String> becomes(String plainLine) {
        String line = withoutDays(plainLine);
        List<String> told = new ArrayList<>(1);
        for (Pattern form : becomes) {
            Matcher match = form.matcher(line);
            while (match.find()) {
                if (!mayBe.matcher(line).region(0, match.start() + 1).find()) {
                    told.add(names.getOrDefault(match.group("class"), ""));
                }
            }
        }
        return told;
    }

    /// Whether a plain text speaks of all things at once.
    public boolean all(String plain) {
        return all.matcher(plain).find();
    }

    /// A business day is no class.
    private static String withoutDays(String plainText) {
        return plainText.replace(" business day", " day");
    }
}
