package saiddone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files that the program brings along: the suite, voices, profiles and pieces.
final class SuiteFiles {
    static final String SUITE = "northline/";
    private final JsonMapper json = new JsonMapper();

    /// A packaged file's bytes, null where there is none.
    byte @Nullable [] bytes(String name) {
        try (InputStream stream = SuiteFiles.class.getResourceAsStream(name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable String text(String name) {
        byte[] bytes = bytes(name);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /// @throws IllegalStateException where the program was packaged without it
    JsonNode json(String name) {
        byte[] bytes = bytes(name);
        if (bytes == null) {
            throw new IllegalStateException("The program was packaged without " + name + ".");
        }
        return json.readTree(bytes);
    }

    /// The suite's files relative to its folder, `suite.json` first; the authors' notes are written, not copied.
    List<String> ofTheSuite() {
        JsonNode suite = json(SUITE + "suite.json");
        List<String> names = new ArrayList<>(List.of("suite.json"));
        names.add(suite.path("policy").stringValue());
        suite.path("cases").forEach(name -> names.add(name.stringValue()));
        for (JsonNode entry : suite.path("store")) {
            (entry.isArray() ? entry.valueStream().toList() : List.of(entry)).forEach(name -> names.add(name.stringValue()));
        }
        return names;
    }

    /// All objects of a kind in the suite's files of that kind, in order.
    List<JsonNode> objects(List<String> names, String key) {
        return names.stream().flatMap(name -> Nodes.items(json(SUITE + name).path(key)).stream()).toList();
    }
}
