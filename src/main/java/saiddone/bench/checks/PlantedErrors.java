package saiddone.bench.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recall on successful conversations with one planted error each: a grave finding of says-vs-does counts, for a wrong
/// argument only one at the planted call.
final class PlantedErrors {
    private static final String LABELS = ".labels.jsonl";
    private static final String NAME = "planted errors found";

    private final Path folder;
    private final CheckedFolder checked;
    private final ShareTable.Tally kinds = new ShareTable.Tally();
    private final ShareTable.Tally files = new ShareTable.Tally();
    private final List<Case> cases = new ArrayList<>();

    /// @param folder with `x.labels.jsonl` beside `x.planted.json` or `x.planted.json.gz`
    PlantedErrors(Path folder, CheckedFolder checked) {
        this.folder = folder;
        this.checked = checked;
    }

    /// Everything that was planted.
    List<ShareTable> measure() throws IOException {
        for (Path labels : CheckedFolder.files(folder)) {
            String name = labels.getFileName().toString();
            if (name.endsWith(LABELS)) {
                set(name.substring(0, name.length() - LABELS.length()), labels);
            }
        }
        List<Share> shares = new ArrayList<>(kinds.shares(one -> Share.atLeast(one.name(), one.count(), one.of(), .90)));
        shares.add(Share.atLeast("all", kinds.count(), kinds.of(), .95));
        return kinds.of() == 0 ? List.of() : List.of(new ShareTable(NAME, shares),
                new ShareTable(NAME + ", by file", files.shares(one -> one)));
    }

    List<Case> cases() {
        return cases;
    }

    private void set(String name, Path labels) throws IOException {
        Path plain = folder.resolve(name + ".planted.json");
        Path planted = Files.exists(plain) ? plain : folder.resolve(name + ".planted.json.gz");
        Map<Integer, JsonNode> byPosition = new HashMap<>();
        for (JsonNode label : lines(labels)) {
            byPosition.put(label.path("position").asInt(), label);
        }
        checked.read(planted, folder.getFileName() + "/", one -> {
            JsonNode label = byPosition.remove(one.position());
            if (label != null) {
                judge(one, label);
            }
        });
        if (!byPosition.isEmpty()) {
            throw new IOException("%s labels conversations that %s does not hold: %s.".formatted(labels, planted.getFileName(),
                    byPosition.keySet()));
        }
    }

    private void judge(Checked one, JsonNode label) {
        String kind = label.path("kind").asString();
        Integer call = label.has("call_index") ? label.path("call_index").asInt() : null;
        boolean found = one.grave().stream().anyMatch(finding -> meant(finding, kind, call));
        kinds.add(kind, found);
        files.add(one.file(), found);
        if (!found) {
            cases.add(one.miss(NAME, kind, "%s at call %s %s".formatted(label.path("tool").asString(""), call,
                    label.has("arg") ? "%s: %s became %s".formatted(label.path("arg").asString(""), label.path("original"),
                            label.path("mutated")) : "").strip()));
        }
    }

    private static boolean meant(Finding finding, String kind, @Nullable Integer call) {
        return !kind.startsWith("wrong-") || Objects.equals(finding.call(), call);
    }

    static List<JsonNode> lines(Path file) throws IOException {
        JsonMapper mapper = new JsonMapper();
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(mapper::readTree).toList();
    }
}
