package saiddone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The floor of reading: Jackson's stream parser over all files on one thread, every string made, nothing kept.
final class PlainJackson {
    private final JsonFactory factory = new JsonFactory();

    /// @return characters of all strings
    long read(List<Path> files) throws IOException {
        long characters = 0;
        for (Path file : files) {
            try (JsonParser in = factory.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
                for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        characters += in.getString().length();
                    }
                }
            }
        }
        return characters;
    }
}
