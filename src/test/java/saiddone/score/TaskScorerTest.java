package saiddone.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.model.Arguments;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.ExpectedAction;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import saiddone.model.TaskVerdict;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import tools.jackson.databind.json.JsonMapper;

class TaskScorerTest {
    private final JsonMapper json = new JsonMapper();
    private final List<Message> messages = new ArrayList<>();
    private final List<ExpectedAction> expected = new ArrayList<>();

    @Test
    void writesAndHandoversAreCountedOnceEach() {
        made("cancel", ToolEffect.WRITE, Role.ASSISTANT, "{\"id\":1}", false);
        made("cancel", ToolEffect.WRITE, Role.ASSISTANT, "{\"id\":2}", true);
        made("pay", ToolEffect.WRITE, Role.ASSISTANT, "{\"amount\":5}", false);
        made("refund", ToolEffect.WRITE, Role.ASSISTANT, "{}", false);
        made("void", ToolEffect.WRITE, Role.ASSISTANT, "{}", true);
        made("transfer", ToolEffect.HANDOVER, Role.ASSISTANT, "{}", false);
        made("look", ToolEffect.READ, Role.ASSISTANT, "{\"id\":3}", false);
        made("toggle", ToolEffect.WRITE, Role.USER, "{}", false);
        expects("cancel", ToolEffect.WRITE, Role.ASSISTANT, "{\"id\":1}");
        expects("cancel", ToolEffect.WRITE, Role.ASSISTANT, "{\"id\":2}");
        expects("pay", ToolEffect.WRITE, Role.ASSISTANT, "{\"amount\":6}");
        expects("book", ToolEffect.WRITE, Role.ASSISTANT, "{}");
        expects("look", ToolEffect.READ, Role.ASSISTANT, "{\"id\":4}");
        expects("reset", ToolEffect.WRITE, Role.USER, "{}");
        TaskVerdict verdict = verdict("tau2", null);
        assertThat(verdict.missing()).as("a refused cancel and no book; the customer's reset is not the agent's").isEqualTo(2);
        assertThat(verdict.wrong()).as("pay").isEqualTo(1);
        assertThat(verdict.extra()).as("refund and transfer").isEqualTo(2);
        assertThat(verdict.compared()).isTrue();
        assertThat(verdict.actions()).isNull();
        assertThat(verdict.done()).isFalse();
    }

    @Test
    void whatNobodyExpectedIsNotComparedAndNorthlineIsScoredElsewhere() {
        assertThat(TaskScorer.verdict(transcript("tau2", Outcome.NONE))).isNull();
        made("refund", ToolEffect.WRITE, Role.ASSISTANT, "{}", false);
        TaskVerdict verdict = verdict("tau2", 1.0);
        assertThat(verdict).isEqualTo(new TaskVerdict(0, 0, 0, false, null, null, List.of()));
        assertThat(verdict.done()).isNull();
        expects("refund", ToolEffect.WRITE, Role.ASSISTANT, "{}");
        assertThat(TaskScorer.verdict(transcript("northline", Outcome.NONE))).isNull();
        assertThat(verdict("tau2", null).done()).isTrue();
    }

    @Test
    void tau2sVerdictsAreThoseOfThePartsThatTheRewardIsMadeOf() {
        TaskVerdict plain = verdict("tau2", 0.0, part("DB", 0.0), part("COMMUNICATE", 1.0), part("db_match", 0.0),
                part("communicate", 1.0), part("communicate", 1.0));
        assertThat(plain.actions()).isFalse();
        assertThat(plain.replies()).isTrue();
        assertThat(plain.parts()).extracting(TaskVerdict.Part::name).containsExactly("DB", "COMMUNICATE", "db_match", "communicate");
        assertThat(verdict("tau2", 0.0, part("DB", 0.0), part("COMMUNICATE", 1.0)).replies()).as("nothing was to be said").isNull();
        assertThat(verdict("tau2", 0.0, part("DB", 1.0), part("COMMUNICATE", 0.0)).replies()).isFalse();
        assertThat(verdict("tau2", 0.0, part("communicate", 1.0), part("communicate", 0.0)).replies()).isFalse();
        assertThat(verdict("tau2", 0.0, part("communicate", null)).replies()).isNull();
        assertThat(verdict("tau2", 1.0, part("ENV_ASSERTION", 1.0), part("db_match", 0.0)).actions())
                .as("telecom's reward does not hang on the database").isTrue();
        assertThat(verdict("tau2", 1.0, part("COMMUNICATE", 1.0), part("db_match", 0.0)).actions()).isNull();
        assertThat(verdict("tau2", 0.0, part("db_match", 0.0)).actions()).isFalse();
        assertThat(verdict("tau2", 0.0, part("communicate", 1.0), part("communicate", 0.0)).parts())
                .containsExactly(new TaskVerdict.Part("communicate", .5));
    }

    @Test
    void tauBenchRecordsOnePartAndTheRewardTellsTheOther() {
        assertThat(verdict("tau-bench", 1.0, part("r_actions", 1.0)).actions()).isTrue();
        assertThat(verdict("tau-bench", 0.0, part("r_actions", 0.0)).replies()).isNull();
        TaskVerdict said = verdict("tau-bench", 0.0, part("r_outputs", 1.0), part("output", 1.0));
        assertThat(said.replies()).isTrue();
        assertThat(said.actions()).as("the words were right and the reward is 0").isFalse();
        assertThat(verdict("tau-bench", 1.0, part("r_outputs", 1.0)).actions()).isTrue();
        TaskVerdict unsaid = verdict("tau-bench", 0.0, part("r_outputs", 0.0));
        assertThat(unsaid.replies()).isFalse();
        assertThat(unsaid.actions()).as("either may have cost the reward").isNull();
        TaskVerdict useful = verdict("agentdojo", 1.0, part("utility", 1.0));
        assertThat(useful.actions()).isNull();
        assertThat(useful.replies()).isNull();
    }

    private static RewardPart part(String name, @Nullable Double value) {
        return new RewardPart(name, value, null);
    }

    private TaskVerdict verdict(String format, @Nullable Double reward, RewardPart... parts) {
        return Objects.requireNonNull(TaskScorer.verdict(transcript(format, new Outcome(reward, List.of(parts), null, null, null))));
    }

    private Transcript transcript(String format, Outcome outcome) {
        return new Transcript("t", new TranscriptSource("f.json", 0, format), "t", new CaseRef("s", "c", null, CaseKind.OTHER, null, null),
                "m", 0, messages, expected, outcome, "", true, Map.of());
    }

    private void expects(String name, ToolEffect effect, Role role, String arguments) {
        expected.add(new ExpectedAction(name, json.readTree(arguments), role, effect, null, null));
    }

    private void made(String name, ToolEffect effect, Role role, String arguments, boolean failed) {
        int at = messages.size();
        ToolCall call = new ToolCall(at / 2, at, 0, "c" + at, name, new Arguments(arguments, json.readTree(arguments)), role, effect, false,
                at + 1);
        messages.add(new Message(at, role, "x", "", null, List.of(call), null, List.of(), null, null));
        messages.add(new Message(at + 1, Role.TOOL, "tool", "", null, List.of(), new ToolResult("c" + at, name, failed, at, 0), List.of(),
                null, null));
    }
}
