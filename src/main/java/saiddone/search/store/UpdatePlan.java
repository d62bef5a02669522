package saiddone.search.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import saiddone.ingest.SourceFile;
import saiddone.search.codec.LedgerEntry;
import saiddone.task.Cancellation;

/// What an update has to do.
///
/// @param touched files with a new time but the same bytes: only their ledger entries change
/// @param stale   names of files that were read before and are read again or are gone
public record UpdatePlan(List<SourceFile> toRead, List<SourceFile> touched, List<LedgerEntry> removed, Set<String> stale) {

    public static final UpdatePlan NOTHING = new UpdatePlan(List.of(), List.of(), List.of(), Set.of());

    public boolean empty() {
        return toRead.isEmpty() && touched.isEmpty() && removed.isEmpty();
    }

    public static UpdatePlan of(List<SourceFile> files, Ledger ledger, String fingerprint, FileHashes hashes, Cancellation cancellation) {
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
                if (entry.fingerprint().equals(fingerprint) && sameBytes(entry, file, hashes, cancellation)) {
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

    private static boolean sameBytes(LedgerEntry entry, SourceFile file, FileHashes hashes, Cancellation cancellation) {
        return file.size() == entry.size() && !entry.hash().isEmpty() && entry.hash().equals(hashes.of(file, cancellation));
    }
}
