package saiddone.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What dropping files or folders onto the window will do, said before it is done.
///
/// @param folder what opens as the workspace, null where nothing will
record Drop(String sentence, @Nullable Path folder) {

    static Drop of(List<Path> dropped, Path open, Strings strings) {
        if (dropped.isEmpty()) {
            return new Drop(strings.get("drop.nothing"), null);
        }
        List<Path> folders = dropped.stream().map(path -> Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
                .distinct().toList();
        Path folder = folders.getFirst();
        if (folders.size() > 1 || folder == null) {
            return new Drop(strings.get("drop.several"), null);
        }
        if (folder.toAbsolutePath().normalize().equals(open)) {
            return new Drop(strings.get("drop.same", Shell.nameOf(folder)), null);
        }
        boolean files = dropped.size() > 1 || !Files.isDirectory(dropped.getFirst());
        return new Drop(strings.get(files ? "drop.files" : "drop.folder", Shell.nameOf(folder)), folder);
    }
}
