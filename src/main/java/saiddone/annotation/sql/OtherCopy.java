package saiddone.annotation.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.AnnotationDatabase;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.exchange.EventLines;
import saiddone.annotation.exchange.LogSource;

/// What is merged in: an exported log, or another database. A database is copied aside, checked and brought to this program's
/// form there, so that the file itself is never changed and may be of an older form or still open.
final class OtherCopy implements AutoCloseable {
    private static final int TRIES = 5;

    private final LogSource log;
    private final @Nullable Connection connection;
    private final @Nullable Path folder;

    private OtherCopy(LogSource log, @Nullable Connection connection, @Nullable Path folder) {
        this.log = log;
        this.connection = connection;
        this.folder = folder;
    }

    static OtherCopy open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new AnnotationProblem("There is no file %s.".formatted(file));
        }
        return isDatabase(file) ? database(file) : new OtherCopy(EventLines.in(file), null, null);
    }

    LogSource log() {
        return log;
    }

    private static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(15), StandardCharsets.ISO_8859_1).equals("SQLite format 3");
        } catch (IOException e) {
            throw new AnnotationProblem("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static OtherCopy database(Path file) {
        Path folder = null;
        boolean opened = false;
        try {
            folder = Files.createTempDirectory("said-and-done-merge");
            Path copy = folder.resolve("annotations.db");
            copyWhole(file, copy);
            AnnotationDatabase database = new AnnotationDatabase(copy, Clock.systemUTC());
            openInsteadOf(file, copy, database);
            Connection connection = database.connect();
            opened = true;
            return new OtherCopy(new SqlLog(connection), connection, folder);
        } catch (IOException | SQLException e) {
            throw new AnnotationProblem("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        } finally {
            if (!opened && folder != null) {
                delete(folder);
            }
        }
    }

    /// What is wrong with the copy is wrong with the file.
    private static void openInsteadOf(Path file, Path copy, AnnotationDatabase database) {
        try {
            database.open();
        } catch (AnnotationProblem e) {
            throw new AnnotationProblem(String.valueOf(e.getMessage()).replace(copy.toString(), file.toString()), e);
        }
    }

    /// The file with what was committed to its journal, both as they were at one moment: if they change meanwhile, once more.
    private static void copyWhole(Path file, Path copy) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        Path copiedJournal = copy.resolveSibling(copy.getFileName() + "-wal");
        for (int i = 0; i < TRIES; i++) {
            List<Object> before = List.of(state(file), state(journal));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(copiedJournal);
            if (Files.exists(journal)) {
                Files.copy(journal, copiedJournal);
            }
            if (before.equals(List.of(state(file), state(journal)))) {
                return;
            }
        }
        throw new AnnotationProblem("%s is being written to: close the other Said & Done, or merge a backup of it.".formatted(file));
    }

    private static String state(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.lastModifiedTime() + " " + attributes.size();
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new AnnotationProblem("The copy of the other annotations could not be closed: %s.".formatted(e.getMessage()), e);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new AnnotationProblem("The copy in %s could not be removed: %s.".formatted(folder, e.getMessage()), e);
        }
    }
}
