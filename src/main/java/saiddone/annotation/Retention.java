package saiddone.annotation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which automatic copies stay: the ten newest, the newest of each of the last 14 days, and the newest of each of the last
/// eight weeks. Copies that were asked for or made before a migration stay for ever.
final class Retention {
    private static final int NEWEST = 10;
    private static final int DAYS = 14;
    private static final int WEEKS = 8;

    private Retention() {}

    /// The copies that no rule keeps, oldest first.
    static List<Backup> expired(List<Backup> backups, Instant now) {
        List<Backup> newestFirst = backups.stream().filter(Backup::automatic)
                .sorted(Comparator.comparing(Backup::at).reversed()).toList();
        Set<LocalDate> days = new HashSet<>();
        Set<String> weeks = new HashSet<>();
        Set<Backup> kept = new HashSet<>();
        for (Backup backup : newestFirst) {
            LocalDate day = backup.at().atOffset(ZoneOffset.UTC).toLocalDate();
            boolean newOfDay = days.add(day) && within(backup, now, DAYS);
            boolean newOfWeek = weeks.add(week(day)) && within(backup, now, WEEKS * 7);
            if (kept.size() < NEWEST || newOfDay || newOfWeek) {
                kept.add(backup);
            }
        }
        return newestFirst.reversed().stream().filter(backup -> !kept.contains(backup)).toList();
    }

    private static boolean within(Backup backup, Instant now, int days) {
        return !backup.at().isBefore(now.minus(days, ChronoUnit.DAYS));
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
