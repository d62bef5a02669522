package saiddone.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which automatic copies stay.
class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void tenOfOneDayStayWhateverTheirNumber() {
        List<Backup> backups = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            backups.add(backup(NOW.minus(i, ChronoUnit.MINUTES), "close"));
        }
        assertThat(Retention.expired(backups, NOW)).hasSize(15).allMatch(backup -> !backup.at().isAfter(NOW.minus(10, ChronoUnit.MINUTES)));
    }

    @Test
    void oneOfEachDayForTwoWeeksAndOneOfEachWeekForEight() {
        List<Backup> backups = new ArrayList<>();
        for (int hours = 0; hours < 24 * 100; hours += 6) {
            backups.add(backup(NOW.minus(hours, ChronoUnit.HOURS), hours % 12 == 0 ? "close" : "daily"));
        }
        List<Backup> kept = new ArrayList<>(backups);
        kept.removeAll(Retention.expired(backups, NOW));
        // 10 newest: from 22 November 12:00 back to the 20th at 06:00; days back to the 8th at 12:00 or later: the newest of
        // the 19th to the 8th, 12 more; weeks (Sundays at 18:00) back to 27 September 12:00: 1 November to 27 September, 6 more
        // (those of the 8th and the 15th stay as the newest of their days).
        assertThat(kept).hasSize(10 + 12 + 6);
        assertThat(kept.getLast().at()).isEqualTo(Instant.parse("2026-09-27T18:00:00Z"));
    }

    @Test
    void whatWasAskedForOrMadeBeforeAMigrationStaysForEver() {
        List<Backup> backups = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            backups.add(backup(NOW.minus(1_000 + i, ChronoUnit.DAYS), i % 2 == 0 ? "asked" : "before-v2"));
        }
        assertThat(Retention.expired(backups, NOW)).isEmpty();
    }

    @Test
    void aNameIsReadAsItWasWritten() {
        Path file = Path.of("x", Backup.name(NOW, "before-v2"));
        assertThat(Backup.of(file)).contains(new Backup(file, NOW, "before-v2"));
        assertThat(Backup.of(Path.of("annotations-2026.db"))).isEmpty();
        assertThat(Backup.of(Path.of("annotations-20261399-000000-000-close.db"))).isEmpty();
    }

    private static Backup backup(Instant at, String why) {
        return new Backup(Path.of(Backup.name(at, why)), at, why);
    }
}
