package saiddone.sample.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import saiddone.sample.Conversation.Planted;
import saiddone.sample.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the authors of the corpus planted, by the conversation's own id.
public final class AuthorsNotes {
    private static final int DEPTH = 3;

    private AuthorsNotes() {}

    /// All `authors-notes.json` in a folder and the folders in it.
    public static Map<String, List<Planted>> below(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            found = files.filter(file -> file.endsWith("authors-notes.json")).sorted().toList();
        }
        Map<String, List<Planted>> planted = new HashMap<>();
        for (Path file : found) {
            for (JsonNode note : new JsonMapper().readTree(Files.readString(file)).path("conversations")) {
                List<Planted> patterns = planted.computeIfAbsent(note.path("transcript").asString(), _ -> new ArrayList<>());
                note.path("patterns").forEach(one -> patterns.add(new Planted(one.path("message").asInt(),
                        Pattern.of(one.path("pattern").asString()), one.path("remark").asString())));
            }
        }
        return planted;
    }
}
