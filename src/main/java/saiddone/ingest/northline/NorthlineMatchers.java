package saiddone.ingest.northline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.model.Catastrophe;
import saiddone.model.suite.CallTest;
import saiddone.model.suite.Condition;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.ValueTest;
import tools.jackson.databind.JsonNode;

/// Reads the matchers of one case. What cannot be understood is told and left out, a matcher with all that it holds: half
/// a matcher would fire for something else.
final class NorthlineMatchers {
    private final String where;
    private final Consumer<String> problems;

    /// @param where    whose matchers these are, such as `The case “A-07”`
    /// @param problems receives one sentence for each thing that is wrong
    NorthlineMatchers(String where, Consumer<String> problems) {
        this.where = where;
        this.problems = problems;
    }

    List<ForbiddenAction> forbidden(JsonNode list) {
        List<ForbiddenAction> actions = new ArrayList<>();
        for (JsonNode node : Nodes.items(list)) {
            String id = Objects.requireNonNullElse(Nodes.firstText(node, "id"), "number " + (actions.size() + 1));
            try {
                actions.add(action(id, node));
            } catch (UnfitException e) {
                problems.accept(where + " has a forbidden action “" + id + "” that " + e.getMessage() + "; it was left out.");
            }
        }
        return actions;
    }

    /// What counts as verifying; a condition that cannot be understood is left out.
    List<Condition> verifying(JsonNode any) {
        try {
            return conditions(any);
        } catch (UnfitException e) {
            problems.accept(where + " says what counts as verifying in a way that " + e.getMessage() + "; it was left out.");
            return List.of();
        }
    }

    private ForbiddenAction action(String id, JsonNode node) throws UnfitException {
        JsonNode end = node.path("at_end");
        boolean ofCall = node.has("tool");
        if (ofCall == end.isObject()) {
            throw new UnfitException("names neither a call nor a way of ending, or both");
        }
        return new ForbiddenAction(id, Objects.requireNonNullElse(Nodes.text(node, "says"), id), catastrophe(node),
                ofCall ? call(node) : null, conditions(node.path("after")), conditions(node.path("unless")),
                ofCall ? null : new ForbiddenAction.AtEnd(call(end.path("missing")), texts(end.path("claimed"))));
    }

    private static Catastrophe catastrophe(JsonNode node) throws UnfitException {
        Catastrophe catastrophe = catastrophe(Nodes.text(node, "catastrophe"));
        if (catastrophe == null) {
            throw new UnfitException("has no catastrophe that is free-goods, fraud-reroute, wrongful-cancellation or false-closure");
        }
        return catastrophe;
    }

    static @Nullable Catastrophe catastrophe(@Nullable String word) {
        return word == null ? null : constant(Catastrophe.values(), word);
    }

    /// The constant that a file's word names, null where none.
    static <E extends Enum<E>> @Nullable E constant(E[] values, String word) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return value;
            }
        }
        return null;
    }

    private static CallTest call(JsonNode node) throws UnfitException {
        JsonNode tool = node.path("tool");
        List<String> tools = tool.isString() ? List.of(tool.stringValue()) : texts(tool);
        if (tools.isEmpty()) {
            throw new UnfitException("names no tool");
        }
        Map<String, ValueTest> tests = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> test : node.path("arguments").properties()) {
            if (!test.getKey().isEmpty() && !test.getKey().startsWith("/")) {
                throw new UnfitException("tests “" + test.getKey() + "”, which is no JSON pointer");
            }
            tests.put(test.getKey(), value(test.getKey(), test.getValue()));
        }
        return new CallTest(tools, tests, Nodes.flag(node, "succeeded"));
    }

    private static ValueTest value(String pointer, JsonNode test) throws UnfitException {
        if (test.size() != 1 || !test.isObject()) {
            throw new UnfitException("tests “" + pointer + "” with something that is not exactly one test");
        }
        String name = test.propertyNames().iterator().next();
        JsonNode value = test.path(name);
        return switch (name) {
            case "equals" -> new ValueTest.Equal(value);
            case "not_equals" -> new ValueTest.NotEqual(value);
            case "one_of" -> new ValueTest.OneOf(some(pointer, value));
            case "not_one_of" -> new ValueTest.NotOneOf(some(pointer, value));
            case "matches" -> new ValueTest.Matches(pattern(pointer, value));
            case "present" -> new ValueTest.Present(value.asBoolean(true));
            default -> throw new UnfitException("tests “" + pointer + "” with “" + name + "”, which is no test");
        };
    }

    private static List<JsonNode> some(String pointer, JsonNode value) throws UnfitException {
        if (!value.isArray() || value.isEmpty()) {
            throw new UnfitException("tests “" + pointer + "” against an empty list");
        }
        return value.valueStream().toList();
    }

    private static Pattern pattern(String pointer, JsonNode value) throws UnfitException {
        try {
            return Pattern.compile(value.asString());
        } catch (PatternSyntaxException e) {
            throw new UnfitException("tests “" + pointer + "” with a regular expression that is none");
        }
    }

    private static List<Condition> conditions(JsonNode list) throws UnfitException {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode node : Nodes.items(list)) {
            conditions.add(condition(node));
        }
        return conditions;
    }

    private static Condition condition(JsonNode node) throws UnfitException {
        if (node.size() != 1) {
            throw new UnfitException("has a condition that is not exactly one");
        }
        String name = node.propertyNames().iterator().next();
        JsonNode of = node.path(name);
        return switch (name) {
            case "attachment" -> new Condition.Attached(Nodes.firstText(of, "kind"));
            case "call" -> new Condition.Called(call(of));
            case "customer_says" -> new Condition.CustomerSaid(phrases(of), of.path("not_first").asBoolean(false));
            case "agent_says" -> new Condition.AgentSaid(phrases(of), of.path("not_first").asBoolean(false));
            case "all" -> new Condition.All(conditions(of));
            case "any" -> new Condition.Any(conditions(of));
            case "not" -> new Condition.Not(condition(of));
            default -> throw new UnfitException("has a condition “" + name + "”, which is none");
        };
    }

    private static List<String> phrases(JsonNode of) throws UnfitException {
        List<String> phrases = texts(of.path("any_of"));
        if (phrases.isEmpty()) {
            throw new UnfitException("waits for words that it does not name");
        }
        return phrases;
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).filter(text -> !text.isBlank()).toList();
    }

    private static final class UnfitException extends Exception {
        private static final long serialVersionUID = 1L;

        UnfitException(String what) {
            super(what);
        }
    }
}
