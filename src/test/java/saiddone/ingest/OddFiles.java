package saiddone.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;

/// A folder of files made on purpose, and what is read from them.
final class OddFiles {
    static final String TURNS = "[{\"role\":\"user\",\"content\":\"Hello\"},{\"role\":\"assistant\",\"content\":\"Good day\"}]";

    private final Path folder;
    private Limits limits = Limits.STANDARD;

    OddFiles(Path folder) {
        this.folder = folder;
    }

    OddFiles limits(Limits smaller) {
        limits = smaller;
        return this;
    }

    OddFiles file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    OddFiles file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    FolderFiles files() {
        ToolProfiles profiles = new ToolProfiles(null);
        return new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, limits);
    }

    SharedCorpora.Read read() {
        try {
            return SharedCorpora.read(files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
