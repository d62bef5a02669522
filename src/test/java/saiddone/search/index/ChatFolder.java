package saiddone.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.ingest.Limits;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;

/// A folder of real files with chat conversations of one message each.
record ChatFolder(Path folder) {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00.123456789Z");

    /// Writes a file with one conversation for each text, long ago.
    void write(String name, String... texts) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Stream.of(texts)
                .map(text -> "{\"messages\": [{\"role\": \"user\", \"content\": \"" + text + "\"}]}\n").collect(Collectors.joining()));
        age(name, 0);
    }

    void age(String name, int seconds) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(LONG_AGO.plusSeconds(seconds)));
    }

    TranscriptFiles files() {
        ToolProfiles profiles = new ToolProfiles(null);
        return new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, Limits.STANDARD);
    }
}
