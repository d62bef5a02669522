package saiddone.search.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Makes an index look as if another version of the program had written it.
public final class OtherForm {
    private OtherForm() {}

    public static void stamp(Path folder, String schema) throws IOException {
        try (Directory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(IndexUpdate.SCHEMA, schema).entrySet());
            writer.commit();
        }
    }
}
