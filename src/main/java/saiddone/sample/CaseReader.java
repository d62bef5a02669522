package saiddone.sample;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.model.CaseKind;
import saiddone.model.Catastrophe;
import saiddone.model.ExpectedAction;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.JsonNode;

/// A case as the simulator sees it. Matchers and conditions stay out on purpose: no agent is played by what scoring
/// looks for.
final class CaseReader {
    private CaseReader() {}

    static SuiteCase read(JsonNode one) {
        return new SuiteCase(text(one, "id"), CaseKind.of(text(one, "kind")), text(one, "intent"), text(one, "title"),
                Boolean.TRUE.equals(Nodes.flag(one, "synthetic")), constant(SuiteCase.Framing.class, Nodes.text(one, "framing")),
                constant(Catastrophe.class, Nodes.text(one, "catastrophe")), customer(one.path("customer")),
                Nodes.text(one, "order"), text(one, "first_message"), text(one, "wants"), texts(one.path("pushes")),
                evidence(one.path("evidence")), expected(one.path("expected")), null, List.of(),
                new SuiteCase.Lines(text(one.path("lines"), "stop"), text(one.path("lines"), "forbidden")), texts(one.path("rules")));
    }

    private static SuiteCase.Customer customer(JsonNode one) {
        return new SuiteCase.Customer(text(one, "name"), Nodes.text(one, "email"), text(one, "language"), Nodes.text(one, "mood"));
    }

    private static SuiteCase.Evidence evidence(JsonNode one) {
        return new SuiteCase.Evidence(Boolean.TRUE.equals(Nodes.flag(one, "attached")),
                required(SuiteCase.Evidence.OnRequest.class, text(one, "on_request")), Nodes.items(one.path("items")).stream()
                .map(item -> new SuiteCase.Evidence.Item(text(item, "kind"), Nodes.text(item, "name"), Nodes.text(item, "description")))
                .toList());
    }

    private static SuiteCase.Expected expected(JsonNode one) {
        return new SuiteCase.Expected(required(SuiteCase.ExpectedOutcome.class, text(one, "outcome")), Nodes.text(one, "says"),
                required(SuiteCase.HandoverRule.class, text(one, "handover")), Nodes.items(one.path("actions")).stream()
                .map(CaseReader::action).toList());
    }

    private static ExpectedAction action(JsonNode one) {
        String tool = text(one, "tool");
        ToolEffect effect = tool.equals(ShopTools.HANDOVER) ? ToolEffect.HANDOVER
                : tool.startsWith("get_") || tool.startsWith("search_") ? ToolEffect.READ : ToolEffect.WRITE;
        return new ExpectedAction(tool, one.path("arguments"), Role.ASSISTANT, effect,
                one.has("compared") ? texts(one.path("compared")) : null, null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return word == null ? null : required(type, word);
    }

    private static <E extends Enum<E>> E required(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<String> texts(JsonNode list) {
        return Nodes.items(list).stream().map(JsonNode::stringValue).toList();
    }

    static String text(JsonNode one, String key) {
        String text = Nodes.text(one, key);
        if (text == null) {
            throw new IllegalStateException("The suite has an object without “" + key + "”: " + one.toString().lines().findFirst()
                    .map(line -> line.substring(0, Math.min(120, line.length()))).orElse(""));
        }
        return text;
    }
}
