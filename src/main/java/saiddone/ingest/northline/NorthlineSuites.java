package saiddone.ingest.northline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.Limits;
import saiddone.ingest.RefusedException;
import saiddone.ingest.Sentences;
import saiddone.ingest.SourceFile;
import saiddone.ingest.input.JsonInput;
import saiddone.ingest.input.Nodes;
import saiddone.model.suite.Suite;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Finds and parses the suite that transcripts belong to. The suite read last is kept as long as none of its files
/// changed, so that a folder with a file for each conversation parses it once. For several threads.
public final class NorthlineSuites {
    static final String FILE = "suite.json";
    static final String FORMAT = "northline-suite";
    private static final int LEVELS = 4;

    private final Limits limits;
    private final JsonInput json;
    private final AtomicReference<@Nullable Loaded> last = new AtomicReference<>();

    public NorthlineSuites(Limits limits) {
        this.limits = limits;
        this.json = new JsonInput(limits);
    }

    /// What looking for a suite came to: a suite, a reason why the nearest one cannot be used (no full stop), or neither.
    record Found(@Nullable NorthlineSuite suite, @Nullable String failure) {}

    private record Loaded(Path file, Found found, Set<Path> files, Set<Path> caseFiles, Map<Path, String> stamps) {}

    /// The rules that transcripts in this file are read by: the suite beside or above it; null where there is none that
    /// can be used.
    public @Nullable Suite suiteOf(Path file) {
        NorthlineSuite found = above(file).suite();
        return found == null ? null : found.suite();
    }

    /// Every suite that one of these files belongs to, each once, in the files' order.
    public List<Suite> suitesOf(List<SourceFile> files) {
        Map<Path, Suite> suites = new LinkedHashMap<>();
        Set<Path> folders = new HashSet<>();
        for (SourceFile file : files) {
            Loaded nearest = folders.add(absolute(file.path()).getParent()) ? nearest(file.path()) : null;
            if (nearest != null && nearest.found().suite() != null) {
                suites.putIfAbsent(nearest.file(), nearest.found().suite().suite());
            }
        }
        return List.copyOf(suites.values());
    }

    /// Every file that the suite in this very file names, so that what is wrong with them is told anew when they change.
    List<Path> filesOf(Path suite) {
        Loaded loaded = load(absolute(suite));
        return loaded == null ? List.of() : loaded.files().stream().sorted().toList();
    }

    /// The suite whose `suite.json` lies beside the file or in one of the folders above it.
    Found above(Path file) {
        Loaded nearest = nearest(file);
        return nearest == null ? new Found(null, null) : nearest.found();
    }

    /// Where a file's suite may lie, nearest first, whether anything is there or not.
    public static List<Path> candidates(Path file) {
        List<Path> candidates = new ArrayList<>();
        Path folder = file.getParent();
        for (int level = 0; folder != null && level < LEVELS; level++, folder = folder.getParent()) {
            candidates.add(folder.resolve(FILE));
        }
        return candidates;
    }

    /// The files with the cases of the suite beside or above the file.
    List<Path> caseFiles(Path file) {
        Loaded nearest = nearest(file);
        return nearest == null ? List.of() : nearest.caseFiles().stream().sorted().toList();
    }

    /// The suite in this very file.
    Found at(Path file) {
        Loaded loaded = load(absolute(file));
        return loaded == null ? new Found(null, null) : loaded.found();
    }

    /// Whether a suite beside or above the file names it as one of its own, such as its policy.
    boolean names(Path file) {
        Loaded nearest = nearest(file);
        return nearest != null && nearest.files().contains(absolute(file));
    }

    private @Nullable Loaded nearest(Path file) {
        for (Path candidate : candidates(absolute(file))) {
            Loaded loaded = load(candidate);
            if (loaded != null) {
                return loaded;
            }
        }
        return null;
    }

    /// Null where there is no such file or it is another program's.
    private @Nullable Loaded load(Path file) {
        Loaded known = last.get();
        if (known != null && known.file().equals(file) && known.stamps().equals(stamps(known.stamps().keySet()))) {
            return known;
        }
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Loaded loaded = parse(file);
        if (loaded != null) {
            last.set(loaded);
        }
        return loaded;
    }

    private @Nullable Loaded parse(Path file) {
        try {
            if (Files.size(file) > limits.conversationBytes()) {
                throw new RefusedException("It is larger than " + Sentences.size(limits.conversationBytes()));
            }
            // Stamped before reading: a change in between then shows as a change.
            Map<Path, String> own = stamps(Set.of(file));
            JsonNode root = json.mapper().readTree(Files.readAllBytes(file));
            if (!FORMAT.equals(Nodes.text(root, "format"))) {
                return null;
            }
            Long version = Nodes.whole(root, "version");
            if (version != null && version > NorthlineReader.VERSION) {
                return failed(file, "It is written in version " + version + " of the format, and this program reads up to version "
                        + NorthlineReader.VERSION);
            }
            Path folder = Objects.requireNonNullElse(file.getParent(), file);
            NorthlineSuiteParser parser = new NorthlineSuiteParser(folder, json.mapper(), limits.conversationBytes());
            NorthlineSuite suite = parser.suite(root);
            Map<Path, String> stamps = new LinkedHashMap<>(stamps(parser.files()));
            stamps.putAll(own);
            return new Loaded(file, new Found(suite, null), parser.files(), parser.caseFiles(), stamps);
        } catch (IOException | JacksonException e) {
            return failed(file, Sentences.reason(e));
        }
    }

    private static Loaded failed(Path file, String reason) {
        return new Loaded(file, new Found(null, reason), Set.of(), Set.of(), stamps(Set.of(file)));
    }

    private static Map<Path, String> stamps(Set<Path> files) {
        Map<Path, String> stamps = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                stamps.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            } catch (IOException e) {
                stamps.put(file, "gone");
            }
        }
        return stamps;
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
