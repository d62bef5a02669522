package saiddone.search;

import java.io.IOException;
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

/// Two threads that put transcripts into the index while the caller reads the next ones. How much text may wait between
/// them is bounded.
final class IndexingThreads implements AutoCloseable {
    private static final int THREADS = 2;
    /// Thousands of characters that may be under way at once.
    private static final int MOST_UNDER_WAY = 16_000;
    private static final int MUCH = 2_000;
    private static final ThreadFactory NAMED = Thread.ofPlatform().name("indexing-", 1).daemon().factory();

    private final IndexWriter writer;
    private final TranscriptCodec codec;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, NAMED);
    private final ThreadLocal<Documents> documents;
    private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
    private int added;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    IndexingThreads(IndexWriter writer, TranscriptCodec codec) {
        this.writer = writer;
        this.codec = codec;
        documents = ThreadLocal.withInitial(() -> new Documents(this.codec));
    }

    /// Waits where too much is under way. The checks run here, beside the reading of what comes next.
    void add(Transcript transcript, TranscriptSummary row, Verdicts.Findings checks, String reading, int order) throws IOException {
        int size = (int) Math.min(MOST_UNDER_WAY, 1 + characters(transcript) / 1000);
        added += size;
        run(size, () -> {
            List<Finding> found = checks.in(transcript, row.verdict());
            TranscriptSummary summary = row.withFindings(FindingCount.of(found));
            writer.addDocuments(documents.get().block(transcript, summary, found, reading, order));
        });
        rethrow();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void run(int size, Work work) {
        take(size);
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
        room.acquireUninterruptibly(MOST_UNDER_WAY);
        room.release(MOST_UNDER_WAY);
        if (added > MUCH) {
            for (int i = 0; i < THREADS; i++) {
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
