package saiddone.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import saiddone.model.Finding;
import saiddone.model.FindingCount;
import saiddone.model.Message;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.Verdicts;
import saiddone.search.codec.TranscriptCodec;

/// Two threads that put transcripts into the index while the caller reads the next ones. How much text may wait between
/// them is bounded.
final class IndexingThreads implements AutoCloseable {
    private static final int THREADS = 2;
    /// Thousands of characters that may be under way at once.
    private static final int MOST_UNDER_WAY = 16_000;
    private static final int MUCH = 2_000;
    /// Thousands of characters that are checked one after the other and then put into the index one after the other. In turn,
    /// the checks and the index would each find the processor's caches full of what the other needs. A folder of a few
    /// conversations keeps both threads busy: it begins with less and goes on with twice as much.
    private static final int TOGETHER = 1_000;
    private static final int FIRST_TOGETHER = 30;
    private static final ThreadFactory NAMED = Thread.ofPlatform().name("indexing-", 1).daemon().factory();

    private final IndexWriter writer;
    private final TranscriptCodec codec;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, NAMED);
    private final ThreadLocal<Documents> documents;
    private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
    private int added;
    private List<Waiting> waiting = new ArrayList<>();
    private int waitingSize;
    private int together = FIRST_TOGETHER;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    IndexingThreads(IndexWriter writer, TranscriptCodec codec) {
        this.writer = writer;
        this.codec = codec;
        documents = ThreadLocal.withInitial(() -> new Documents(this.codec));
    }

    /// A transcript that nobody has checked yet.
    private record Waiting(Transcript transcript, TranscriptSummary row, Verdicts.Findings checks, String reading, int order) {}

    private record Checked(Waiting one, List<Finding> found) {}

    /// Waits where too much is under way. The checks run here, beside the reading of what comes next.
    void add(Transcript transcript, TranscriptSummary row, Verdicts.Findings checks, String reading, int order) throws IOException {
        int size = (int) Math.min(MOST_UNDER_WAY, 1 + characters(transcript) / 1000);
        added += size;
        waiting.add(new Waiting(transcript, row, checks, reading, order));
        waitingSize += size;
        if (waitingSize >= together) {
            take(Math.min(MOST_UNDER_WAY, waitingSize));
            addWaiting();
            together = Math.min(TOGETHER, 2 * together);
        }
        rethrow();
    }

    /// Room for what waits has been taken: where that was interrupted it waits on, for among it may be the end of a file that counts
    /// as read.
    private void addWaiting() {
        List<Waiting> batch = waiting;
        int size = Math.min(MOST_UNDER_WAY, waitingSize);
        waiting = new ArrayList<>();
        waitingSize = 0;
        run(size, () -> {
            List<Checked> checked = new ArrayList<>(batch.size());
            for (Waiting one : batch) {
                checked.add(new Checked(one, one.checks.in(one.transcript, one.row.verdict())));
            }
            for (Checked one : checked) {
                put(one.one, one.found);
            }
        });
    }

    private void put(Waiting one, List<Finding> found) throws IOException {
        TranscriptSummary summary = one.row.withFindings(FindingCount.of(found));
        writer.addDocuments(documents.get().block(one.transcript, summary, found, one.reading, one.order));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /// @param size the room taken for it
    private void run(int size, Work work) {
        threads.execute(() -> {
            try {
                if (failure.get() == null) {
                    work.run();
                }
            } catch (IOException | RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release(size);
            }
        });
    }

    /// Waits until everything that was added is in the index. After much work each thread writes its part to disk here,
    /// for a commit would do it for one after the other.
    void finish() throws IOException {
        room.acquireUninterruptibly(Math.min(MOST_UNDER_WAY, waitingSize));
        addWaiting();
        room.acquireUninterruptibly(MOST_UNDER_WAY);
        room.release(MOST_UNDER_WAY);
        if (added > MUCH) {
            for (int i = 0; i < THREADS; i++) {
                room.acquireUninterruptibly(MOST_UNDER_WAY / THREADS);
                run(MOST_UNDER_WAY / THREADS, writer::flushNextBuffer);
            }
            room.acquireUninterruptibly(MOST_UNDER_WAY);
            room.release(MOST_UNDER_WAY);
        }
        added = 0;
        rethrow();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    static long characters(Transcript transcript) {
        long characters = 0;
        for (Message message : transcript.messages()) {
            String reasoning = message.reasoning();
            characters += message.text().length() + (reasoning == null ? 0 : reasoning.length())
                    + message.calls().stream().mapToLong(call -> call.arguments().raw().length()).sum();
        }
        return characters;
    }

    private void take(int size) {
        try {
            room.acquire(size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
    }

    private void rethrow() throws IOException {
        Exception first = failure.get();
        if (first != null) {
            throw new IOException(first.getMessage(), first);
        }
    }
}
