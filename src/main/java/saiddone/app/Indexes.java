package saiddone.app;

import java.nio.file.Path;
import java.util.List;
import saiddone.cli.IndexOpener;
import saiddone.ingest.FolderFiles;
import saiddone.ingest.Limits;
import saiddone.ingest.Readers;
import saiddone.ingest.ToolProfiles;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.WorkspaceFolder;
import saiddone.search.IndexStore;
import saiddone.search.TranscriptIndex;

/// Wires readers, tool profiles and the index of a workspace together, for the command line and the desktop alike.
public final class Indexes implements IndexOpener {
    private final Path cache;

    /// @param cache the user's cache folder, for workspaces that cannot be written
    public Indexes(Path cache) {
        this.cache = cache;
    }

    @Override
    public WorkspaceFolder workspace(Path folder) {
        return WorkspaceFolder.of(folder, cache);
    }

    @Override
    public TranscriptFiles files(WorkspaceFolder workspace, List<Path> paths) {
        ToolProfiles profiles = new ToolProfiles(workspace.folder().resolve(ToolProfiles.FOLDER));
        return new FolderFiles(paths, Readers.standard(profiles), profiles, Limits.STANDARD);
    }

    @Override
    public TranscriptIndex open(WorkspaceFolder workspace, TranscriptFiles files) {
        return IndexStore.open(workspace.state().resolve("index"), files);
    }
}
