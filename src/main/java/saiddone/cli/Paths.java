package saiddone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks what the user named before any work starts.
final class Paths {
    private Paths() {}

    static List<Path> existing(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageProblem("There is no file or folder %s.".formatted(path));
            }
        }
        return paths;
    }

    static Path folder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new UsageProblem("There is no folder %s.".formatted(path));
        }
        return path;
    }
}
