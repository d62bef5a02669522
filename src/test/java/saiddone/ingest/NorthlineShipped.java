package saiddone.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped corpus as raw JSON, read without any of the program's own readers.
final class NorthlineShipped {
    static final Path FOLDER = Path.of("transcripts/northline");
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

    static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> transcripts() {
        return files(".jsonl").stream().flatMap(file -> text(file).lines()).map(JSON::readTree).toList();
    }

    static List<Message> messages(JsonNode transcript) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode node : transcript.path("messages")) {
            messages.add(new Message(transcript, messages.size(), node));
        }
        return messages;
    }

    static List<Message> messages() {
        return transcripts().stream().flatMap(transcript -> messages(transcript).stream()).toList();
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
        json("suite.json").path("store").path("orders").forEach(file ->
                orders.putAll(byKey(json(file.stringValue()).path("orders"), "order_id")));
        return orders;
    }

    static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> found = new TreeMap<>();
        list.forEach(item -> found.put(item.path(key).stringValue(), item));
        return found;
    }
}
