package saiddone.check.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.Span;

/// Days that a text names: `2026-07-03`, `July 3rd, 2026`, `3 de julio`, `3. Juli`, `3 juillet`. Numbers with slashes are
/// left out, for nobody can tell day from month; so are weekdays.
public final class Dates {
    private static final int LONGEST = 100_000;
    /// A month of ten letters, a full stop and a blank; what follows the first digit is shorter than this.
    private static final int BEFORE_DIGIT = 12;
    private static final int AFTER_DIGIT = 48;
    private static final char NO_BREAK = '\u2011';
    private static final Map<String, Integer> MONTHS = months();
    static final Pattern DATE = Pattern.compile("(?<![\\d.])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"
            + "|(?<!\\p{L})(\\p{L}{3,10})\\.?\\s(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,?\\s(\\d{4})(?!\\d))?"
            + "|(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s(?:of\\s|de\\s)?(\\p{L}{3,10})(?:,?\\s(?:de\\s)?(\\d{4})(?!\\d))?");

    private Dates() {}

    /// @param year null where the text names none
    public record Day(Span span, int month, int day, @Nullable Integer year) {
        public boolean on(LocalDate date) {
            return month == date.getMonthValue() && day == date.getDayOfMonth() && (year == null || year == date.getYear());
        }

        public boolean same(Day other) {
            Integer theirs = other.year;
            return month == other.month && day == other.day && (year == null || theirs == null || year.equals(theirs));
        }

        /// The day in the year named, else in that of `near`, whichever of three years is nearest to it.
        public LocalDate near(LocalDate near) {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            LocalDate best = at(near.getYear());
            for (int one : new int[] {near.getYear() - 1, near.getYear() + 1}) {
                if (Math.abs(at(one).toEpochDay() - near.toEpochDay()) < Math.abs(best.toEpochDay() - near.toEpochDay())) {
                    best = at(one);
                }
            }
            return best;
        }

        private LocalDate at(int inYear) {
            return LocalDate.of(inYear, month, Math.min(day, Month.of(month).length(LocalDate.of(inYear, 1, 1).isLeapYear())));
        }
    }

    /// All days in the text, in order. A day holds a digit not far from its start, so that the slow pattern is tried there alone.
    public static List<Day> in(String text) {
        String searched = plain(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        List<Day> days = new ArrayList<>();
        Matcher found = DATE.matcher(searched).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        for (int digit = nextDigit(searched, 0); digit >= 0; digit = nextDigit(searched, Math.max(digit + 1, from))) {
            if (!near(searched, digit)) {
                continue;
            }
            found.region(Math.max(from, digit - BEFORE_DIGIT), Math.min(searched.length(), digit + AFTER_DIGIT));
            if (found.find() && found.start() <= digit) {
                Day day = day(found);
                if (day != null) {
                    days.add(day);
                }
                // “order 3 July”: the word before the number is no month, the one after it is.
                from = day != null || found.group(1) != null || found.group(7) != null ? found.end() : found.end(4);
                digit = from <= digit ? digit - 1 : digit;
            }
        }
        return days;
    }

    /// With hyphens that break no line as plain ones, place by place: models write dates with them.
    private static String plain(String text) {
        return text.indexOf(NO_BREAK) < 0 ? text : text.replace(NO_BREAK, '-');
    }

    /// Whether a date may hold the number at a digit, by what stands around it: most numbers of a result are prices and ids.
    private static boolean near(String text, int digit) {
        int end = digit + 1;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        char before = digit == 0 ? ' ' : text.charAt(digit - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return !digit(before) && (end - digit == 4 ? after == '-'
                : end - digit <= 2 && (Character.isWhitespace(before) || Character.isWhitespace(after) || after == '.'
                        || Character.isLetter(after)));
    }

    private static boolean digit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static int nextDigit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (digit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    static @Nullable Day day(Matcher found) {
        Span span = new Span(found.start(), found.end());
        if (found.group(1) != null) {
            return checked(span, number(found.group(2)), number(found.group(3)), number(found.group(1)));
        }
        boolean monthFirst = found.group(4) != null;
        Integer month = MONTHS.get((monthFirst ? found.group(4) : found.group(8)).toLowerCase(Locale.ROOT));
        String year = monthFirst ? found.group(6) : found.group(9);
        return month == null ? null : checked(span, month, number(monthFirst ? found.group(5) : found.group(7)),
                year == null ? null : Integer.valueOf(number(year)));
    }

    private static @Nullable Day checked(Span span, int month, int day, @Nullable Integer year) {
        try {
            LocalDate.of(year == null ? 2024 : year, month, day);
            return new Day(span, month, day, year);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("en", "es", "fr", "de", "it", "pt", "nl")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language)).toLowerCase(Locale.ROOT).replace(".", "");
                    months.putIfAbsent(name, month.getValue());
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
