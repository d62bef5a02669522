package saiddone.ui.reader.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// One call with its answer, as the done side shows it. A result without a call is a card without a call.
///
/// @param call      null for a result that answers no call
/// @param result    the message with the answer, null where none came
/// @param arguments rows of the table; empty where the arguments are not JSON or there are none
/// @param answer    null where no answer came
public record CallCard(@Nullable ToolCall call, @Nullable Message result, State state, List<Field> arguments, @Nullable ResultView answer) {
    public CallCard {
        arguments = List.copyOf(arguments);
    }

    /// How the call went. A call without an answer did not fail: nobody knows.
    public enum State { DONE, FAILED, UNANSWERED, NO_CALL }

    public String name() {
        if (call != null) {
            return call.name();
        }
        return result != null && result.result() != null && result.result().tool() != null ? result.result().tool() : "";
    }

    public @Nullable ToolEffect effect() {
        return call == null ? null : call.effect();
    }

    public boolean effectGuessed() {
        return call != null && call.effectGuessed();
    }

    /// What the file says of a failure beside the answer's own text; null where it says nothing more.
    public @Nullable String failure() {
        if (result == null || result.result() == null) {
            return null;
        }
        String said = result.result().errorText();
        return said == null || said.isBlank() || said.equals(result.text()) ? null : said;
    }

    /// Whether the simulated customer made the call, on their own device.
    public boolean byCustomer() {
        return call != null && call.requestor() == Role.USER;
    }

    /// Arguments that could not be read as JSON, to be shown as they are; null where they could, or are empty.
    public @Nullable String rawArguments() {
        return call != null && call.arguments().tree() == null && !call.arguments().raw().isBlank() ? call.arguments().raw() : null;
    }
}
