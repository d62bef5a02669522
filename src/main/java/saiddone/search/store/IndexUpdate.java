package saiddone.search.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.Summaries;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.model.TaskVerdict;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.search.Verdicts;
import saiddone.search.codec.LedgerEntry;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.field.Fields;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Brings the index up to date with the files, once. A file's old documents go in the same commit in which its new ones
/// come, and a commit never falls inside a file; whatever happens in between, the index on disk is whole.
public final class IndexUpdate {
    public static final String SCHEMA = "schema";
    private static final long REPORT_EVERY = 50_000_000L;

    private final IndexWriter writer;
    private final TranscriptCodec codec;
    private final Ledger ledger;
    private final IdGuard ids;
    private final UpdatePlan plan;
    private final FileHashes hashes;
    private final String fingerprint;
    private final Verdicts verdicts;
    private final long commitEvery;
    private final Progress progress;
    private final Cancellation cancellation;
    private final long begun = System.nanoTime();
    private final long bytes;
    private long bytesBefore;
    private long committed = begun;
    private long reported = begun - REPORT_EVERY;
    private int transcripts;

    public IndexUpdate(IndexWriter writer, TranscriptCodec codec, Ledger ledger, UpdatePlan plan, WorkspaceSearcher before,
                FileHashes hashes, String fingerprint, Verdicts verdicts, Duration commitEvery, Progress progress,
                Cancellation cancellation) {
        this.writer = writer;
        this.codec = codec;
        this.ledger = ledger;
        this.plan = plan;
        this.hashes = hashes;
        this.fingerprint = fingerprint;
        this.verdicts = verdicts;
        this.commitEvery = commitEvery.toNanos();
        this.progress = progress;
        this.cancellation = cancellation;
        ids = new IdGuard(before, plan.stale());
        bytes = plan.toRead().stream().mapToLong(SourceFile::size).sum();
    }

    /// How many transcripts were read and written so far.
    public int transcripts() {
        return transcripts;
    }

    /// Does the whole plan, or as much of it as there is time for.
    ///
    /// @return whether it was cancelled
    public boolean run(TranscriptFiles files) throws IOException {
        boolean cancelled = false;
        try (IndexingThreads threads = new IndexingThreads(writer, codec)) {
            for (LedgerEntry entry : plan.removed()) {
                writer.deleteDocuments(new Term(Fields.READING, entry.readingTerm()), new Term(Fields.ENTRY, entry.name()));
                ledger.remove(entry.name());
            }
            for (SourceFile file : plan.touched()) {
                record(Objects.requireNonNull(ledger.get(file.name())).seenAgain(file, now()));
            }
            try {
                for (SourceFile file : plan.toRead()) {
                    cancellation.check();
                    new OneFile(file, threads).read(files);
                    bytesBefore += file.size();
                    commitFromTimeToTime(threads);
                }
            } catch (CancellationException e) {
                cancelled = true;
            }
            threads.finish();
        }
        commit();
        report(0, cancelled ? "stopped" : "done");
        return cancelled;
    }

    private void commitFromTimeToTime(IndexingThreads threads) throws IOException {
        if (System.nanoTime() - committed >= commitEvery) {
            threads.finish();
            commit();
            committed = System.nanoTime();
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(Map.of(SCHEMA, Schema.version()).entrySet());
        writer.commit();
    }

    private void record(LedgerEntry entry) throws IOException {
        writer.updateDocument(new Term(Fields.ENTRY, entry.name()), Documents.entry(entry.name(), entry.encode()));
        ledger.put(entry);
    }

    private static long now() {
        Instant now = Clock.systemUTC().instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /// The reading of one file.
    private final class OneFile implements TranscriptSink {
        private final SourceFile file;
        private final IndexingThreads threads;
        private final Function<Transcript, @Nullable Verdict> rules;
        private final Function<Transcript, @Nullable TaskVerdict> tasks = verdicts.tasks();
        private final Verdicts.Findings findings;
        private final @Nullable LedgerEntry before;
        private final int order;
        private final long reading = ledger.newReading();
        private final String readingTerm = Long.toString(reading, Character.MAX_RADIX);
        private final List<ReadProblem> problems = new ArrayList<>();
        private long characters;
        private int found;

        OneFile(SourceFile file, IndexingThreads threads) {
            this.file = file;
            this.threads = threads;
            rules = verdicts.of(file);
            findings = verdicts.findings(file);
            before = ledger.get(file.name());
            order = before == null ? ledger.newOrder() : before.order();
        }

        void read(TranscriptFiles files) throws IOException {
            reportNowAndThen();
            long checked = now();
            String hash = hashes.of(file, cancellation);
            try {
                files.read(file, this, cancellation);
            } catch (WriteFailure e) {
                throw e.cause();
            } catch (CancellationException e) {
                threads.finish();
                writer.deleteDocuments(new Term(Fields.READING, readingTerm));
                throw e;
            } catch (RuntimeException e) {
                problem(new ReadProblem(file.name(), null, null, null, "Reading stopped because of a fault in the reader: " + e + "."));
            }
            if (before != null) {
                writer.deleteDocuments(new Term(Fields.READING, before.readingTerm()));
            }
            record(new LedgerEntry(file.name(), file.size(), file.modifiedNanos(), checked,
                    hash, fingerprint, order, reading, found, problems));
        }

        @Override
        public void transcript(Transcript transcript) {
            cancellation.check();
            try {
                Transcript unique = ids.unique(transcript);
                if (!unique.id().equals(transcript.id())) {
                    problem(new ReadProblem(file.name(), null, null, transcript.source().position(), "Its id "
                            + transcript.id() + " belongs to another conversation; it is kept under " + unique.id() + "."));
                }
                TranscriptSummary row = Summaries.of(unique).with(rules.apply(unique)).withTask(tasks.apply(unique));
                threads.add(unique, row, findings, readingTerm, order);
            } catch (IOException e) {
                throw new WriteFailure(e);
            }
            found++;
            transcripts++;
            characters += IndexingThreads.characters(transcript);
            reportNowAndThen();
        }

        @Override
        public void problem(ReadProblem problem) {
            problems.add(problem);
        }

        private void reportNowAndThen() {
            if (System.nanoTime() - reported > REPORT_EVERY) {
                report(Math.min(file.size(), characters), file.name());
            }
        }
    }

    private void report(long ofThisFile, String what) {
        reported = System.nanoTime();
        double seconds = Math.max(0.001, (reported - begun) / 1e9);
        progress.at(bytesBefore + ofThisFile, bytes, String.format(Locale.ROOT, "%,d conversations, %,d a second: %s",
                transcripts, Math.round(transcripts / seconds), what));
    }

    /// Carries a failure to write through a reader, which must not take it for a fault in the file.
    private static final class WriteFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        WriteFailure(IOException cause) {
            super(cause);
            this.cause = cause;
        }

        IOException cause() {
            return cause;
        }
    }
}
