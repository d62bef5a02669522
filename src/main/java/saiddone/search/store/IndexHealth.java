package saiddone.search.store;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Tells whether an index on disk can be used. The index is never the only copy of anything, so what is in doubt is
/// emptied and built again.
public final class IndexHealth {
    private static final String FROM_FILES = "; it is rebuilt from the files.";

    private IndexHealth() {}

    /// Empties an index that cannot be used. Needs the write lock.
    ///
    /// @return a sentence that says why, null where nothing had to be done
    public static @Nullable String emptyWhereUnfit(Directory directory) throws IOException {
        String unfit = unfit(directory);
        if (unfit == null) {
            return null;
        }
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return unfit + FROM_FILES;
    }

    /// Why the index was not written by this version of the program, null where it was or where there is none.
    public static @Nullable String otherForm(Directory directory) throws IOException {
        try {
            String schema = SegmentInfos.readLatestCommit(directory).getUserData().get(IndexUpdate.SCHEMA);
            return Schema.version().equals(schema) ? null : "the index was made by another version of the program";
        } catch (IndexNotFoundException none) {
            return null;
        }
    }

    private static @Nullable String unfit(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return hasSegments(directory) ? "The index was damaged (its table of contents is missing)" : null;
        }
        try {
            String other = otherForm(directory);
            return other == null ? check(directory) : "T" + other.substring(1);
        } catch (IOException | RuntimeException e) {
            return "The index was damaged (" + firstSentence(e) + ")";
        }
    }

    private static @Nullable String check(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
        }
        return null;
    }

    private static boolean hasSegments(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private static String firstSentence(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int end = message.indexOf(" (resource");
        return end > 0 ? message.substring(0, end) : message;
    }
}
