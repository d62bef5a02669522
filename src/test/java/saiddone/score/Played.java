package saiddone.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.CallTest;
import saiddone.model.suite.Condition;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteTool;
import saiddone.model.suite.ValueTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Conversations made out of a suite's own data, written as a file beside a copy of the suite and read by the program's
/// reader: calls that pass a matcher's tests, and messages that make a condition hold.
final class Played {
    static final JsonMapper JSON = new JsonMapper();

    private final Suite suite;
    private final Path folder;
    private final List<ObjectNode> lines = new ArrayList<>();

    Played(Suite suite, Path folder) {
        this.suite = suite;
        this.folder = folder;
    }

    /// One conversation that begins as the case says.
    final class Scene {
        private final ObjectNode line = JSON.createObjectNode();
        private final ArrayNode messages = JSON.createArrayNode();

        Scene(String id, SuiteCase of) {
            line.put("format", "northline").put("version", 1).put("synthetic", true).put("id", id).put("suite", suite.id())
                    .put("case", of.id()).put("model", suite.models().getFirst().id()).put("run", 1);
            line.set("messages", messages);
            customer(of.firstMessage(), null);
        }

        Scene customer(String text, @Nullable String attachment) {
            ObjectNode message = messages.addObject().put("role", "customer").put("text", text);
            if (attachment != null) {
                message.putArray("attachments").addObject().put("kind", attachment);
            }
            return this;
        }

        Scene agent(String text) {
            messages.addObject().put("role", "agent").put("text", text);
            return this;
        }

        Scene call(String tool, JsonNode arguments, boolean succeeds) {
            messages.addObject().put("role", "agent").put("text", "").putArray("calls").addObject().put("tool", tool)
                    .set("arguments", arguments);
            messages.addObject().put("role", "tool").put("tool", tool).put("text", "{}").put("error", !succeeds);
            return this;
        }

        Scene call(CallTest test) {
            return call(test.tools().getFirst(), arguments(test.tools().getFirst(), test), !Boolean.FALSE.equals(test.succeeded()));
        }

        /// Makes a condition hold; nothing to do for one that asks for something not to be.
        Scene bring(Condition condition) {
            switch (condition) {
                case Condition.Attached(var kind) -> customer("Here it is.", kind == null ? "image" : kind);
                case Condition.Called(var test) -> call(test);
                case Condition.CustomerSaid(var any, var _) -> customer("Well: " + any.getFirst() + ".", null);
                case Condition.AgentSaid(var any, var notFirst) -> {
                    if (notFirst) {
                        agent("One moment.");
                    }
                    agent("Well: " + any.getFirst() + ".");
                }
                case Condition.All(var of) -> of.forEach(this::bring);
                case Condition.Any(var of) -> bring(of.getFirst());
                case Condition.Not _ -> { }
            }
            return this;
        }

        void end() {
            lines.add(line);
        }
    }

    Scene scene(String id, SuiteCase of) {
        return new Scene(id, of);
    }

    /// Arguments that keep the tool's schema and pass all tests.
    JsonNode arguments(String tool, CallTest test) {
        JsonNode schema = schema(tool);
        JsonNode arguments = sample(schema);
        test.arguments().forEach((pointer, value) -> set(arguments, schema, pointer, passing(value, at(schema, pointer))));
        return arguments;
    }

    private JsonNode schema(String tool) {
        return suite.tools().stream().filter(one -> one.name().equals(tool)).map(SuiteTool::parameters).findFirst().orElseThrow();
    }

    /// The same arguments with one of them changed so that it passes the test no longer.
    JsonNode failing(String tool, CallTest test, String pointer) {
        JsonNode arguments = arguments(tool, test);
        JsonNode schema = schema(tool);
        ValueTest value = Objects.requireNonNull(test.arguments().get(pointer));
        set(arguments, schema, pointer, switch (value) {
            case ValueTest.Equal(var wanted) -> other(wanted, at(schema, pointer));
            case ValueTest.NotEqual(var unwanted) -> unwanted;
            case ValueTest.OneOf(var wanted) -> other(wanted.getFirst(), at(schema, pointer));
            case ValueTest.NotOneOf(var unwanted) -> unwanted.getFirst();
            case ValueTest.Matches _ -> JSON.getNodeFactory().stringNode("\u0000");
            case ValueTest.Present(var present) -> present ? null : sample(at(schema, pointer));
        });
        return arguments;
    }

