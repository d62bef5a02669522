package saiddone.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.ToolEffect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a suite of a parsed `suite.json` and the files that it names. What is wrong with one tool or case costs that
/// tool or case and one sentence.
final class NorthlineSuiteParser {
    private final Path folder;
    private final JsonMapper json;
    private final long mostBytes;
    private final Map<String, ToolEffect> tools = new LinkedHashMap<>();
    private final Map<String, NorthlineSuite.Case> cases = new LinkedHashMap<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Path> caseFiles = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    NorthlineSuiteParser(Path folder, JsonMapper json, long mostBytes) {
        this.folder = folder;
        this.json = json;
        this.mostBytes = mostBytes;
    }

    NorthlineSuite suite(JsonNode root) {
        String name = Objects.requireNonNullElse(Nodes.firstText(root, "name"), "northline");
        Nodes.items(root.path("tools")).forEach(this::tool);
        Nodes.items(root.path("models")).forEach(this::model);
        for (JsonNode entry : root.path("cases")) {
            if (entry.isString()) {
                caseFile(name, entry.stringValue());
            } else {
                aCase(name, entry);
            }
        }
        others(root);
        return new NorthlineSuite(name, Map.copyOf(tools), Map.copyOf(cases), Set.copyOf(models), List.copyOf(problems));
    }

    /// Every file that the suite names, there or not, absolute.
    Set<Path> files() {
        return Set.copyOf(files);
    }

    /// Those of them that hold cases: transcripts are read with these.
    Set<Path> caseFiles() {
        return Set.copyOf(caseFiles);
    }

    private void tool(JsonNode tool) {
        String name = Nodes.firstText(tool, "name");
        if (name == null) {
            problems.add("A tool of the suite has no name and was left out.");
            return;
        }
        try {
            ToolEffect effect = ToolEffect.valueOf(String.valueOf(Nodes.text(tool, "effect")).toUpperCase(Locale.ROOT));
            if (tools.put(name, effect) != null) {
                problems.add("The tool “" + name + "” is named twice; the second holds.");
            }
        } catch (IllegalArgumentException e) {
            problems.add("The tool “" + name + "” has an effect that is none of read, write, handover and none; "
                    + "what it does is guessed from its name.");
        }
    }

    private void model(JsonNode model) {
        String id = Nodes.firstText(model, "id");
        if (id == null) {
            problems.add("A model of the suite has no id and was left out.");
        } else {
            models.add(id);
        }
    }

    private void caseFile(String suite, String name) {
        Path file = named("case file", name);
        if (file == null) {
            return;
        }
        caseFiles.add(file);
        try {
            if (Files.size(file) > mostBytes) {
                throw new RefusedException("It is larger than " + Sentences.size(mostBytes));
            }
            JsonNode root = json.readTree(Files.readAllBytes(file));
            if (!"northline-cases".equals(Nodes.text(root, "format"))) {
                problems.add("The case file " + name + " has not the format “northline-cases” and was left out.");
                return;
            }
            Nodes.items(root.path("cases")).forEach(aCase -> aCase(suite, aCase));
        } catch (IOException | JacksonException e) {
            problems.add("The case file " + name + " could not be used: " + Sentences.reason(e) + ".");
        }
    }

    private void aCase(String suite, JsonNode node) {
        String id = Nodes.firstText(node, "id");
        if (id == null) {
            problems.add("A case of the suite has no id and was left out.");
            return;
        }
        String word = String.valueOf(Nodes.text(node, "kind"));
        CaseKind kind = CaseKind.of(word);
        if (!kind.label().equals(word)) {
            problems.add("The case “" + id + "” has no kind that is routine, must-escalate, adversarial or other; it counts as other.");
        }
        List<RawTranscript.Expected> expected = Nodes.items(node.path("expected").path("actions")).stream()
                .filter(action -> known(id, Nodes.firstText(action, "tool"))).map(NorthlineCases::expected).toList();
        CaseRef ref = new CaseRef(suite, id, Nodes.firstText(node, "title"), kind, Nodes.firstText(node, "intent"),
                NorthlineCases.brief(node));
        if (cases.put(id, new NorthlineSuite.Case(ref, expected, NorthlineCases.details(node))) != null) {
            problems.add("The case “" + id + "” is described twice; the second holds.");
        }
    }

    private boolean known(String id, @Nullable String tool) {
        if (tool == null) {
            problems.add("The case “" + id + "” expects an action without a tool; it was left out.");
        } else if (!tools.containsKey(tool)) {
            problems.add("The case “" + id + "” expects the tool “" + tool + "”, which the suite does not have.");
        }
        return tool != null;
    }

    private void others(JsonNode root) {
        file("policy", root.path("policy"));
        file("file of notes", root.path("notes"));
        for (JsonNode entry : root.path("store")) {
            if (entry.isArray()) {
                entry.forEach(one -> file("store file", one));
            } else {
                file("store file", entry);
            }
        }
    }

    private void file(String what, JsonNode name) {
        if (name.isString()) {
            named(what, name.stringValue());
        }
    }

    private @Nullable Path named(String what, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                problems.add("The " + what + " " + name + " lies outside the suite's folder and was left out.");
                return null;
            }
            files.add(file);
            if (Files.isRegularFile(file)) {
                return file;
            }
            problems.add("The " + what + " " + name + " is not there.");
        } catch (InvalidPathException e) {
            problems.add("The " + what + " has a name that no file can have.");
        }
        return null;
    }
}
