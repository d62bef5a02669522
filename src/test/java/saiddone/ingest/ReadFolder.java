package saiddone.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// Everything that reading a folder comes to.
public record ReadFolder(List<Transcript> transcripts, List<ReadProblem> problems, Map<String, String> formats) {

    public static ReadFolder of(Path folder) throws IOException {
        return of(folder, Limits.STANDARD);
    }

    public static ReadFolder of(Path folder, Limits limits) throws IOException {
        ToolProfiles profiles = new ToolProfiles(null);
        return of(new FolderFiles(List.of(folder), Readers.standard(profiles), profiles, limits));
    }

    public static ReadFolder of(TranscriptFiles files) throws IOException {
        ReadFolder read = new ReadFolder(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            read.formats.put(file.name(), files.read(file, new TranscriptSink() {
                @Override
                public void transcript(Transcript transcript) {
                    read.transcripts.add(transcript);
                }

                @Override
                public void problem(ReadProblem problem) {
                    read.problems.add(problem);
                }
            }, Cancellation.NEVER));
        }
        return read;
    }

    public Transcript only() {
        if (transcripts.size() != 1) {
            throw new AssertionError(transcripts.size() + " transcripts, " + problems);
        }
        return transcripts.getFirst();
    }

    public List<String> sentences() {
        return problems.stream().map(ReadProblem::sentence).toList();
    }
}
