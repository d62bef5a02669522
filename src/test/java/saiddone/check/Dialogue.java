package saiddone.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.check.ledger.Ledger;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.results.SharedTexts;
import saiddone.check.results.ToolResults;
import saiddone.model.Arguments;
import saiddone.model.Attachment;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.ExpectedAction;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A conversation put together message by message, to be read by a check.
public final class Dialogue {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Message> messages = new ArrayList<>();
    private final List<ExpectedAction> expected = new ArrayList<>();
    private int calls;
    private @Nullable Double reward;
    private @Nullable Suite suite;
    private @Nullable SuiteCase suiteCase;
    private @Nullable Verdict verdict;
    private @Nullable String time;
    private @Nullable String policy;

    /// Rules that the file holds beside the messages.
    public Dialogue under(String rules) {
        policy = rules;
        return this;
    }

    public Dialogue system(String text) {
        return add(Role.SYSTEM, text, null, List.of(), null, List.of());
    }

    public Dialogue customer(String text) {
        return add(Role.USER, text, null, List.of(), null, List.of());
    }

    public Dialogue customerThinks(String reasoning, String text) {
        return add(Role.USER, text, reasoning, List.of(), null, List.of());
    }

    public Dialogue customerSends(String text) {
        return add(Role.USER, text, null, List.of(), null, List.of(new Attachment("image", "photo.jpg", null)));
    }

    public Dialogue agent(String text) {
        return add(Role.ASSISTANT, text, null, List.of(), null, List.of());
    }

    /// All messages that follow were written at this time.
    public Dialogue at(String now) {
        time = now;
        return this;
    }

    public Dialogue looksUp(String tool, String arguments, String result) {
        return calls("", null, tool, ToolEffect.READ, arguments, result, false);
    }

    public Dialogue writes(String tool, String arguments, String result) {
        return calls("", null, tool, ToolEffect.WRITE, arguments, result, false);
    }

    /// A call of the customer's own, on what is in the customer's hands.
    public Dialogue customerDoes(String tool, String result) {
        return calls(Role.USER, "", null, tool, ToolEffect.READ, "{}", result, false);
    }

    /// A call of the customer's own that changes something in the customer's hands.
    public Dialogue customerChanges(String tool, String result) {
        return calls(Role.USER, "", null, tool, ToolEffect.WRITE, "{}", result, false);
    }

    /// A look-up and, in the same message, a call for a change that is refused.
    public Dialogue looksUpAndIsRefused(String lookUp, String shown, String tool, String arguments) {
        int at = messages.size();
        ToolCall read = new ToolCall(calls++, at, 0, "r" + at, lookUp, new Arguments("{}", tree("{}")), Role.ASSISTANT, ToolEffect.READ,
                false, at + 1);
        ToolCall write = new ToolCall(calls++, at, 1, "w" + at, tool, new Arguments(arguments, tree(arguments)), Role.ASSISTANT,
                ToolEffect.WRITE, false, at + 2);
        return add(Role.ASSISTANT, "", null, List.of(read, write), null, List.of())
                .add(Role.TOOL, shown, null, List.of(), new ToolResult("r" + at, lookUp, false, at, 0), List.of())
                .add(Role.TOOL, "Error: try again", null, List.of(), new ToolResult("w" + at, tool, true, at, 1), List.of());
    }

    /// A call with words, reasoning or neither; a null result leaves it unanswered.
    public Dialogue calls(String text, @Nullable String reasoning, String tool, ToolEffect effect, String arguments,
                          @Nullable String result, boolean error) {
        return calls(Role.ASSISTANT, text, reasoning, tool, effect, arguments, result, error);
    }

    private Dialogue calls(Role by, String text, @Nullable String reasoning, String tool, ToolEffect effect, String arguments,
                           @Nullable String result, boolean error) {
        int at = messages.size();
        ToolCall call = new ToolCall(calls++, at, 0, "c" + at, tool, new Arguments(arguments, tree(arguments)), by,
                effect, false, result == null ? -1 : at + 1);
        add(by, text, reasoning, List.of(call), null, List.of());
        return result == null ? this
                : add(Role.TOOL, result, null, List.of(), new ToolResult("c" + at, tool, error, at, 0), List.of());
    }

    /// As a reader of transcripts does it: what is no JSON has no tree.
    private static @Nullable JsonNode tree(String arguments) {
        try {
            return JSON.readTree(arguments);
        } catch (JacksonException e) {
            return null;
        }
    }

    /// A result that answers nothing.
    public Dialogue stray(String result) {
        return add(Role.TOOL, result, null, List.of(), new ToolResult("?", null, false, -1, -1), List.of());
    }

    public Dialogue expects(String tool, ToolEffect effect, String arguments) {
        expected.add(new ExpectedAction(tool, JSON.readTree(arguments), Role.ASSISTANT, effect, null, null));
        return this;
    }

    public Dialogue rewarded(double value) {
        reward = value;
        return this;
    }

    public Dialogue in(Suite of, @Nullable SuiteCase one, @Nullable Verdict read) {
        suite = of;
        suiteCase = one;
        verdict = read;
        return this;
    }

    public Transcript transcript() {
        return new Transcript("t", new TranscriptSource("f.json", 0, "test"), "c", new CaseRef("s", "1", null, CaseKind.OTHER, null, null),
                "m", 1, messages, expected, new Outcome(reward, List.of(), null, null, null), "hash", true, Map.of(), policy);
    }

    public List<Finding> read(Check check) {
        return read(check, new SharedTexts());
    }

    /// @param texts what was made of other conversations' texts
    public List<Finding> read(Check check, SharedTexts texts) {
        ToolResults results = ToolResults.of(transcript(), texts);
        Ledger ledger = new LedgerMaker(Lexicons.shipped()).of(transcript(), results, texts);
        return check.find(new Reading(transcript(), results, ledger, suite, suiteCase, verdict, texts));
    }

    private Dialogue add(Role role, String text, @Nullable String reasoning, List<ToolCall> made, @Nullable ToolResult result,
                         List<Attachment> attachments) {
        messages.add(new Message(messages.size(), role, role.name(), text, reasoning, made, result, attachments, null, time));
        return this;
    }
}
