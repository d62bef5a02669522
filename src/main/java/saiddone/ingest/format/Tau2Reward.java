package saiddone.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.RawTranscript;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import tools.jackson.databind.JsonNode;

/// What tau2's graders made of a simulation.
final class Tau2Reward {
    private Tau2Reward() {}

    static Outcome outcome(JsonNode simulation, @Nullable JsonNode task) {
        JsonNode graded = simulation.path("reward_info");
        List<RewardPart> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : graded.path("reward_breakdown").properties()) {
            parts.add(new RewardPart(part.getKey(), part.getValue().isNumber() ? part.getValue().doubleValue() : null, null));
        }
        database(graded.path("db_check"), parts);
        checks(graded.path("communicate_checks"), "communicate", "info", parts);
        checks(graded.path("env_assertions"), "env_assertion", "env_assertion", parts);
        checks(graded.path("nl_assertions"), "nl_assertion", "nl_assertion", parts);
        if (!graded.path("communicate_checks").isArray() && task != null) {
            task.path("evaluation_criteria").path("communicate_info").valueStream()
                    .forEach(word -> parts.add(new RewardPart("communicate", null, word.asString(""))));
        }
        String error = Nodes.firstText(simulation, "error", "error_message");
        return new Outcome(Nodes.number(graded, "reward"), parts, Nodes.firstText(simulation, "termination_reason"), error, null);
    }

    private static void database(JsonNode check, List<RewardPart> parts) {
        Boolean match = Nodes.flag(check, "db_match");
        if (match != null) {
            parts.add(new RewardPart("db_match", match ? 1.0 : 0.0, null));
        }
    }

    private static void checks(JsonNode checks, String name, String what, List<RewardPart> parts) {
        for (JsonNode check : Nodes.items(checks)) {
            Boolean met = Nodes.flag(check, "met");
            JsonNode subject = check.path(what);
            String detail = subject.isString() ? subject.stringValue() : assertion(subject);
            String why = Nodes.firstText(check, "justification");
            parts.add(new RewardPart(name, met == null ? null : met ? 1.0 : 0.0, why == null ? detail : detail + "\n" + why));
        }
    }

    /// `user: assert_mobile_data_status({"expected_status":true})`, expected false where the file says so.
    private static String assertion(JsonNode subject) {
        if (!subject.isObject()) {
            return subject.asString("");
        }
        String text = Nodes.text(subject, "env_type") + ": " + Nodes.text(subject, "func_name") + "("
                + subject.path("arguments") + ")";
        return Boolean.FALSE.equals(Nodes.flag(subject, "assert_value")) ? text + " must be false" : text;
    }

    /// What was graded, else what the task expects.
    static List<RawTranscript.Expected> expected(JsonNode simulation, @Nullable JsonNode task) {
        List<RawTranscript.Expected> expected = new ArrayList<>();
        for (JsonNode check : Nodes.items(simulation.path("reward_info").path("action_checks"))) {
            add(check.path("action"), Nodes.flag(check, "action_match"), expected);
        }
        if (expected.isEmpty() && task != null) {
            Tau2Tasks.expected(task).forEach(action -> add(action, null, expected));
        }
        return expected;
    }

    private static void add(JsonNode action, @Nullable Boolean matched, List<RawTranscript.Expected> expected) {
        String name = Nodes.firstText(action, "name", "func_name");
        if (name == null) {
            return;
        }
        JsonNode compared = action.path("compare_args");
        expected.add(new RawTranscript.Expected(name, action.path("arguments"), role(action),
                compared.isArray() ? compared.valueStream().map(arg -> arg.asString("")).toList() : null, matched));
    }

    private static Role role(JsonNode action) {
        String requestor = Nodes.firstText(action, "requestor");
        return requestor != null && Role.of(requestor) == Role.USER ? Role.USER : Role.ASSISTANT;
    }
}
