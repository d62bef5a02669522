package saiddone.ingest.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.input.Nodes;
import saiddone.model.ToolEffect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tool profiles in use: the user's own from a workspace's `tool-profiles` folder, then those that are shipped.
public final class ToolProfiles {
    /// The folder in a workspace that holds the user's own profiles.
    public static final String FOLDER = "tool-profiles";

    private static final List<String> SHIPPED = List.of("tau-retail.json", "tau-airline.json", "tau-telecom.json");
    private static final int MOST_BYTES = 1 << 20;

    private final List<ToolProfile> own = new ArrayList<>();
    private final List<ToolProfile> shipped = new ArrayList<>();
    private final Map<Path, ReadProblem> unreadable = new LinkedHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final MessageDigest digest = sha256();
    private final String fingerprint;

    /// @param folder the folder with the user's own profiles (`*.json`, by name); null or absent for none
    public ToolProfiles(@Nullable Path folder) {
        SHIPPED.forEach(this::readShipped);
        if (folder != null && Files.isDirectory(folder)) {
            readOwn(folder);
        }
        fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /// The user's own profiles, in the order of their file names.
    public List<ToolProfile> own() {
        return List.copyOf(own);
    }

    /// The profiles that come with the program.
    public List<ToolProfile> shipped() {
        return List.copyOf(shipped);
    }

    /// Profiles of the user's that could not be read; their tools are classed as if they were not there.
    public Map<Path, ReadProblem> unreadable() {
        return Collections.unmodifiableMap(unreadable);
    }

    /// Changes with every byte of any profile.
    public String fingerprint() {
        return fingerprint;
    }

    private void readShipped(String name) {
        try (InputStream in = ToolProfiles.class.getResourceAsStream("/saiddone/tool-profiles/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program's own tool profile " + name + " is missing");
            }
            shipped.add(parse(in.readAllBytes()));
        } catch (IOException | ProfileException e) {
            throw new IllegalStateException("The program's own tool profile " + name + " cannot be read", e);
        }
    }

    private void readOwn(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(path -> path.getFileName().toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            unreadable.put(folder, new ReadProblem(FOLDER, null, null, null, "The folder of tool profiles cannot be listed."));
            return;
        }
        for (Path file : files) {
            String name = FOLDER + "/" + file.getFileName();
            try (InputStream in = Files.newInputStream(file)) {
                own.add(parse(in.readNBytes(MOST_BYTES)));
            } catch (IOException e) {
                unreadable.put(file, new ReadProblem(name, null, null, null, "The tool profile cannot be opened."));
            } catch (ProfileException e) {
                unreadable.put(file, new ReadProblem(name, null, null, null, e.sentence));
            }
        }
    }

    private ToolProfile parse(byte[] bytes) throws ProfileException {
        digest.update(bytes);
        JsonNode root;
        try {
            root = json.readTree(bytes);
        } catch (JacksonException e) {
            throw new ProfileException("The tool profile is no valid JSON (line " + e.getLocation().getLineNr() + ").");
        }
        if (!root.path("tools").isObject()) {
            throw new ProfileException("The tool profile has no \"tools\" object.");
        }
        Map<String, ToolEffect> tools = new HashMap<>();
        for (Map.Entry<String, JsonNode> tool : root.path("tools").properties()) {
            tools.put(tool.getKey(), effect(tool.getKey(), tool.getValue()));
        }
        List<String> suites = root.path("suites").valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
        return new ToolProfile(root.path("name").asString(""), Nodes.text(root, "domain"), suites, tools);
    }

    private static ToolEffect effect(String tool, JsonNode value) throws ProfileException {
        try {
            return ToolEffect.valueOf(value.asString("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProfileException("The tool profile gives " + tool
                    + " an effect that is none of read, write, handover and none.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static final class ProfileException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        private ProfileException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
