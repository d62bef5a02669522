package saiddone.check.deed;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ToolNames;
import saiddone.model.ToolCall;

/// A call that changed something or handed over, with its result and what its ids mean.
///
/// @param arguments the scalar values of its arguments in order
public record Action(ToolCall call, Result result, List<Resolved> arguments) {
    /// So many writes of a conversation are held against the words around them: each is compared with all others.
    public static final int MOST_HELD = 100;

    public Action {
        arguments = List.copyOf(arguments);
    }

    /// Those of a conversation's writes that are held against the words.
    public static <T> List<T> held(List<T> writes) {
        return writes.subList(0, Math.min(writes.size(), MOST_HELD));
    }

    /// Whether its tool bears such words.
    boolean toolBears(Pattern words) {
        return ToolNames.bears(call.name(), words);
    }

    /// Whether its tool or one of its arguments bears such words.
    boolean bears(Pattern words) {
        return toolBears(words) || arguments.stream().anyMatch(one -> ToolNames.bears(one.pointer(), words));
    }

    /// What came of a call.
    public enum Result { DONE, FAILED, UNANSWERED }

    /// One scalar argument.
    ///
    /// @param pointer JSON pointer into the call's arguments
    /// @param meaning what earlier results say the value is, such as `Keyboard, linear, RGB`; null where none told
    /// @param source  index of the message with the result that told it, -1 where none did
    public record Resolved(String pointer, String value, @Nullable String meaning, int source) {
        /// Whether it stands at the arguments' top, and in no list or object of theirs.
        boolean isTop() {
            return pointer.lastIndexOf('/') == 0;
        }
    }
}
