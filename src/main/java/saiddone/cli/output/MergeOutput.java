package saiddone.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.MergeReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a merge did or would do, in words or as JSON.
public final class MergeOutput {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Terminal terminal;

    public MergeOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param dry whether nothing was done
    public void print(MergeReport report, boolean dry, boolean json) {
        if (json) {
            new Json().document(terminal.out(), object(report, dry));
        } else {
            words(report, dry);
        }
    }

    private void words(MergeReport report, boolean dry) {
        if (report.nothingNew()) {
            terminal.out().println("Nothing new: everything in it is known here.");
            return;
        }
        terminal.out().printf("%d events %s.%n", report.events(), dry ? "would come in" : "came in");
        new TreeMap<>(report.changes()).forEach((record, changes) -> terminal.out().printf("  %s: %d new, %d changed, %d taken away%n",
                record.replace('_', ' '), changes.came(), changes.changed(), changes.went()));
        if (!report.conflicts().isEmpty()) {
            terminal.out().printf("%d conflicts; ours stands until somebody chooses:%n", report.conflicts().size());
            report.conflicts().forEach(this::conflict);
        }
        if (report.backup() != null) {
            terminal.say("Before it, a backup was written to %s.".formatted(report.backup()));
        }
    }

    private void conflict(Conflict conflict) {
        terminal.out().printf("  %s %s (theirs by %s, %s)%n", conflict.record().replace('_', ' '), conflict.key(), conflict.from(),
                conflict.at());
        for (String line : differences(conflict)) {
            terminal.out().println("    " + line);
        }
    }

    private static List<String> differences(Conflict conflict) {
        String ours = conflict.ours();
        String theirs = conflict.theirs();
        if (ours == null || theirs == null) {
            return List.of(ours == null ? "taken away here, changed there" : "changed here, taken away there");
        }
        JsonNode our = MAPPER.readTree(ours);
        JsonNode their = MAPPER.readTree(theirs);
        List<String> lines = new ArrayList<>();
        for (String name : our.propertyNames()) {
            if (!our.path(name).equals(their.path(name)) && !name.equals("id")) {
                lines.add("%s: ours %s, theirs %s".formatted(name, our.path(name), their.path(name)));
            }
        }
        their.propertyNames().stream().filter(name -> !our.has(name)).forEach(name ->
                lines.add("%s: ours none, theirs %s".formatted(name, their.path(name))));
        return lines;
    }

    private static Map<String, Object> object(MergeReport report, boolean dry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("done", !dry);
        object.put("events", report.events());
        object.put("changes", new TreeMap<>(report.changes()));
        object.put("conflicts", report.conflicts().stream().map(MergeOutput::object).toList());
        if (report.backup() != null) {
            object.put("backup", report.backup().toString());
        }
        return object;
    }

    private static Map<String, Object> object(Conflict conflict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", conflict.id());
        object.put("record", conflict.record());
        object.put("key", conflict.key());
        object.put("ours", tree(conflict.ours()));
        object.put("theirs", tree(conflict.theirs()));
        object.put("from", conflict.from());
        object.put("at", conflict.at().toString());
        return object;
    }

    private static JsonNode tree(@Nullable String json) {
        return json == null ? MAPPER.nullNode() : MAPPER.readTree(json);
    }
}
