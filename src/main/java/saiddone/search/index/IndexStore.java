package saiddone.search.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.TranscriptFiles;
import saiddone.search.IndexProblem;
import saiddone.search.TranscriptIndex;
import saiddone.search.Verdicts;
import saiddone.search.codec.PackDictionary;
import saiddone.search.codec.TranscriptCodec;
import saiddone.search.store.IndexHealth;
import saiddone.search.store.IndexUpdate;
import saiddone.search.store.Schema;
import saiddone.search.store.WorkspaceSearcher;

/// Opens the index of a workspace, whatever state it is in: makes a new one, empties one that is damaged or of another
/// form (the next update fills it again), or opens one that another process writes for reading only.
public final class IndexStore {
    private static final double RAM_BUFFER_MB = 64;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private IndexStore() {}

    /// @param folder where the index lives; made where it is missing, holds nothing else
    /// @param files  what is indexed
    /// @throws IndexProblem where the folder cannot be used: choose another one
    public static TranscriptIndex open(Path folder, TranscriptFiles files) {
        return open(folder, files, Verdicts.NONE, COMMIT_EVERY);
    }

    /// @param verdicts what is kept of each transcript beside its row
    public static TranscriptIndex open(Path folder, TranscriptFiles files, Verdicts verdicts) {
        return open(folder, files, verdicts, COMMIT_EVERY);
    }

    /// @param commitEvery how much work may be lost by a crash
    static TranscriptIndex open(Path folder, TranscriptFiles files, Duration commitEvery) {
        return open(folder, files, Verdicts.NONE, commitEvery);
    }

    private static TranscriptIndex open(Path folder, TranscriptFiles files, Verdicts verdicts, Duration commitEvery) {
        Directory directory = null;
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            return open(directory, files, verdicts, commitEvery);
        } catch (IOException e) {
            close(directory);
            throw new IndexProblem("The index cannot be kept in " + folder + " (" + reason(e) + "); choose another folder for it.", e);
        } catch (IndexProblem e) {
            close(directory);
            throw e;
        }
    }

    private static TranscriptIndex open(Directory directory, TranscriptFiles files, Verdicts verdicts, Duration commitEvery)
            throws IOException {
        PackDictionary dictionary = new PackDictionary();
        String notice;
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            notice = IndexHealth.emptyWhereUnfit(directory);
        } catch (LockObtainFailedException held) {
            return readOnly(directory, files, dictionary);
        }
        IndexWriter writer;
        try {
            writer = writer(directory);
        } catch (LockObtainFailedException overtaken) {
            return readOnly(directory, files, dictionary);
        }
        TranscriptCodec codec = new TranscriptCodec(dictionary);
        SearcherManager searchers = new SearcherManager(writer, searchers(dictionary, codec));
        return new LuceneTranscriptIndex(directory, writer, searchers, files, verdicts, codec, dictionary, commitEvery, notice);
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setMaxFullFlushMergeWaitMillis(0).setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        if (!DirectoryReader.indexExists(directory)) {
            writer.setLiveCommitData(Map.of(IndexUpdate.SCHEMA, Schema.version()).entrySet());
            writer.commit();
        }
        return writer;
    }

    private static TranscriptIndex readOnly(Directory directory, TranscriptFiles files, PackDictionary dictionary) throws IOException {
        String problem = IndexHealth.otherForm(directory);
        if (problem != null) {
            throw new IndexProblem("Another instance has this workspace open, and " + problem + "; close it first.", null);
        }
        try {
            TranscriptCodec codec = new TranscriptCodec(dictionary);
            SearcherManager searchers = new SearcherManager(directory, searchers(dictionary, codec));
            return new LuceneTranscriptIndex(directory, null, searchers, files, Verdicts.NONE, codec, dictionary, COMMIT_EVERY,
                    "Another instance has this workspace open: this one can search and read, but does not update the index.");
        } catch (IndexNotFoundException e) {
            throw new IndexProblem("Another instance is just making the index of this workspace; try again in a moment.", e);
        }
    }

    private static SearcherFactory searchers(PackDictionary dictionary, TranscriptCodec codec) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                return new WorkspaceSearcher(reader, codec, dictionary);
            }
        };
    }

    private static String reason(IOException e) {
        String why = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return why != null ? why : "it is no folder, or may not be written to";
    }

    private static void close(@Nullable Directory directory) {
        try {
            if (directory != null) {
                directory.close();
            }
        } catch (IOException alreadyFailing) {
            // The first failure is the one to tell of.
        }
    }
}
