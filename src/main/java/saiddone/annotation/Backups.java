package saiddone.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Whole, consistent copies of the database in `annotations-backups/` beside it. Nothing in there is ever deleted by
/// the app.
final class Backups {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path database;
    private final Clock clock;

    Backups(Path database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Path folder() {
        return database.resolveSibling("annotations-backups");
    }

    /// Copies what `connection` sees (`VACUUM INTO` reads one snapshot, also while another process writes).
    ///
    /// @param why a word in the file's name, such as `before-v2`
    Path take(Connection connection, String why) throws SQLException, IOException {
        Files.createDirectories(folder());
        Path copy = folder().resolve("annotations-" + STAMP.format(clock.instant()) + "-" + why + ".db");
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        return copy;
    }
}
