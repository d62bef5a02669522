package saiddone.ingest.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.RefusedException;
import saiddone.ingest.Sentences;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.format.Reading;
import saiddone.ingest.format.TranscriptReader;
import saiddone.ingest.input.FileInput;
import saiddone.ingest.input.FileKind;
import saiddone.ingest.input.JsonInput;
import saiddone.ingest.input.RootNames;
import saiddone.ingest.raw.TranscriptAssembler;
import saiddone.ingest.tool.ToolEffects;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.task.Cancellation;
import tools.jackson.core.JacksonException;

/// The transcript files below folders, or among given files, read from disk. May be used from several threads at once.
public final class FolderFiles implements TranscriptFiles {
    private final Map<Path, String> roots;
    private final List<TranscriptReader> readers;
    private final TranscriptAssembler assembler;
    private final String fingerprint;
    /// What is wrong with files that say how transcripts are read; they are told of as if they lay among these.
    private final Map<Path, List<ReadProblem>> others;
    private final Limits limits;
    private final JsonInput json;

    /// @param paths folders and files; with one folder, names are relative to it; with several, they begin with the
    ///              folder's own name
    public FolderFiles(List<Path> paths, List<TranscriptReader> readers, ToolProfiles profiles, Limits limits) {
        this(paths, readers, profiles, limits, List.of());
    }

    /// @param others what is wrong with a workspace's other files, by their paths
    public FolderFiles(List<Path> paths, List<TranscriptReader> readers, ToolProfiles profiles, Limits limits,
                       List<Map.Entry<Path, ReadProblem>> others) {
        this.roots = RootNames.of(paths);
        this.readers = List.copyOf(readers);
        this.assembler = new TranscriptAssembler(new ToolEffects(profiles));
        this.others = Stream.concat(profiles.unreadable().entrySet().stream(), others.stream()).collect(Collectors.groupingBy(
                Map.Entry::getKey, LinkedHashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.limits = limits;
        this.json = new JsonInput(limits);
        this.fingerprint = profiles.fingerprint() + readers.stream()
                .map(reader -> reader.format() + reader.version()).collect(Collectors.joining(" ", " ", ""));
    }

    @Override
    public List<SourceFile> scan(Cancellation cancellation) throws IOException {
        List<SourceFile> files = new ArrayList<>(new FolderScan().scan(roots, cancellation));
        others.forEach((path, problems) -> files.add(new SourceFile(path, problems.getFirst().file(), 0, 0)));
        return files;
    }

    @Override
    public List<Path> readWith(SourceFile file) {
        Stream<Path> named = readers.stream().flatMap(reader -> reader.readWith(file.path()).stream());
        return Stream.of(Stream.of(file.path()), FolderScan.companionsOf(file.path()).stream(), named)
                .flatMap(paths -> paths).distinct().toList();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public String read(SourceFile file, TranscriptSink sink, Cancellation cancellation) {
        List<ReadProblem> known = others.get(file.path());
        if (known != null) {
            known.forEach(sink::problem);
            return "unknown";
        }
        try {
            BasicFileAttributes before = regular(file.path());
            FileInput input = FileInput.of(file.path(), before.size(), limits, json);
            String format = read(file, input, sink, cancellation);
            reportBadBytes(file, input, sink);
            reportChange(file, before, sink);
            return format;
        } catch (IOException e) {
            sink.problem(new ReadProblem(file.name(), null, null, null, Sentences.reason(e) + "."));
            return "unknown";
        }
    }

    private String read(SourceFile file, FileInput input, TranscriptSink sink, Cancellation cancellation) {
        for (TranscriptReader reader : readers) {
            if (reader.recognises(input.head())) {
                Reading reading = new Reading(file, input.head(), input::open, json, limits,
                        assembler.file(file.name(), reader.format()), sink, cancellation);
                read(reader, reading, sink);
                return reader.format();
            }
        }
        for (TranscriptReader reader : readers) {
            if (reader.accompanies(file.path())) {
                return reader.format();
            }
        }
        sink.problem(new ReadProblem(file.name(), null, null, null, FileKind.sentence(file.name(), input.head())));
        return "unknown";
    }

    private static void read(TranscriptReader reader, Reading reading, TranscriptSink sink) {
        try {
            reader.read(reading);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | JacksonException e) {
            sink.problem(Sentences.problem(reading.file().name(), e, reading.added()));
        }
    }

    private static BasicFileAttributes regular(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw Files.isReadable(path) ? new IOException("it is a folder") : new AccessDeniedException(path.toString());
        }
        if (!attributes.isRegularFile()) {
            throw new RefusedException("This is no ordinary file but a device or a pipe");
        }
        return attributes;
    }

    private static void reportBadBytes(SourceFile file, FileInput input, TranscriptSink sink) {
        if (input.firstBad() >= 0) {
            sink.problem(new ReadProblem(file.name(), null, input.firstBad(), null, input.bad() == 1
                    ? "One byte is no valid UTF-8 and is shown as \uFFFD; the rest was read."
                    : input.bad() + " bytes from here on are no valid UTF-8 and are shown as \uFFFD; the rest was read."));
        }
    }

    private static void reportChange(SourceFile file, BasicFileAttributes before, TranscriptSink sink) throws IOException {
        BasicFileAttributes after = Files.readAttributes(file.path(), BasicFileAttributes.class);
        if (after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
            sink.problem(new ReadProblem(file.name(), null, null, null,
                    "The file changed while it was read; what was read may be neither its old nor its new content."));
        }
    }
}
