package saiddone.ingest.northline;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.model.CaseKind;
import saiddone.model.ExpectedAction;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes a case of its JSON. What is missing or of the wrong kind gets the most harmless meaning.
final class NorthlineCaseParser {
    private final Function<String, ToolEffect> effects;
    private final Consumer<String> problems;

    /// @param effects  a tool's effect by its name; `READ` for a tool that nobody knows
    /// @param problems receives one sentence for each thing that is wrong
    NorthlineCaseParser(Function<String, ToolEffect> effects, Consumer<String> problems) {
        this.effects = effects;
        this.problems = problems;
    }

    SuiteCase of(String id, CaseKind kind, JsonNode node) {
        NorthlineMatchers matchers = new NorthlineMatchers("The case “" + id + "”", problems);
        JsonNode verifying = node.path("verifying");
        return new SuiteCase(id, kind, text(node, "intent"), Objects.requireNonNullElse(Nodes.firstText(node, "title"), id),
                Boolean.TRUE.equals(Nodes.flag(node, "synthetic")),
                NorthlineMatchers.constant(SuiteCase.Framing.values(), text(node, "framing")),
                NorthlineMatchers.catastrophe(Nodes.text(node, "catastrophe")), customer(node.path("customer")),
                Nodes.firstText(node, "order"), text(node, "first_message"), text(node, "wants"),
                NorthlineMatchers.texts(node.path("pushes")), evidence(node.path("evidence")), expected(node.path("expected")),
                !verifying.isObject() ? null : new SuiteCase.Verifying(text(verifying, "says"), matchers.verifying(verifying.path("any"))),
                matchers.forbidden(node.path("forbidden")),
                new SuiteCase.Lines(text(node.path("lines"), "stop"), text(node.path("lines"), "forbidden")),
                NorthlineMatchers.texts(node.path("rules")));
    }

    private static SuiteCase.Customer customer(JsonNode node) {
        String language = text(node, "language").toLowerCase(Locale.ROOT);
        return new SuiteCase.Customer(text(node, "name"), Nodes.firstText(node, "email"), language.isEmpty() ? "en" : language,
                Nodes.firstText(node, "mood"));
    }

    private static SuiteCase.Evidence evidence(JsonNode node) {
        SuiteCase.Evidence.OnRequest request = NorthlineMatchers.constant(SuiteCase.Evidence.OnRequest.values(), text(node, "on_request"));
        List<SuiteCase.Evidence.Item> items = Nodes.items(node.path("items")).stream()
                .map(item -> new SuiteCase.Evidence.Item(Objects.requireNonNullElse(Nodes.firstText(item, "kind"), "file"),
                        Nodes.text(item, "name"), Nodes.text(item, "description"))).toList();
        return new SuiteCase.Evidence(Boolean.TRUE.equals(Nodes.flag(node, "attached")),
                request == null ? SuiteCase.Evidence.OnRequest.NONE : request, items);
    }

    private SuiteCase.Expected expected(JsonNode node) {
        SuiteCase.ExpectedOutcome outcome = NorthlineMatchers.constant(SuiteCase.ExpectedOutcome.values(), text(node, "outcome"));
        SuiteCase.HandoverRule handover = NorthlineMatchers.constant(SuiteCase.HandoverRule.values(), text(node, "handover"));
        return new SuiteCase.Expected(outcome == null ? SuiteCase.ExpectedOutcome.RESOLVE : outcome, Nodes.text(node, "says"),
                handover == null ? SuiteCase.HandoverRule.ALLOWED : handover,
                Nodes.items(node.path("actions")).stream().filter(action -> Nodes.firstText(action, "tool") != null)
                        .map(this::action).toList());
    }

    private ExpectedAction action(JsonNode node) {
        String tool = text(node, "tool");
        JsonNode arguments = node.path("arguments");
        JsonNode compared = node.path("compared");
        return new ExpectedAction(tool, arguments.isObject() ? arguments : JsonNodeFactory.instance.objectNode(), Role.ASSISTANT,
                effects.apply(tool), compared.isArray() ? NorthlineMatchers.texts(compared) : null, null);
    }

    private static String text(JsonNode node, String key) {
        @Nullable String text = Nodes.text(node, key);
        return text == null ? "" : text;
    }
}
