package saiddone.search.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// Files that exist in memory only.
final class MemoryFiles implements TranscriptFiles {
    private final Map<String, List<Transcript>> files = new TreeMap<>();
    private final List<String> read = new ArrayList<>();
    private String fingerprint = "1";

    void put(String name, List<Transcript> transcripts) {
        files.put(name, List.copyOf(transcripts));
    }

    void fingerprint(String next) {
        fingerprint = next;
    }

    /// Names of the files that were read, in order.
    List<String> read() {
        return read;
    }

    @Override
    public List<SourceFile> scan(Cancellation cancellation) {
        return files.keySet().stream().map(name -> new SourceFile(Path.of("no-such-folder", name), name, 1, 1)).toList();
    }

    @Override
    public String read(SourceFile file, TranscriptSink sink, Cancellation cancellation) {
        read.add(file.name());
        files.get(file.name()).forEach(sink::transcript);
        sink.problem(new ReadProblem(file.name(), 3L, null, null, "Line 3 makes no sense."));
        return "memory";
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
