package saiddone.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the corpus into a folder: a file a model, the suite, and the authors' notes. It writes over nothing that it did
/// not write itself.
public final class CorpusFolder {
    /// The seed of the corpus that the project ships.
    public static final long SEED = 20_260_629;
    private static final String NOTES = "authors-notes.json";
    private static final String NOTES_BY = "Written by said-and-done sample: ";
    private final Corpus corpus;
    private final Path folder;
    private final SuiteFiles files = new SuiteFiles();
    private final JsonMapper json = new JsonMapper();

    public CorpusFolder(Corpus corpus, Path folder) {
        this.corpus = corpus;
        this.folder = folder;
    }

    /// @param bytes of the transcripts as compressed
    public record Written(long conversations, long bytes) {}

    /// Plays models in parallel, each into its own file.
    ///
    /// @throws IOException with one sentence where a file there is not this command's own, or writing fails
    public Written write(List<String> models, int mostRuns, Progress progress, Cancellation cancellation) throws IOException {
        Files.createDirectories(folder);
        checkOwn(models);
        long total = models.stream().mapToLong(model -> (long) Math.min(mostRuns, corpus.runs(model)) * corpus.played().size()).sum();
        AtomicLong done = new AtomicLong();
        Map<String, ArrayNode> notes = new ConcurrentHashMap<>();
        List<IOException> failures = models.parallelStream().map(model -> {
            try {
                notes.put(model, play(model, mostRuns, total, done, progress, cancellation));
                return List.<IOException>of();
            } catch (IOException e) {
                return List.of(e);
            }
        }).flatMap(List::stream).toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        copySuite();
        writeNotes(models, notes);
        long bytes = 0;
        for (String model : models) {
            bytes += Files.size(file(model));
        }
        return new Written(done.get(), bytes);
    }

    private ArrayNode play(String model, int mostRuns, long total, AtomicLong done, Progress progress, Cancellation cancellation)
            throws IOException {
        ArrayNode notes = json.createArrayNode();
        Path unfinished = folder.resolve(model + ".jsonl.gz.part");
        try {
            try (OutputStream stream = new PlainGzip(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                corpus.play(model, mostRuns, one -> {
                    cancellation.check();
                    PlainGzip.writeLine(stream, json.writeValueAsString(one.transcript()));
                    if (!one.planted().isEmpty()) {
                        notes.add(note(one));
                    }
                    progress.at(done.incrementAndGet(), total, model);
                });
            }
            Files.move(unfinished, file(model), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return notes;
    }

    private ObjectNode note(Conversation one) {
        ObjectNode note = json.createObjectNode().put("transcript", one.id());
        ArrayNode patterns = note.putArray("patterns");
        for (Conversation.Planted planted : one.planted()) {
            patterns.addObject().put("message", planted.message()).put("pattern", planted.pattern().id()).put("remark", planted.remark());
        }
        return note;
    }

    private void writeNotes(List<String> models, Map<String, ArrayNode> notes) throws IOException {
        ObjectNode document = json.createObjectNode().put("format", "northline-notes").put("version", 1).put("synthetic", true)
                .put("about", NOTES_BY + "the patterns that were played into conversations on purpose. Readers of transcripts skip "
                        + "this file; checks are measured against it. `message` is the index in the message list.");
        ArrayNode list = document.putArray("conversations");
        models.stream().sorted().forEach(model -> notes.getOrDefault(model, json.createArrayNode()).forEach(list::add));
        StringBuilder text = new StringBuilder();
        String head = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(document.deepCopy()
                .without("conversations"));
        text.append(head, 0, head.lastIndexOf('\n')).append(",\n  \"conversations\" : [");
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append(json.writeValueAsString(list.get(i)));
        }
        Files.writeString(folder.resolve(NOTES), text.append("\n]}\n"));
    }

    private void copySuite() throws IOException {
        for (String name : files.ofTheSuite()) {
            Path file = folder.resolve(name);
            byte[] bytes = files.bytes(SuiteFiles.SUITE + name);
            if (bytes != null && !(Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, bytes);
            }
        }
    }

    private void checkOwn(List<String> models) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String model : models) {
            if (Files.exists(file(model)) && !PlainGzip.wrote(file(model))) {
                foreign.add(file(model).toString());
            }
        }
        for (String name : files.ofTheSuite()) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), files.bytes(SuiteFiles.SUITE + name))) {
                foreign.add(file.toString());
            }
        }
        Path notes = folder.resolve(NOTES);
        if (Files.exists(notes) && !ownNotes(notes)) {
            foreign.add(notes.toString());
        }
        if (!foreign.isEmpty()) {
            throw new IOException(foreign.stream().limit(3).collect(Collectors.joining(", ")) + (foreign.size() > 3 ? " and others" : "")
                    + (foreign.size() == 1 ? " was" : " were") + " not written by this command and would be lost; choose another folder.");
        }
    }

    private boolean ownNotes(Path notes) throws IOException {
        try {
            JsonNode about = json.readTree(Files.readString(notes, StandardCharsets.UTF_8)).path("about");
            return about.isString() && about.stringValue().startsWith(NOTES_BY);
        } catch (JacksonException e) {
            return false;
        }
    }

    private Path file(String model) {
        return folder.resolve(model + ".jsonl.gz");
    }
}
