package saiddone.check.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of the user's with changes to word lists.
///
/// @param name     as sentences give it: with its folder
/// @param bytes    what it holds, empty where it cannot be read
/// @param problems what is wrong with it, one sentence each; grows while it is used
record OwnFile(Path path, String name, byte[] bytes, List<String> problems) {
    private static final int MOST_BYTES = 1 << 20;
    /// So many are told of one file; nobody reads more.
    private static final int MOST_TOLD = 20;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    static OwnFile read(Path path, String name) {
        List<String> problems = new ArrayList<>();
        byte[] bytes = {};
        if (!Files.isRegularFile(path)) {
            problems.add("This is no ordinary file.");
            return new OwnFile(path, name, bytes, problems);
        }
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            problems.add("The file cannot be opened.");
        }
        if (bytes.length > MOST_BYTES) {
            problems.add("The file is larger than 1 MB and was not read.");
        }
        return new OwnFile(path, name, bytes, problems);
    }

    /// The file as it was read, for another use.
    OwnFile again() {
        return new OwnFile(path, name, bytes, new ArrayList<>(problems));
    }

    /// What the file says; null where it says nothing that can be used, with a sentence why.
    @Nullable JsonNode tree() {
        if (!problems.isEmpty()) {
            return null;
        }
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
            problem(root.isMissingNode() ? "The file is empty." : "The file holds no lists by name.");
        } catch (DatabindException e) {
            problem("The file says something twice (line %d).".formatted(e.getLocation().getLineNr()));
        } catch (JacksonException e) {
            problem("The file is no valid JSON (line %d).".formatted(e.getLocation().getLineNr()));
        }
        return null;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /// One sentence for each problem, as far as anybody will read.
    List<String> told() {
        if (problems.size() <= MOST_TOLD) {
            return problems;
        }
        List<String> told = new ArrayList<>(problems.subList(0, MOST_TOLD));
        told.add("So with %,d more.".formatted(problems.size() - MOST_TOLD));
        return told;
    }
}
