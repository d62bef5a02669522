package saiddone.ingest.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.SourceFile;
import saiddone.ingest.WorkspaceFolder;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.task.Cancellation;

/// Lists the candidate files below folders and among given files. Opens nothing. Hidden files, `.git`, the workbench's
/// own folders and links that lead back to a folder above are left out; what cannot be looked at is listed all the same,
/// so that reading it says why.
final class FolderScan {
    /// Files that say how their neighbours are to be read: a change of one counts as a change of the others.
    private static final List<String> COMPANIONS = List.of("suite.json", "results.json");

    /// The workbench's own, where the transcripts lie in the workspace's folder itself.
    private static final Set<String> ANNOTATIONS =
            Set.of("annotations.db", "annotations.db-wal", "annotations.db-shm", "annotations.db.lock");
    private static final Set<String> FOLDERS = Set.of(ToolProfiles.FOLDER, WorkspaceFolder.WORD_LISTS, "annotations-backups");

    private final List<SourceFile> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Map<Path, Long> companions = new HashMap<>();
    /// The files of one folder have the same companions.
    private final Map<Path, Long> newestByFolder = new HashMap<>();

    /// @param names what each root's files are called: the prefix of a folder's files (empty for none), a file's own name
    List<SourceFile> scan(Map<Path, String> names, Cancellation cancellation) throws IOException {
        for (Map.Entry<Path, String> root : names.entrySet()) {
            if (Files.isDirectory(root.getKey())) {
                Files.walkFileTree(root.getKey(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                        new Visitor(root.getKey(), root.getValue(), cancellation));
            } else {
                add(root.getKey(), root.getValue(), attributes(root.getKey()));
            }
        }
        found.forEach(this::countForItsSuite);
        return found.stream().map(this::withCompanion).sorted(Comparator.comparing(SourceFile::name)).toList();
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    private void add(Path file, String name, @Nullable BasicFileAttributes attributes) {
        if (!seen.add(file)) {
            return;
        }
        long modified = attributes == null ? 0 : attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        found.add(new SourceFile(file, name, attributes == null ? 0 : attributes.size(), modified));
        if (COMPANIONS.contains(String.valueOf(file.getFileName()))) {
            companions.put(file, modified);
        }
    }

    /// A suite's cases and its policy may lie in files of their own, which the scan does not open: a change of any JSON or
    /// Markdown file below a `suite.json` counts as a change of it. Whether anything is then read anew, the files' hashes decide.
    private void countForItsSuite(SourceFile file) {
        if ((file.name().endsWith(".json") || file.name().endsWith(".md")) && !companions.isEmpty()) {
            NorthlineSuites.candidates(file.path()).forEach(suite ->
                    companions.computeIfPresent(suite, (path, newest) -> Math.max(newest, file.modifiedNanos())));
        }
    }

    private SourceFile withCompanion(SourceFile file) {
        Path folder = file.path().getParent();
        if (companions.isEmpty() || folder == null) {
            return file;
        }
        long newest = newestByFolder.computeIfAbsent(folder, _ -> newestCompanion(file.path()));
        return newest <= file.modifiedNanos() ? file : new SourceFile(file.path(), file.name(), file.size(), newest);
    }

    private long newestCompanion(Path file) {
        return companionsOf(file).stream().mapToLong(companion -> companions.getOrDefault(companion, 0L)).max().orElse(0);
    }

    /// Where a file's companions would be, whether they exist or not.
    static List<Path> companionsOf(Path file) {
        List<Path> companions = NorthlineSuites.candidates(file);
        Path folder = file.getParent();
        if (folder != null && folder.endsWith("simulations") && folder.getParent() != null) {
            companions.add(folder.resolveSibling("results.json"));
        }
        return companions;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final String prefix;
        private final Cancellation cancellation;

        private Visitor(Path root, String prefix, Cancellation cancellation) {
            this.root = root;
            this.prefix = prefix;
            this.cancellation = cancellation;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            cancellation.check();
            boolean own = root.equals(folder.getParent()) && FOLDERS.contains(String.valueOf(folder.getFileName()));
            return !folder.equals(root) && (hidden(folder) || own) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean reviewersWork = root.equals(file.getParent()) && ANNOTATIONS.contains(file.getFileName().toString());
            if (!hidden(file) && !reviewersWork) {
                add(file, name(file), attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (!hidden(file) && !(failure instanceof FileSystemLoopException)) {
                add(file, name(file), null);
            }
            return FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            String relative = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
            return prefix.isEmpty() ? relative : prefix + "/" + relative;
        }

        private static boolean hidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
