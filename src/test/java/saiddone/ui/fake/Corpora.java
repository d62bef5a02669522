package saiddone.ui.fake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Transcript;
import saiddone.task.Cancellation;

/// Real conversations as the app's own readers read them; tests are skipped where the shared folder is absent.
public final class Corpora {
    public static final Path FOLDER = Path.of("..", "shared", "corpora");

    private Corpora() {}

    public static List<Transcript> read(String name) {
        assumeTrue(Files.exists(FOLDER.resolve(name)), "No " + FOLDER.resolve(name) + " on this machine");
        return read(FOLDER.resolve(name));
    }

    public static List<Transcript> read(Path path) {
        List<Transcript> found = new ArrayList<>();
        ToolProfiles profiles = new ToolProfiles(null);
        FolderFiles files = new FolderFiles(List.of(path), Readers.standard(profiles), profiles, Limits.STANDARD);
        TranscriptSink sink = new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                found.add(transcript);
            }

            @Override
            public void problem(ReadProblem problem) {
                // reading is the readers' own test; what is missing here fails the test at hand
            }
        };
        try {
            for (SourceFile file : files.scan(Cancellation.NEVER)) {
                files.read(file, sink, Cancellation.NEVER);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }
}
