package saiddone.ingest.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the files below several opened folders are called. One folder alone needs no name; several are told apart by
/// their last name, and by as many names above it as it takes.
public final class RootNames {
    private RootNames() {}

    /// @return each path with the prefix of its files, or for a file its name; in the order given, doubles left out
    public static Map<Path, String> of(List<Path> paths) {
        List<Path> roots = paths.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
        if (roots.size() == 1 && Files.isDirectory(roots.getFirst())) {
            return Map.of(roots.getFirst(), "");
        }
        int deepest = roots.stream().mapToInt(Path::getNameCount).max().orElse(1);
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path root : roots) {
            int depth = 1;
            while (depth < deepest && clashes(root, roots, depth)) {
                depth++;
            }
            names.put(root, last(root, depth));
        }
        return names;
    }

    private static boolean clashes(Path root, List<Path> roots, int depth) {
        Set<Path> others = roots.stream().filter(other -> !other.equals(root)).collect(Collectors.toSet());
        return others.stream().anyMatch(other -> last(other, depth).equals(last(root, depth)));
    }

    private static String last(Path path, int names) {
        int count = path.getNameCount();
        Path end = count == 0 ? path : path.subpath(Math.max(0, count - names), count);
        return end.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
