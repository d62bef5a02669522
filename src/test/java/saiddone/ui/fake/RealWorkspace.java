package saiddone.ui.fake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import saiddone.ingest.Limits;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.search.TranscriptIndex;
import saiddone.search.index.IndexStore;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// The shared corpora, read and indexed as the app does it.
public final class RealWorkspace {
    private static final Path CORPORA = Path.of("..", "shared", "corpora");

    private RealWorkspace() {}

    /// Skips the test where the corpora are not there.
    public static TranscriptIndex index(Path folder) {
        assumeTrue(Files.isDirectory(CORPORA), "The shared corpora are not beside this project (" + CORPORA + ")");
        ToolProfiles profiles = new ToolProfiles(null);
        TranscriptIndex index = IndexStore.open(folder,
                new FolderFiles(List.of(CORPORA), Readers.standard(profiles), profiles, Limits.STANDARD));
        index.update(Progress.NONE, Cancellation.NEVER);
        return index;
    }
}
