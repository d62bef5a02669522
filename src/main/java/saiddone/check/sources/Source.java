package saiddone.check.sources;

import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;

/// Where a value that an agent told stands already, or how it comes of others that do.
///
/// @param message index of the message that holds it, -1 where none does: a rule outside the conversation, or nobody
/// @param call    the call that was answered with it, or that carries it; null elsewhere
/// @param pointer JSON pointer of the field within the answer or the arguments, empty where it is a text
/// @param shown   the text there that holds it, or the sum in words: `154.17 − 137.94`; empty for nowhere
public record Source(Place place, int message, @Nullable ToolCall call, String pointer, String shown) {
    static final Source NOWHERE = new Source(Place.NOWHERE, -1, null, "", "");

    /// The best place comes first.
    public enum Place {
        /// A tool's answer.
        RESULT,
        /// The customer's words.
        CUSTOMER,
        /// The system prompt or the suite's policy.
        RULES,
        /// An argument of the agent's own call: it was used as told, but nobody gave it.
        CALL,
        /// A sum, difference or multiple of amounts that somebody gave, the day after one, or the time from one hour to another.
        WORKED_OUT,
        /// Nothing that came before holds it.
        NOWHERE
    }

    static Source workedOut(String sum) {
        return new Source(Place.WORKED_OUT, -1, null, "", sum);
    }

    public boolean nowhere() {
        return place == Place.NOWHERE;
    }
}
