package saiddone.annotation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// One retained copy, opened and read.
///
/// @param problem what is wrong with it, empty where it is whole
public record BackupCheck(Path file, Instant at, Optional<String> problem) {}
