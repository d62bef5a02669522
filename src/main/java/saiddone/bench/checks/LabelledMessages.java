package saiddone.bench.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Messages that somebody read and labelled: a slip must have a finding of says-vs-does at that message, all others none.
final class LabelledMessages {
    private static final Set<String> SLIPS = Set.of("mismatch", "mismatch-detail", "mismatch-read", "promise-not-kept");
    private static final String NAME = "labelled messages";

    private final Path folder;
    private final CheckedFolder checked;
    private final ShareTable.Tally tally = new ShareTable.Tally();
    private final List<Case> cases = new ArrayList<>();

    /// @param folder of all, with `labels/says_vs_does.jsonl`
    LabelledMessages(Path folder, CheckedFolder checked) {
        this.folder = folder;
        this.checked = checked;
    }

    List<ShareTable> measure() throws IOException {
        Path labels = folder.resolve("labels/says_vs_does.jsonl");
        if (!Files.exists(labels)) {
            return List.of();
        }
        Map<String, List<JsonNode>> byFile = new LinkedHashMap<>();
        for (JsonNode label : PlantedErrors.lines(labels)) {
            byFile.computeIfAbsent(label.path("file").asString(), _ -> new ArrayList<>()).add(label);
        }
        for (Map.Entry<String, List<JsonNode>> file : byFile.entrySet()) {
            Path path = folder.resolve(file.getKey());
            String before = file.getKey().substring(0, file.getKey().lastIndexOf('/') + 1);
            checked.read(path, before, one -> file.getValue().stream().filter(label -> means(label, one))
                    .forEach(label -> judge(one, label)));
        }
        return List.of(new ShareTable(NAME + " with a finding", tally.shares(one -> SLIPS.contains(one.name())
                ? Share.atLeast(one.name(), one.count(), one.of(), 1) : Share.atMost(one.name(), one.count(), one.of(), 0))));
    }

    List<Case> cases() {
        return cases;
    }

    /// A number is the place in the file, a text the conversation's own id.
    private static boolean means(JsonNode label, Checked one) {
        JsonNode conversation = label.path("conversation");
        return conversation.isNumber() ? conversation.asInt() == one.position()
                : conversation.asString().equals(one.transcript().conversation());
    }

    private void judge(Checked one, JsonNode label) {
        String name = label.path("label").asString();
        int message = label.path("message").asInt();
        boolean found = one.contradictions().anyMatch(finding -> finding.message() == message);
        tally.add(name, found);
        if (SLIPS.contains(name) && !found) {
            cases.add(one.miss(NAME, name + " at message " + message, label.path("why").asString()));
        } else if (!SLIPS.contains(name)) {
            one.contradictions().filter(finding -> finding.message() == message)
                    .forEach(finding -> cases.add(one.alarm(NAME + ", " + name, finding)));
        }
    }
}
