package saiddone.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.SourceFile;
import saiddone.task.Cancellation;

/// What an update has to do.
///
/// @param touched files with a new time but the same bytes: only their ledger entries change
/// @param stale   names of files that were read before and are read again or are gone
record UpdatePlan(List<SourceFile> toRead, List<SourceFile> touched, List<LedgerEntry> removed, Set<String> stale) {
    private static final int BUFFER = 1 << 16;

    boolean empty() {
        return toRead.isEmpty() && touched.isEmpty() && removed.isEmpty();
    }

    static UpdatePlan of(List<SourceFile> files, Ledger ledger, String fingerprint, Cancellation cancellation) {
        List<SourceFile> toRead = new ArrayList<>();
        List<SourceFile> touched = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> stale = new HashSet<>();
        for (SourceFile file : files) {
            cancellation.check();
            names.add(file.name());
            LedgerEntry entry = ledger.get(file.name());
            if (entry == null) {
                toRead.add(file);
            } else if (!entry.surelySame(file, fingerprint)) {
                if (entry.fingerprint().equals(fingerprint) && sameBytes(entry, file, cancellation)) {
                    touched.add(file);
                } else {
                    toRead.add(file);
                    stale.add(file.name());
                }
            }
        }
        List<LedgerEntry> removed = ledger.all().stream().filter(entry -> !names.contains(entry.name())).toList();
        removed.forEach(entry -> stale.add(entry.name()));
        return new UpdatePlan(toRead, touched, removed, stale);
    }

    private static boolean sameBytes(LedgerEntry entry, SourceFile file, Cancellation cancellation) {
        String hash = file.size() == entry.size() && !entry.hash().isEmpty() ? hash(file.path(), cancellation) : null;
        return entry.hash().equals(hash);
    }

    /// SHA-256 (hex) of a file's bytes, null where they cannot be read.
    static @Nullable String hash(Path file, Cancellation cancellation) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                cancellation.check();
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
