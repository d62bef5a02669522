package saiddone.annotation.sql;

import java.time.Instant;
import java.time.LocalDate;

/// Reads times in the form in which they are written here, such as 2026-11-28T01:56:12.613Z: tens of thousands at once, for which
/// the usual reader is slow. Whatever looks otherwise is left to that.
final class Times {
    private static final int SECOND = 19;
    private static final int NANOS = 9;
    private static final int DAY = 86_400;

    private Times() {}

    static Instant of(String text) {
        int last = text.length() - 1;
        boolean fraction = last > SECOND + 1 && last <= SECOND + 1 + NANOS && text.charAt(SECOND) == '.';
        if (!(last == SECOND || fraction) || text.charAt(last) != 'Z' || !formed(text, last)) {
            return Instant.parse(text);
        }
        int second = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, SECOND);
        int nano = fraction ? number(text, SECOND + 1, last) : 0;
        for (int digits = fraction ? last - SECOND - 1 : NANOS; digits < NANOS; digits++) {
            nano *= 10;
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
        return Instant.ofEpochSecond(day * DAY + second, nano);
    }

    private static boolean formed(String text, int last) {
        for (int i = 0; i < last; i++) {
            char mark = switch (i) {
                case 4, 7 -> '-';
                case 10 -> 'T';
                case 13, 16 -> ':';
                case SECOND -> '.';
                default -> '0';
            };
            char there = text.charAt(i);
            if (mark == '0' ? there < '0' || there > '9' : there != mark) {
                return false;
            }
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, SECOND) < 60;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
