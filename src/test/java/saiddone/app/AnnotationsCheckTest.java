package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.AnnotationDatabase;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

class AnnotationsCheckTest {
    @TempDir
    private Path folder;
    private final Notices notices = new Notices();
    private final AnnotationsCheck check =
            new AnnotationsCheck(new DirectTaskRunner(), notices, new Strings(ResourceBundle.getBundle("saiddone.strings")));

    @Test
    void aWorkspaceWithoutADatabaseGetsNone() {
        check.run(file());
        assertThat(file()).doesNotExist();
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void aWholeDatabaseIsNotWorthANotice() {
        new AnnotationDatabase(file(), Clock.systemUTC()).open();
        check.run(file());
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void aDamagedDatabaseIsSaid() throws IOException {
        Files.writeString(file(), "no database ".repeat(500));
        check.run(file());
        assertThat(sentences()).singleElement().asString().contains("annotations.db", "annotations-backups");
    }

    @Test
    void aMigrationIsSaidWithItsBackup() throws IOException {
        Files.copy(Path.of("src/test/resources/saiddone/annotation/version-1.db"), file());
        check.run(file());
        assertThat(sentences()).singleElement().asString().contains("before-v3");
    }

    private List<String> sentences() {
        return notices.shown().stream().map(Notice::sentence).toList();
    }

    private Path file() {
        return folder.resolve("annotations.db");
    }
}
