package saiddone.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a copy whose process was killed over it.
class AbandonedBackupTest {
    @TempDir
    private Path folder;

    @Test
    void anUnfinishedCopyIsNoBackupAndGoesAfterAnHour() throws IOException, SQLException {
        Clock clock = Clock.systemUTC();
        Path database = folder.resolve("annotations.db");
        AnnotationDatabase annotations = new AnnotationDatabase(database, clock);
        annotations.open();
        Backups backups = new Backups(database, clock);
        Files.createDirectories(backups.folder());
        Path old = Files.writeString(backups.folder().resolve(Backup.name(clock.instant(), "close") + ".part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        Path young = Files.writeString(backups.folder().resolve(Backup.name(clock.instant(), "daily") + ".part"), "half");
        assertThat(backups.all()).isEmpty();
        assertThat(backups.newest()).isEmpty();
        try (Connection connection = annotations.connect()) {
            backups.take(connection, "asked");
        }
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(backups.all()).hasSize(1);
    }
}
