package saiddone.ingest.northline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import saiddone.ingest.RefusedException;
import saiddone.ingest.Sentences;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.ToolEffect;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;
import saiddone.model.suite.SuiteTool;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a suite of a parsed `suite.json` and the files that it names. What is wrong with one tool or case costs that
/// tool or case and one sentence.
final class NorthlineSuiteParser {
    private final Path folder;
    private final JsonMapper json;
    private final long mostBytes;
    private final Map<String, SuiteTool> tools = new LinkedHashMap<>();
    private final Map<String, NorthlineSuite.Case> cases = new LinkedHashMap<>();
    private final Map<String, SuiteCase> rules = new LinkedHashMap<>();
    private final Map<String, SuiteModel> models = new LinkedHashMap<>();
    private final List<PolicySection> policy = new ArrayList<>();
    private final Set<String> orders = new LinkedHashSet<>();
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
        Suite suite = new Suite(name, Objects.requireNonNullElse(Nodes.firstText(root, "title"), name),
                Boolean.TRUE.equals(Nodes.flag(root, "synthetic")), List.copyOf(tools.values()), List.copyOf(rules.values()),
                List.copyOf(models.values()), NorthlineModels.tiers(root.path("tiers"), problems::add), policy, List.of());
        problems.addAll(SuiteValidator.problems(suite, root.path("store").has("orders") ? orders : null));
        Map<String, ToolEffect> effects = new LinkedHashMap<>();
        tools.forEach((tool, known) -> effects.put(tool, known.effect()));
        return new NorthlineSuite(suite.with(problems), Map.copyOf(effects), Map.copyOf(cases), Set.copyOf(models.keySet()));
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
            if (tools.put(name, new SuiteTool(name, effect, Objects.requireNonNullElse(Nodes.text(tool, "description"), ""),
                    Boolean.TRUE.equals(Nodes.flag(tool, "intent_only")), Boolean.TRUE.equals(Nodes.flag(tool, "confirm")),
                    tool.path("parameters"))) != null) {
                problems.add("The tool “" + name + "” is named twice; the second holds.");
            }
        } catch (IllegalArgumentException e) {
            problems.add("The tool “" + name + "” has an effect that is none of read, write, handover and none; "
                    + "what it does is guessed from its name.");
        }
    }

    private void model(JsonNode node) {
        String id = Nodes.firstText(node, "id");
        if (id == null) {
            problems.add("A model of the suite has no id and was left out.");
        } else if (models.put(id, NorthlineModels.model(id, node, problems::add)) != null) {
            problems.add("The model “" + id + "” is named twice; the second holds.");
        }
    }

    private void caseFile(String suite, String name) {
        Path file = named("case file", name);
        if (file == null) {
            return;
        }
        caseFiles.add(file);
        try {
            JsonNode root = json.readTree(bytes(file));
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
        rules.put(id, new NorthlineCaseParser(this::effect, problems::add).of(id, kind, node));
        if (cases.put(id, new NorthlineSuite.Case(ref, expected, NorthlineCases.details(node))) != null) {
            problems.add("The case “" + id + "” is described twice; the second holds.");
        }
    }

    private ToolEffect effect(String tool) {
        SuiteTool known = tools.get(tool);
        return known == null ? ToolEffect.READ : known.effect();
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
        Path document = file("policy", root.path("policy"));
        if (document != null) {
            policy(document);
        }
        file("file of notes", root.path("notes"));
        for (Map.Entry<String, JsonNode> entry : root.path("store").properties()) {
            JsonNode named = entry.getValue();
            for (JsonNode one : named.isArray() ? named.valueStream().toList() : List.of(named)) {
                Path file = file("store file", one);
                if (file != null && entry.getKey().equals("orders")) {
                    orders(one.stringValue(), file);
                }
            }
        }
    }

    private void policy(Path file) {
        try {
            policy.addAll(PolicyDocument.sections(new String(bytes(file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            problems.add("The policy could not be used: " + Sentences.reason(e) + ".");
        }
    }

    private void orders(String name, Path file) {
        try {
            json.readTree(bytes(file)).path("orders").forEach(order -> {
                String id = Nodes.firstText(order, "order_id");
                if (id != null && !orders.add(id)) {
                    problems.add("The order " + id + " is in the store twice.");
                }
            });
        } catch (IOException | JacksonException e) {
            problems.add("The store file " + name + " could not be used: " + Sentences.reason(e) + ".");
        }
    }

    private byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > mostBytes) {
            throw new RefusedException("It is larger than " + Sentences.size(mostBytes));
        }
        return Files.readAllBytes(file);
    }

    private @Nullable Path file(String what, JsonNode name) {
        return name.isString() ? named(what, name.stringValue()) : null;
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
