package saiddone.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.FacetCount;
import saiddone.search.IndexProblem;
import saiddone.search.IndexStatus;
import saiddone.search.QueryProblem;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.search.Verdicts;
import saiddone.search.codec.PackDictionary;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.field.Attribute;
import saiddone.search.field.AttributeMatch;
import saiddone.search.field.Fields;
import saiddone.search.field.WordField;
import saiddone.search.hit.Highlighter;
import saiddone.search.hit.SearchRun;
import saiddone.search.query.QueryParser;
import saiddone.search.query.QueryTranslator;
import saiddone.search.store.Documents;
import saiddone.search.store.FileHashes;
import saiddone.search.store.IndexUpdate;
import saiddone.search.store.Ledger;
import saiddone.search.store.UpdatePlan;
import saiddone.search.store.WorkspaceSearcher;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// The index in Lucene: one writer, one searcher manager, refreshed after each commit by the thread that updates.
final class LuceneTranscriptIndex implements TranscriptIndex {
    private static final List<Attribute> SHOWN = List.of(Attribute.WHERE, Attribute.KIND, Attribute.FOLLOWED, Attribute.MODEL,
            Attribute.SUITE, Attribute.OUTCOME, Attribute.ZONE, Attribute.CHECK, Attribute.SEVERITY, Attribute.HANDED_OVER,
            Attribute.EFFECT, Attribute.RUN, Attribute.ENDING, Attribute.FORMAT);

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final TranscriptFiles files;
    private final Verdicts verdicts;
    private final TranscriptCodec codec;
    private final PackDictionary dictionary;
    private final QueryTranslator translator = new QueryTranslator();
    private final Duration commitEvery;
    private final ReentrantLock updating = new ReentrantLock();
    private volatile @Nullable String notice;
    private @Nullable Ledger ledger;

