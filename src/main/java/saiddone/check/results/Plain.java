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
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    /// Cents as the continent writes them, before the sign: 251,30 €.
    private static final Pattern COMMA_CENTS = Pattern.compile("(?<=\\d),(?=\\d\\d[\\s\\u00a0\\u202f]?[$€£])");
    private static final Pattern ZERO_CENTS = Pattern.compile("(?<=\\d)\\.00?(?!\\d)");
    private static final Pattern TENTHS = Pattern.compile("(?<=\\d\\.\\d)0(?!\\d)");
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

    private static String numbers(String raw) {
        String whole = COMMA_CENTS.matcher(THOUSANDS.matcher(raw).replaceAll("")).replaceAll(".");
        return TENTHS.matcher(ZERO_CENTS.matcher(whole).replaceAll("")).replaceAll("");
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
        if (path.lastIndexOf('/') > 0 && key.length() > 3 && (value.equals("yes") || value.equals("true"))) {
            return List.of(text(key));
        }
        if (path.lastIndexOf('/') > 0 && key.length() > 3 && value.equals("no")) {
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
