package saiddone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFolderTest {
    @TempDir
    private Path folder;
    private final Path cache = Path.of("cache");

    @Test
    void aFolderWithTranscriptsKeepsItsStateBesideThem() throws IOException {
        Files.createDirectory(folder.resolve("transcripts"));

        WorkspaceFolder workspace = WorkspaceFolder.of(folder, cache);

        assertThat(workspace.transcripts()).isEqualTo(folder.resolve("transcripts"));
        assertThat(workspace.state()).isEqualTo(folder.resolve(".said-and-done"));
        assertThat(workspace.annotations()).isEqualTo(folder.resolve("annotations.db"));
    }

    @Test
    void anyOtherFolderIsItsOwnTranscripts() {
        assertThat(WorkspaceFolder.of(folder, cache).transcripts()).isEqualTo(folder);
    }

    @Test
    void aReadOnlyFolderIsLeftAloneAlsoByAnAdministrator() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("given"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));

        WorkspaceFolder workspace = WorkspaceFolder.of(readOnly, cache);

        assertThat(workspace.writable()).isFalse();
        assertThat(workspace.state()).hasParentRaw(cache).asString().contains("given-");
        assertThat(workspace.annotations()).isEqualTo(workspace.state().resolve("annotations.db"));
    }

    @Test
    void twoFoldersOfOneNameHaveTheirOwnState() throws IOException {
        Path one = readOnly("a/runs");
        Path other = readOnly("b/runs");
        assertThat(WorkspaceFolder.of(one, cache).state()).isNotEqualTo(WorkspaceFolder.of(other, cache).state());
    }

    @Test
    void theCacheFollowsTheUsersWish() {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", "/wish");
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        org.junit.jupiter.api.Assumptions.assumeTrue(linux, "the rule of XDG is for Linux");
        assertThat(WorkspaceFolder.userCache(environment::get, Path.of("/home/a"))).isEqualTo(Path.of("/wish/said-and-done"));
        assertThat(WorkspaceFolder.userCache(key -> null, Path.of("/home/a"))).isEqualTo(Path.of("/home/a/.cache/said-and-done"));
    }

    private Path readOnly(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("r-xr-xr-x"));
        return made;
    }
}