    /// Verdicts by conversation, and what reading said.
    Map<String, Verdict> verdicts(Path suiteFolder, List<String> problems) {
        try {
            copy(suiteFolder, folder);
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line).append('\n'));
            Path file = Files.writeString(folder.resolve("played.jsonl"), text);
            Shipped.Corpus read = Shipped.read(file);
            problems.addAll(read.problems());
            Scorer scorer = new Scorer(Shipped.suite(folder));
            Map<String, Verdict> verdicts = new HashMap<>();
            for (Transcript one : read.transcripts()) {
                verdicts.put(one.conversation(), Objects.requireNonNull(scorer.verdict(one), one.conversation()));
            }
            return verdicts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The suite and what it names, without its transcripts.
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            Consumer<Path> copying = file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            files.filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".md")).forEach(copying);
        }
    }

    private static @Nullable JsonNode passing(ValueTest test, JsonNode schema) {
        return switch (test) {
            case ValueTest.Equal(var value) -> value;
            case ValueTest.NotEqual(var value) -> other(value, schema);
            case ValueTest.OneOf(var values) -> values.getFirst();
            case ValueTest.NotOneOf(var values) -> other(values, schema);
            case ValueTest.Matches(var pattern) -> JSON.getNodeFactory().stringNode(pattern.pattern().replace("\\", ""));
            case ValueTest.Present(var present) -> present ? sample(schema) : null;
        };
    }

    private static JsonNode other(JsonNode value, JsonNode schema) {
        return other(List.of(value), schema);
    }

    private static JsonNode other(List<JsonNode> values, JsonNode schema) {
        if (schema.path("type").asString("").equals("integer")) {
            int number = 1;
            while (values.contains(JSON.getNodeFactory().numberNode(number))) {
                number++;
            }
            return JSON.getNodeFactory().numberNode(number);
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            String text = values.getFirst().stringValue();
            JsonNode changed = JSON.getNodeFactory().stringNode(text.substring(0, text.length() - 1) + digit);
            if (!values.contains(changed)) {
                return changed;
            }
        }
        throw new AssertionError("no other value than " + values);
    }

    private static JsonNode sample(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                schema.path("required").forEach(name ->
                        object.set(name.stringValue(), sample(schema.path("properties").path(name.stringValue()))));
                yield object;
            }
            case "array" -> JSON.createArrayNode().add(sample(schema.path("items")));
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            default -> JSON.getNodeFactory().stringNode(schema.path("pattern").asString("").startsWith("^NL") ? "NL-00000" : "88000");
        };
    }

    private static JsonNode at(JsonNode schema, String pointer) {
        JsonNode at = schema;
        for (String token : pointer.substring(1).split("/")) {
            at = at.has("items") ? at.path("items") : at.path("properties").path(token);
        }
        return at;
    }

    /// Sets a value by pointer; objects and list items on the way are made; null takes the value away.
    private static void set(JsonNode arguments, JsonNode schema, String pointer, @Nullable JsonNode value) {
        JsonNode at = arguments;
        StringBuilder walked = new StringBuilder();
        String[] tokens = pointer.substring(1).split("/");
        for (int i = 0; i < tokens.length; i++) {
            walked.append('/').append(tokens[i]);
            boolean last = i == tokens.length - 1;
            JsonNode fresh = last ? value : sample(at(schema, walked.toString()));
            if (at instanceof ObjectNode object) {
                if (last && value == null) {
                    object.remove(tokens[i]);
                } else if (last || !object.has(tokens[i])) {
                    object.set(tokens[i], fresh);
                }
            } else if (at instanceof ArrayNode array) {
                int index = Integer.parseInt(tokens[i]);
                while (array.size() <= index && fresh != null) {
                    array.add(sample(at(schema, walked.toString())));
                }
                if (last && value == null) {
                    array.remove(index);
                } else if (last) {
                    array.set(index, fresh);
                }
            }
            at = at.path(tokens[i]).isMissingNode() && at.isArray() ? at.path(Integer.parseInt(tokens[i])) : at.path(tokens[i]);
        }
    }
}
