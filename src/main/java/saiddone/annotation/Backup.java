package saiddone.annotation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One copy of the database, as its file's name tells.
///
/// @param why `close` and `daily` are automatic; anything else was asked for or made before a migration
record Backup(Path file, Instant at, String why) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final Pattern NAME = Pattern.compile("annotations-(\\d{8}-\\d{6}-\\d{3})-([a-z0-9-]+)\\.db");

    boolean automatic() {
        return why.equals("close") || why.equals("daily");
    }

    static String name(Instant at, String why) {
        return "annotations-" + STAMP.format(at.atOffset(ZoneOffset.UTC)) + "-" + why + ".db";
    }

    /// Empty where the name is none that [#name] gives: such a file is left alone.
    static Optional<Backup> of(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(matcher.group(1), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new Backup(file, at, matcher.group(2)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
