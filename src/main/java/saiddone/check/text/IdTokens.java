package saiddone.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import saiddone.model.Span;

/// What in a text may be an id: long enough, with a digit, and nothing beside it that makes something else of it.
public final class IdTokens {
    /// A number that is an id by itself has so many digits.
    public static final int LONG_NUMBER = 8;
    /// Letters and digits together, in capitals or with underscores, or a long number.
    private static final Pattern ID = Pattern.compile("(?=[\\w-]*\\d)(?![\\d-]+-)(?:[A-Z\\d]+(?:-[A-Z\\d]+)*|[a-z]+(?:_[a-z\\d]+)+)");
    /// What no id follows, and what follows none.
    private static final String BEFORE = "@./:$€£";
    private static final Pattern AFTER = Pattern.compile("[@%]|[.:,/][\\p{L}\\d]");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d-?\\d\\d-?\\d\\d.*");
    /// A digit many times, digits as they are counted, or a number of which most is masked.
    private static final Pattern STAND_IN = Pattern.compile("\\D*(\\d)\\1+|.*[Xx]{3}.*|.*(?:12345|23456|34567|45678|56789|67890|98765).*");
    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    private IdTokens() {}

    /// Where a text holds what is long enough for an id, with a digit.
    public static List<Span> in(String text) {
        List<Span> ids = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            boolean digit = false;
            while (end < text.length() && part(text.charAt(end))) {
                digit |= Character.isDigit(text.charAt(end));
                end++;
            }
            if (digit && end - from >= SHORTEST && end - from <= LONGEST && alone(text, from, end)) {
                ids.add(new Span(from, end));
            }
            from = end + 1;
        }
        return ids;
    }

    private static boolean part(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '_' || unit == '-';
    }

    private static boolean alone(String text, int from, int end) {
        return (from == 0 || BEFORE.indexOf(text.charAt(from - 1)) < 0) && !AFTER.matcher(text).region(end, text.length()).lookingAt();
    }

    /// Whether a word looks like an id that is no stand-in for one.
    public static boolean mayBeId(String name) {
        long digits = name.chars().filter(Character::isDigit).count();
        return name.length() - name.chars().filter(sign -> sign == '-').count() >= (digits == name.length() ? LONG_NUMBER : SHORTEST)
                && ID.matcher(name).matches() && !DATE.matcher(name).matches() && !STAND_IN.matcher(name).matches();
    }
}
