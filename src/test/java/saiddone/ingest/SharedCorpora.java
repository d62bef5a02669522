package saiddone.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// The real transcripts beside the project, where they are there.
final class SharedCorpora {
    static final Path FOLDER = Path.of("../shared/corpora");

    private SharedCorpora() {}

    static void assume() {
        Assumptions.assumeTrue(Files.isRegularFile(FOLDER.resolve("facts.json")),
                "../shared/corpora is not here: the readers are not checked against real transcripts");
    }

    static FolderFiles files(Path... paths) {
        ToolProfiles profiles = new ToolProfiles(null);
        return new FolderFiles(List.of(paths), Readers.standard(profiles), profiles, Limits.STANDARD);
    }

    /// Everything read from the paths, and the problems.
    static Read read(TranscriptFiles files) throws IOException {
        Read read = new Read();
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            read.formats.add(files.read(file, read, Cancellation.NEVER));
        }
        return read;
    }

    static class Read implements TranscriptSink {
        final List<Transcript> transcripts = new ArrayList<>();
        final List<ReadProblem> problems = new ArrayList<>();
        final List<String> formats = new ArrayList<>();

        @Override
        public void transcript(Transcript transcript) {
            transcripts.add(transcript);
        }

        @Override
        public void problem(ReadProblem problem) {
            problems.add(problem);
        }
    }
}
