package saiddone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import saiddone.ingest.WorkspaceFolder;

/// Which files and folders a workspace's index was last made from: `index PATH...` is remembered, so that `search` and
/// `show` speak of the same conversations; `index` alone goes back to the workspace's own transcripts.
final class Sources {
    private static final String NAME = "sources.txt";

    private final WorkspaceFolder workspace;

    Sources(WorkspaceFolder workspace) {
        this.workspace = workspace;
    }

    List<Path> current() throws IOException {
        Path file = workspace.state().resolve(NAME);
        if (!Files.exists(file)) {
            return List.of(workspace.transcripts());
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> !line.isBlank()).map(Path::of).toList();
    }

    void remember(List<Path> paths) throws IOException {
        Files.createDirectories(workspace.state());
        Path file = workspace.state().resolve(NAME);
        if (paths.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.write(file, paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList(), StandardCharsets.UTF_8);
        }
    }
}
