package saiddone.check.results;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts and values in one plain form, so that `credit_card`, “Credit card” and `$2,895.55`, `2895.55` meet: lower case,
/// everything but letters and digits a single blank, a blank at both ends.
public final class Plain {
    /// The signs that may stand behind cents which a comma parts, as the continent writes them: 251,30 €.
    private static final String MONEY = "$€£";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /// Said as "to": Teal → Black.
    private static final String ARROWS = "→➡⇒";
    private static final char FIRST_ARROW = '→';
    /// Sizes by their letters, as they are spelled out.
    private static final Map<String, String> SIZES = Map.of("S", "small", "M", "medium", "L", "large", "XL", "extra large");
    /// The one brand of cards that many write in two words.
    private static final String ONE_WORD = "mastercard";
    private static final String TWO_WORDS = " master card ";
    /// Values that say nothing on their own.
    private static final Set<String> EMPTY = Set.of("yes", "no", "true", "false", "null", "none", "usa", "us", "other", "n a");

    /// A blank and a unit of four letters, such as "cups"; what is shorter is an abbreviation.
    private static final int SHORT_UNIT = 4;

    private Plain() {}

    /// An id as people write it, without the sign for a number before it.
    public static String bareId(String id) {
        return id.startsWith("#") ? id.substring(1) : id;
    }

