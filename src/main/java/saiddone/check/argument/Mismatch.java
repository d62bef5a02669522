package saiddone.check.argument;

import org.jspecify.annotations.Nullable;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.claims.Words;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Words that name another value than the call's argument.
///
/// @param source index of the message with the result that told what the argument means, -1 where none did
/// @param idle   whether nothing came of it: no money moved by a payment that the words tell otherwise
public record Mismatch(int message, Span span, int call, String pointer, int source, String why, boolean idle) {

    Mismatch(int message, Span span, int call, String pointer, int source, String why) {
        this(message, span, call, pointer, source, why, false);
    }

    /// One that no words of their own show: at the first sentence of what was told. Null where nothing was.
    static @Nullable Mismatch first(Words words, ToolCall call, Scalars.One argument, int source, String why) {
        if (words.told().isEmpty()) {
            return null;
        }
        Message message = words.told().getFirst();
        SentenceSpan first = SentenceSpan.of(message.text()).getFirst();
        return new Mismatch(message.index(), first.span(), call.index(), argument.pointer(), source, why);
    }
}
