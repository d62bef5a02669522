package saiddone.ingest.northline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped suite and corpus, and the conversations that people wrote by hand, as raw JSON, read without any of the
/// program's own readers.
final class NorthlineShipped {
    static final Path FOLDER = Path.of("transcripts/northline");
    static final Path HANDWRITTEN = Path.of("src/test/resources/saiddone/northline");
    static final String NOTES = "authors-notes.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private NorthlineShipped() {}

    record Message(JsonNode transcript, int index, JsonNode node) {
        String id() {
            return transcript.path("id").stringValue();
        }

        String text() {
            return node.path("text").stringValue();
        }

        boolean is(String role) {
            return node.path("role").stringValue().equals(role);
        }

        String place() {
            return id() + "#" + index;
        }
    }

    record Note(String transcript, int message, String pattern) {
        String place() {
            return transcript + "#" + message;
        }
    }

    /// Conversations that are looked at together, so that the whole corpus is never in memory.
    record Batch(String name, Path folder, List<Path> files) {
        List<JsonNode> transcripts() {
            return files.stream().flatMap(file -> lines(file).stream()).toList();
        }

        List<Note> notes() {
            return NorthlineShipped.notes(folder);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Batch handwritten() {
        return new Batch("handwritten", HANDWRITTEN, files(HANDWRITTEN, ".jsonl"));
    }

    /// The handwritten ones, and a batch for each file of the shipped corpus.
    static Stream<Batch> batches() {
        return Stream.concat(Stream.of(handwritten()),
                files(FOLDER, ".jsonl.gz").stream().map(file -> new Batch(file.getFileName().toString(), FOLDER, List.of(file))));
    }

    static JsonNode json(String file) {
        return JSON.readTree(text(FOLDER.resolve(file)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(Path file) {
        try (var in = Files.newInputStream(file);
             var reader = new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                     StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Message> messages(JsonNode transcript) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode node : transcript.path("messages")) {
            messages.add(new Message(transcript, messages.size(), node));
        }
        return messages;
    }

    static Map<String, JsonNode> cases() {
        Map<String, JsonNode> cases = new TreeMap<>();
        for (JsonNode file : json("suite.json").path("cases")) {
            json(file.stringValue()).path("cases").forEach(one -> cases.put(one.path("id").stringValue(), one));
        }
        return cases;
    }

    static Map<String, JsonNode> orders() {
        Map<String, JsonNode> orders = new TreeMap<>();
        for (JsonNode file : json("suite.json").path("store").path("orders")) {
            orders.putAll(byKey(json(file.stringValue()).path("orders"), "order_id"));
        }
        return orders;
    }

    static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> found = new TreeMap<>();
        list.forEach(item -> found.put(item.path(key).stringValue(), item));
        return found;
    }

    private static List<Note> notes(Path folder) {
        List<Note> notes = new ArrayList<>();
        for (JsonNode one : JSON.readTree(text(folder.resolve(NOTES))).path("conversations")) {
            one.path("patterns").forEach(pattern -> notes.add(new Note(one.path("transcript").stringValue(),
                    pattern.path("message").intValue(), pattern.path("pattern").stringValue())));
        }
        return notes;
    }
}
