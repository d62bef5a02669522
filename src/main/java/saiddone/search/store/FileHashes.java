package saiddone.search.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.task.Cancellation;

/// What tells the content of files apart: SHA-256 over a file's bytes and over those of the neighbours that it is read
/// with. For one update; a neighbour of many files is read once.
public final class FileHashes {
    private static final int BUFFER = 1 << 16;
    private final TranscriptFiles files;
    private final byte[] buffer = new byte[BUFFER];
    private final Map<Path, String> neighbours = new HashMap<>();

    public FileHashes(TranscriptFiles files) {
        this.files = files;
    }

    /// In hexadecimal digits, empty where the file itself cannot be read.
    String of(SourceFile file, Cancellation cancellation) {
        List<Path> paths = files.readWith(file);
        String own = hash(paths.getFirst(), cancellation);
        if (own.isEmpty()) {
            return own;
        }
        StringBuilder all = new StringBuilder(own);
        for (Path neighbour : paths.subList(1, paths.size())) {
            String known = neighbours.get(neighbour);
            if (known == null) {
                known = hash(neighbour, cancellation);
                neighbours.put(neighbour, known);
            }
            all.append(known);
        }
        return all.toString();
    }

    private String hash(Path file, Cancellation cancellation) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                cancellation.check();
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