    /// @param writer null where another process writes
    LuceneTranscriptIndex(Directory directory, @Nullable IndexWriter writer, SearcherManager searchers, TranscriptFiles files,
                          Verdicts verdicts, TranscriptCodec codec, PackDictionary dictionary, Duration commitEvery,
                          @Nullable String notice) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.files = files;
        this.verdicts = verdicts;
        this.codec = codec;
        this.dictionary = dictionary;
        this.commitEvery = commitEvery;
        this.notice = notice;
    }

    @Override
    public IndexStatus status() {
        return reading(searcher -> {
            List<TranscriptSummary> rows = searcher.summaries();
            Ledger known = Ledger.read(searcher);
            return new IndexStatus(rows.size(), rows.stream().mapToInt(TranscriptSummary::messages).sum(),
                    rows.stream().mapToInt(TranscriptSummary::calls).sum(), known.all().size(), searcher.problems(known).size(),
                    writer == null, notice);
        });
    }

    @Override
    public UpdateReport update(Progress progress, Cancellation cancellation) {
        updating.lock();
        try {
            return writer == null ? refreshed() : updated(writer, progress, cancellation);
        } catch (CorruptIndexException e) {
            throw damaged(e);
        } catch (IOException e) {
            if (e.getCause() instanceof AlreadyClosedException closed) {
                throw closed(closed);
            }
            throw new IndexProblem("The index could not be brought up to date: " + e.getMessage()
                    + ". Make room or check the folder's permissions, then open the workspace again.", e);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } finally {
            updating.unlock();
        }
    }

    @Override
    public List<TranscriptSummary> summaries() {
        return reading(WorkspaceSearcher::summaries);
    }

    @Override
    public @Nullable Transcript transcript(String id) {
        return reading(searcher -> {
            int document = searcher.conversation(id);
            return document < 0 ? Optional.<Transcript>empty() : Optional.of(searcher.transcript(document));
        }).orElse(null);
    }

    @Override
    public List<Finding> findings(String id) {
        return reading(searcher -> {
            int document = searcher.conversation(id);
            return document < 0 ? List.<Finding>of() : searcher.findings(document);
        });
    }

    @Override
    public List<ReadProblem> problems() {
        return reading(searcher -> searcher.problems(Ledger.read(searcher)));
    }

    @Override
    public SearchResult search(SearchRequest request, Cancellation cancellation) {
        return reading(searcher -> new SearchRun(searcher, translator, request, cancellation).run());
    }

    @Override
    public Set<String> conversations(SearchRequest request, Cancellation cancellation) {
        return reading(searcher -> new SearchRun(searcher, translator, request, cancellation).conversations());
    }

    @Override
    public List<String> facets() {
        return SHOWN.stream().map(Attribute::label).toList();
    }

    @Override
    public List<Span> highlights(String query, Part part, String text) {
        try {
            return Highlighter.merged(new Highlighter(QueryParser.parse(query)).lit(part, null, text));
        } catch (QueryProblem unfinished) {
            return List.of();
        }
    }

    @Override
    public List<FacetCount> values(String field, String prefix, int limit, Set<String> without) {
        String name = WordField.of(field) == WordField.CALL ? Attribute.TOOL.label() : field;
        Attribute attribute = Attribute.of(name);
        if (attribute == null || !attribute.facet()) {
            return List.of();
        }
        SearchRequest everything = new SearchRequest("", Map.of(), 0, List.of(name), false, without);
        AttributeMatch begun = AttributeMatch.beginning(prefix);
        String begin = Fields.fold(prefix);
        return search(everything, Cancellation.NEVER).facets().getOrDefault(name, List.of()).stream()
                .filter(count -> begun.test(count.value()))
                .sorted(Comparator.comparing((FacetCount count) -> !Fields.fold(count.value()).startsWith(begin))).limit(limit).toList();
    }

    /// What was not committed is dropped; nothing is lost, for every update commits what it finished.
    @Override
    public void close() {
        try {
            searchers.close();
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw new IndexProblem("The index could not be closed: " + e.getMessage() + ".", e);
        }
    }

    private UpdateReport refreshed() throws IOException {
        long begun = System.nanoTime();
        searchers.maybeRefreshBlocking();
        IndexStatus now = status();
        return new UpdateReport(now.files(), 0, 0, 0, now.unreadable(), (System.nanoTime() - begun) / 1e6, false);
    }

    private UpdateReport updated(IndexWriter to, Progress progress, Cancellation cancellation) throws IOException {
        long begun = System.nanoTime();
        WorkspaceSearcher before = (WorkspaceSearcher) searchers.acquire();
        try {
            Ledger known = ledger == null ? Ledger.read(before) : ledger;
            ledger = null;
            UpdatePlan plan;
            List<SourceFile> scanned;
            String fingerprint = files.fingerprint() + verdicts.fingerprint();
            FileHashes hashes = new FileHashes(files);
            try {
                scanned = scan(cancellation);
                plan = UpdatePlan.of(scanned, known, fingerprint, hashes, cancellation);
            } catch (CancellationException e) {
                ledger = known;
                return report(begun, before, known, UpdatePlan.NOTHING, 0, 0, true);
            }
            IndexUpdate update = new IndexUpdate(to, codec, known, plan, before, hashes, fingerprint, verdicts, commitEvery,
                    progress, cancellation);
            dictionary.learn(before::dictionary, bytes -> to.addDocument(Documents.dictionary(bytes)));
            boolean cancelled = !plan.empty() && update.run(files);
            if (!plan.empty()) {
                searchers.maybeRefreshBlocking();
            }
            ledger = known;
            return reading(now -> report(begun, now, known, plan, scanned.size(), update.transcripts(), cancelled));
        } finally {
            searchers.release(before);
        }
    }

    private static UpdateReport report(long begun, WorkspaceSearcher now, Ledger ledger, UpdatePlan plan, int files,
                                       int transcripts, boolean cancelled) throws IOException {
        return new UpdateReport(files, plan.toRead().size(), plan.removed().size(), transcripts, now.problems(ledger).size(),
                (System.nanoTime() - begun) / 1e6, cancelled);
    }

    private List<SourceFile> scan(Cancellation cancellation) {
        try {
            return files.scan(cancellation);
        } catch (IOException e) {
            throw new IndexProblem("The folder with the transcripts cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    private <T> T reading(Reading<T> what) {
        try {
            WorkspaceSearcher searcher = (WorkspaceSearcher) searchers.acquire();
            try {
                return what.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static IndexProblem damaged(IOException e) {
        return new IndexProblem("The index cannot be read (" + e.getMessage()
                + "); open the workspace again and it is rebuilt from the files.", e);
    }

    private static CancellationException closed(AlreadyClosedException e) {
        CancellationException cancelled = new CancellationException("The index was closed");
        cancelled.initCause(e);
        return cancelled;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(WorkspaceSearcher searcher) throws IOException;
    }
}
