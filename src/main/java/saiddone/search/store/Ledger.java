package saiddone.search.store;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.search.codec.LedgerEntry;
import saiddone.search.field.Fields;

/// Every file that was looked at, by name. The ledger lives in the index itself, so that both always speak of the same
/// state; this is its copy in memory.
public final class Ledger {
    private final TreeMap<String, LedgerEntry> entries = new TreeMap<>();
    private int nextOrder;
    private long nextReading;

    public static Ledger read(WorkspaceSearcher searcher) throws IOException {
        Ledger ledger = new Ledger();
        searcher.column(Fields.LEDGER, bytes -> ledger.put(LedgerEntry.decode(bytes)));
        return ledger;
    }

    @Nullable LedgerEntry get(String name) {
        return entries.get(name);
    }

    void put(LedgerEntry entry) {
        entries.put(entry.name(), entry);
        nextOrder = Math.max(nextOrder, entry.order() + 1);
        nextReading = Math.max(nextReading, entry.reading() + 1);
    }

    void remove(String name) {
        entries.remove(name);
    }

    public Collection<LedgerEntry> all() {
        return entries.values();
    }

    int newOrder() {
        return nextOrder++;
    }

    long newReading() {
        return nextReading++;
    }

    List<ReadProblem> problems() {
        return entries.values().stream().flatMap(entry -> entry.problems().stream()).toList();
    }
}
