package saiddone.ingest;

import java.nio.file.Path;

/// A file that may hold transcripts, as the folder scan saw it.
///
/// @param name         path relative to the opened folder, with `/`
/// @param size         bytes on disk
/// @param modifiedNanos last modification, nanoseconds since 1970 as far as the file system keeps them
public record SourceFile(Path path, String name, long size, long modifiedNanos) {}
