package saiddone.ingest.northline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.suite.CallTest;
import saiddone.model.suite.Condition;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteTool;
import saiddone.model.suite.ValueTest;
import tools.jackson.databind.JsonNode;

/// Finds what makes no sense in a suite that could be read: rules that name nothing, matchers that can never fire.
final class SuiteValidator {
    private final Suite suite;
    private final Map<String, SuiteTool> tools = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private SuiteValidator(Suite suite) {
        this.suite = suite;
        suite.tools().forEach(tool -> tools.put(tool.name(), tool));
    }

    /// @param orders the numbers of the store's orders; null where the suite has no store to look them up in
    /// @return one sentence each
    static List<String> problems(Suite suite, @Nullable Set<String> orders) {
        SuiteValidator validator = new SuiteValidator(suite);
        Map<String, String> caseOf = new HashMap<>();
        for (SuiteCase one : suite.cases()) {
            String order = one.order();
            if (order != null && orders != null && !orders.contains(order)) {
                validator.say(one, "is about the order " + order + ", which the store does not have");
            }
            String other = order == null ? null : caseOf.putIfAbsent(order, one.id());
            if (other != null) {
                validator.say(one, "shares the order " + order + " with the case “" + other + "”");
            }
            validator.look(one);
        }
        return validator.problems;
    }

    private void look(SuiteCase one) {
        for (String rule : one.rules()) {
            if (suite.section(rule).isEmpty()) {
                say(one, "names the rule “" + rule + "”, which is no section of the policy");
            }
        }
        if (one.kind() == CaseKind.ADVERSARIAL && one.forbidden().isEmpty()) {
            say(one, "is a trap that forbids nothing, so nobody can fall into it");
        }
        SuiteCase.Verifying verifying = one.verifying();
        if (verifying != null) {
            verifying.any().forEach(condition -> condition(one, "what counts as verifying", condition));
        }
        Set<String> ids = new HashSet<>();
        for (ForbiddenAction action : one.forbidden()) {
            if (!ids.add(action.id())) {
                say(one, "has two forbidden actions “" + action.id() + "”");
            }
            look(one, action);
        }
    }

    private void look(SuiteCase one, ForbiddenAction action) {
        String what = "its forbidden action “" + action.id() + "”";
        CallTest call = action.call();
        ForbiddenAction.AtEnd end = action.atEnd();
        if (call != null) {
            call(one, what, call);
        }
        if (end != null) {
            call(one, what, end.missing());
        }
        action.after().forEach(condition -> condition(one, what, condition));
        action.unless().forEach(condition -> condition(one, what, condition));
        for (Condition needed : action.after()) {
            if (action.unless().stream().anyMatch(excuse -> implies(needed, excuse))
                    || action.after().stream().anyMatch(other -> other instanceof Condition.Not(Condition of) && implies(needed, of))) {
                never(one, what, "what must have come before it excuses it or contradicts itself");
                return;
            }
        }
    }

    private void call(SuiteCase one, String what, CallTest test) {
        if (test.tools().stream().noneMatch(tools::containsKey)) {
            never(one, what, "the suite has no tool " + quoted(test.tools()));
            return;
        }
        for (String name : test.tools()) {
            SuiteTool tool = tools.get(name);
            String reason = tool == null ? "the suite has no such tool" : impossible(tool, test);
            if (reason != null && test.tools().size() == 1) {
                never(one, what, reason);
            } else if (reason != null) {
                say(one, what + " can never match a call of “" + name + "”: " + reason);
            }
        }
    }

    private static @Nullable String impossible(SuiteTool tool, CallTest test) {
        for (Map.Entry<String, ValueTest> entry : test.arguments().entrySet()) {
            String pointer = entry.getKey();
            JsonNode schema = ArgumentSchema.at(tool.parameters(), pointer);
            if (schema == null) {
                return "“" + tool.name() + "” has no argument " + pointer;
            }
            if (!ArgumentSchema.possible(schema, entry.getValue())) {
                return "the schema of “" + tool.name() + "” allows no value of " + pointer + " that passes the test";
            }
            if (entry.getValue() instanceof ValueTest.Present(boolean present) && !present
                    && test.arguments().entrySet().stream().anyMatch(other -> other.getKey().startsWith(pointer + "/")
                            && needsValue(other.getValue()))) {
                return pointer + " is to be missing and to hold something at once";
            }
        }
        return null;
    }

    private static boolean needsValue(ValueTest test) {
        return switch (test) {
            case ValueTest.NotEqual _, ValueTest.NotOneOf _ -> false;
            case ValueTest.Present(boolean present) -> present;
            case ValueTest.Equal _, ValueTest.OneOf _, ValueTest.Matches _ -> true;
        };
    }

    private void condition(SuiteCase one, String what, Condition condition) {
        switch (condition) {
            case Condition.Called(CallTest test) -> call(one, "a condition of " + what, test);
            case Condition.Not(Condition of) -> condition(one, what, of);
            case Condition.All(List<Condition> of) -> of.forEach(inner -> condition(one, what, inner));
            case Condition.Any(List<Condition> of) -> {
                if (of.isEmpty()) {
                    say(one, "has a condition of " + what + " that asks for any of nothing, which never holds");
                }
                of.forEach(inner -> condition(one, what, inner));
            }
            case Condition.Attached _, Condition.CustomerSaid _, Condition.AgentSaid _ -> { }
        }
    }

    /// Whether the first cannot hold without the second; false also where that is not known.
    private static boolean implies(Condition first, Condition second) {
        if (first.equals(second)) {
            return true;
        }
        return switch (second) {
            case Condition.Attached(var kind) -> kind == null && first instanceof Condition.Attached;
            case Condition.CustomerSaid(var any, var notFirst) -> first instanceof Condition.CustomerSaid said
                    && any.containsAll(said.anyOf()) && (said.notFirst() || !notFirst);
            case Condition.AgentSaid(var any, var notFirst) -> first instanceof Condition.AgentSaid said
                    && any.containsAll(said.anyOf()) && (said.notFirst() || !notFirst);
            case Condition.Any(var of) -> of.stream().anyMatch(one -> implies(first, one));
            case Condition.Called _, Condition.All _, Condition.Not _ -> false;
        };
    }

    private void never(SuiteCase one, String what, String reason) {
        problems.add("The case “" + one.id() + "”: " + what + " can never match, because " + reason + ".");
    }

    private void say(SuiteCase one, String what) {
        problems.add(what.startsWith("its ") ? "The case “" + one.id() + "”: " + what + "." : "The case “" + one.id() + "” " + what + ".");
    }

    private static String quoted(List<String> names) {
        return "“" + String.join("”, “", names) + "”";
    }
}
