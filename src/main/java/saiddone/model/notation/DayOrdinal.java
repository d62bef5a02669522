package saiddone.model.notation;

import java.util.List;

/// Tells the stop of a day in German, which ends no sentence: "am 7. Mai".
public final class DayOrdinal {
    private static final List<String> MONTHS = List.of("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
            "Oktober", "November", "Dezember");

    private DayOrdinal() {}

    /// Whether a digit stands before a place with a stop, and the name of a month after it.
    public static boolean at(String text, int stop) {
        if (stop < 1 || text.charAt(stop) != '.' || !Character.isDigit(text.charAt(stop - 1))) {
            return false;
        }
        int month = stop + 1;
        while (month < text.length() && text.charAt(month) == ' ') {
            month++;
        }
        int from = month;
        return from > stop + 1 && MONTHS.stream().anyMatch(name -> text.regionMatches(true, from, name, 0, name.length()));
    }
}
