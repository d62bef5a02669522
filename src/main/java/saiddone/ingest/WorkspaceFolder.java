package saiddone.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which folders and files make a workspace.
///
/// @param folder      the folder that was opened
/// @param transcripts `folder/transcripts` where that exists, else the folder itself
/// @param state       where the index and the log live: `folder/.said-and-done`, or a folder of the user's cache where
///                    the workspace cannot be written
/// @param annotations `folder/annotations.db`, or beside the state where the workspace cannot be written
/// @param writable    whether the workspace's own folder is written to
public record WorkspaceFolder(Path folder, Path transcripts, Path state, Path annotations, boolean writable) {

    /// The folder in a workspace that holds the user's own words for the checks.
    public static final String WORD_LISTS = "word-lists";

    private static final Set<PosixFilePermission> WRITES =
            EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /// @param cache the user's cache folder, used where `folder` cannot be written
    public static WorkspaceFolder of(Path folder, Path cache) {
        Path real = folder.toAbsolutePath().normalize();
        Path below = real.resolve("transcripts");
        Path transcripts = Files.isDirectory(below) ? below : real;
        boolean writable = isWritable(real);
        Path home = writable ? real.resolve(".said-and-done") : cache.resolve(nameFor(real));
        return new WorkspaceFolder(real, transcripts, home, (writable ? real : home).resolve("annotations.db"), writable);
    }

    /// Where the user's own words for the checks are, whether there are any or not.
    public Path wordLists() {
        return folder.resolve(WORD_LISTS);
    }

    /// The user's cache folder by the platform's custom; nothing is created.
    public static Path userCache(Function<String, @Nullable String> environment, Path home) {
        String os = System.getProperty("os.name", "");
        String xdg = environment.apply("XDG_CACHE_HOME");
        String local = environment.apply("LOCALAPPDATA");
        Path base = os.startsWith("Windows") && local != null ? Path.of(local)
                : os.startsWith("Mac") ? home.resolve("Library/Caches")
                : xdg != null && !xdg.isBlank() ? Path.of(xdg) : home.resolve(".cache");
        return base.resolve("said-and-done");
    }

    /// Whether the folder's owner means it to be written: an administrator may write anywhere, but a folder without any
    /// write permission was made read-only on purpose.
    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(folder) && Files.getPosixFilePermissions(folder).stream().anyMatch(WRITES::contains);
        } catch (UnsupportedOperationException e) {
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static String nameFor(Path folder) {
        String last = folder.getFileName() == null ? "root" : folder.getFileName().toString();
        return last + "-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
    }
}
