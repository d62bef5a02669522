package saiddone.sample.words;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// Dates as people and models write them.
public enum Dates {
    /// 24 June
    DAY_MONTH,
    /// June 24
    MONTH_DAY,
    /// June 24th
    MONTH_ORDINAL,
    /// 24 June 2026
    DAY_MONTH_YEAR,
    /// June 24, 2026
    MONTH_DAY_YEAR,
    /// Jun 24
    SHORT,
    /// 2026-06-24
    ISO;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// A slot's value, rewritten where it is a date.
    public String write(String value, String language) {
        return DATE.matcher(value).matches() ? write(LocalDate.parse(value), language) : value;
    }

    private String write(LocalDate date, String language) {
        int day = date.getDayOfMonth();
        String month = MonthNames.of(date.getMonthValue(), language);
        if (this != ISO && !language.equals("en")) {
            return switch (language) {
                case "es" -> day + " de " + month;
                case "de" -> day + ". " + month;
                default -> (day == 1 ? "1er" : String.valueOf(day)) + " " + month;
            };
        }
        return switch (this) {
            case DAY_MONTH -> day + " " + month;
            case MONTH_DAY -> month + " " + day;
            case MONTH_ORDINAL -> month + " " + day + ordinal(day);
            case DAY_MONTH_YEAR -> day + " " + month + " " + date.getYear();
            case MONTH_DAY_YEAR -> month + " " + day + ", " + date.getYear();
            case SHORT -> month.substring(0, Math.min(3, month.length())) + " " + day;
            case ISO -> date.toString();
        };
    }

    private static String ordinal(int day) {
        if (day / 10 == 1) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