    public static String text(String raw) {
        String numbers = parted(raw) ? numbers(raw) : raw;
        StringBuilder plain = new StringBuilder(numbers.length() + 2).append(' ');
        for (int i = 0; i < numbers.length(); i++) {
            char c = numbers.charAt(i);
            if (c == '\\' && i + 1 < numbers.length() && numbers.charAt(i + 1) == 'n') {
                i++;
                c = ' ';
            }
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else if (c >= FIRST_ARROW && ARROWS.indexOf(c) >= 0) {
                plain.append(plain.charAt(plain.length() - 1) == ' ' ? "to " : " to ");
            } else if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        if (plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
        return singular(plain);
    }

    /// With what a number counts in the singular: "1.5 liters" is what a "1.5-liter kettle" holds.
    private static String singular(StringBuilder plain) {
        StringBuilder singular = null;
        int from = 0;
        for (int at = 1; at < plain.length() - 1; at++) {
            if (plain.charAt(at) == ' ' && digit(plain.charAt(at - 1)) && Character.isLetter(plain.charAt(at + 1))) {
                int end = plain.indexOf(" ", at + 1);
                if (end - at > SHORT_UNIT && plain.charAt(end - 1) == 's' && plain.charAt(end - 2) != 's') {
                    singular = singular == null ? new StringBuilder(plain.length()) : singular;
                    boolean hissing = plain.charAt(end - 2) == 'e' && plain.charAt(end - 3) == 'h' && plain.charAt(end - 4) == 'c';
                    singular.append(plain, from, hissing ? end - 2 : end - 1);
                    from = end;
                }
                at = end - 1;
            }
        }
        return singular == null ? plain.toString() : singular.append(plain, from, plain.length()).toString();
    }

    /// Numbers without what parts their thousands, and without noughts at the end of their cents.
    private static String numbers(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char unit = raw.charAt(at);
            boolean parts = (unit == ',' || unit == '.') && digit(raw, at - 1) && digit(raw, at + 1);
            if (parts && thousands(raw, at)) {
                continue;
            }
            if (parts && (unit == '.' || commaCents(raw, at))) {
                at = cents(raw, at, plain);
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }

    /// Writes down what stands behind a decimal point.
    ///
    /// @return where the last unit stands that needs no more be read
    private static int cents(String raw, int point, StringBuilder plain) {
        int nought = raw.charAt(point + 1) == '0' ? raw.startsWith("0", point + 2) ? point + 2 : point + 1 : -1;
        if (nought > 0 && ends(raw, nought)) {
            return nought;
        }
        plain.append('.').append(raw.charAt(point + 1));
        return raw.startsWith("0", point + 2) && ends(raw, point + 2) ? point + 2 : point + 1;
    }

    private static boolean ends(String raw, int last) {
        return !digit(raw, last + 1) && !thousands(raw, last + 1);
    }

    private static boolean thousands(String raw, int comma) {
        return raw.startsWith(",", comma) && digit(raw, comma - 1) && digit(raw, comma + 1) && digit(raw, comma + 2)
                && digit(raw, comma + 3) && !digit(raw, comma + 4);
    }

    private static boolean commaCents(String raw, int comma) {
        int sign = comma + 3;
        if (!digit(raw, comma + 2) || sign >= raw.length()) {
            return false;
        }
        char next = raw.charAt(sign);
        boolean blank = next == '\u00a0' || next == '\u202f' || next <= ' ' && Character.isWhitespace(next);
        return MONEY.indexOf(blank && sign + 1 < raw.length() ? raw.charAt(sign + 1) : next) >= 0;
    }

    private static boolean digit(String raw, int at) {
        return at >= 0 && at < raw.length() && digit(raw.charAt(at));
    }

    /// Whether a comma or a stop parts two digits: most texts hold no such number, and three patterns need not look for it.
    private static boolean parted(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char unit = text.charAt(i);
            if ((unit == ',' || unit == '.') && digit(text.charAt(i - 1)) && digit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /// The forms in which a value may stand in words; empty where it says nothing on its own.
    public static List<String> forms(String value) {
        String plain = text(value);
        String bare = plain.strip();
        if (bare.isEmpty() || EMPTY.contains(bare) || bare.length() > 80 || bare.length() < 2
                || NUMBER.matcher(value).matches() && bare.length() < 3) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        forms.add(plain);
        if (bare.equals(ONE_WORD)) {
            forms.add(TWO_WORDS);
        }
        if (value.length() >= 10 && DATE.matcher(value.substring(0, 10)).matches()) {
            dates(value.substring(0, 10), forms);
        }
        return forms;
    }

    /// The same of a value under a path: a short number says something beside its key only, as in "size 12", and of an option
    /// that a thing has ("waterproof": "yes") its key stands in words. The letter of a size may be spelled out.
    static List<String> forms(String path, String value) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (there(path, value)) {
            return List.of(text(key));
        }
        if (value.equals("no") && within(path)) {
            return List.of(text(key + " no"), text("no " + key), text("not " + key));
        }
        String size = key.endsWith("size") ? SIZES.get(value) : null;
        if (size != null) {
            return List.of(text(key + " " + value), text(value + " " + key), text(size));
        }
        if (value.length() < 3 && NUMBER.matcher(value).matches()) {
            return List.of(text(key + " " + value), text(value + " " + key));
        }
        return forms(value);
    }

    /// Whether a value under a path says that a thing has what the key names.
    static boolean there(String path, String value) {
        return (value.equals("yes") || value.equals("true")) && within(path);
    }

    /// Whether a path leads into an object of a thing, such as its options, to a key that is a word.
    private static boolean within(String path) {
        int key = path.lastIndexOf('/') + 1;
        return key > 1 && path.length() - key > 3;
    }

    private static void dates(String iso, List<String> forms) {
        try {
            LocalDate date = LocalDate.parse(iso);
            String day = Integer.toString(date.getDayOfMonth());
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                String month = date.getMonth().getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
                forms.add(" " + month + " " + day + " ");
                forms.add(" " + day + " " + month + " ");
                for (String suffix : List.of("st", "nd", "rd", "th")) {
                    forms.add(" " + month + " " + day + suffix + " ");
                }
            }
            forms.add(text(iso));
        } catch (DateTimeParseException e) {
            forms.add(text(iso));
        }
    }

    /// Words of a list as they stand in a plain text.
    public static List<String> blanked(List<String> words) {
        return words.stream().map(word -> " " + word + " ").toList();
    }

    /// Whether any of a value's forms stands in a plain text.
    public static boolean holds(String plainText, List<String> forms) {
        for (String form : forms) {
            if (plainText.contains(form)) {
                return true;
            }
        }
        return false;
    }
}
