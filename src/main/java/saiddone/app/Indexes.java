package saiddone.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import saiddone.check.catalogue.Catalogue;
import saiddone.check.catalogue.Checks;
import saiddone.cli.IndexOpener;
import saiddone.ingest.Limits;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.search.TranscriptIndex;
import saiddone.search.index.IndexStore;

/// Wires readers, tool profiles and the index of a workspace together, for the command line and the desktop alike.
public final class Indexes implements IndexOpener {
    private final Path cache;
    private final WorkspaceChecks checks;

    /// @param cache the user's cache folder, for workspaces that cannot be written
    public Indexes(Path cache) {
        this(cache, Catalogue::shipped);
    }

    /// @param checks those of workspaces without word lists of their own
    public Indexes(Path cache, Checks checks) {
        this(cache, () -> checks);
    }

    private Indexes(Path cache, Supplier<Checks> checks) {
        this.cache = cache;
        this.checks = new WorkspaceChecks(checks);
    }

    @Override
    public Checks checks(WorkspaceFolder workspace) {
        return checks.of(workspace);
    }

    @Override
    public WorkspaceFolder workspace(Path folder) {
        return WorkspaceFolder.of(folder, cache);
    }

    @Override
    public TranscriptFiles files(WorkspaceFolder workspace, List<Path> paths) {
        ToolProfiles profiles = new ToolProfiles(workspace.folder().resolve(ToolProfiles.FOLDER));
        return new FolderFiles(paths, Readers.standard(profiles), profiles, Limits.STANDARD, checks.problems(workspace));
    }

    /// The workspace's own transcripts have one index, every other choice of files its own, so that neither makes the
    /// other out of date.
    @Override
    public TranscriptIndex open(WorkspaceFolder workspace, List<Path> paths) {
        return IndexStore.open(folder(workspace, paths), files(workspace, paths), new SuiteVerdicts(checks(workspace)));
    }

    /// Where the index of the workspace's own transcripts lies.
    Path ownFolder(WorkspaceFolder workspace) {
        return folder(workspace, List.of(workspace.transcripts()));
    }

    private static Path folder(WorkspaceFolder workspace, List<Path> paths) {
        List<String> names = paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
        boolean own = names.equals(List.of(workspace.transcripts().toString()));
        String key = UUID.nameUUIDFromBytes(String.join("\n", names).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        return workspace.state().resolve(own ? "index" : "index-" + key);
    }
}
