package saiddone.check.claims;

import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Tells a message that asks for the next call from one that reports the call before it.
final class NextCall {
    private static final int ID = 5;

    private NextCall() {}

    /// How far a message may speak of a call: to its end, but where it asks for the call that follows the customer's answer, since it
    /// names an id of that call's and none of the call before it. Of such a message what stands before that id counts if it tells a deed.
    static int upTo(Transcript transcript, ToolCall call, Message message, ClaimPatterns patterns) {
        ToolCall next = after(transcript, message);
        int named = next == null ? -1 : named(message, next, call);
        if (next == null || named < 0 || named(message, call, next) >= 0 || !patterns.noDeeds().asks(ClaimPatterns.plain(message.text()))) {
            return message.text().length();
        }
        int before = 0;
        for (SentenceSpan one : SentenceSpan.of(message.text())) {
            if (one.end() > named) {
                return before;
            }
            before = before > 0 || patterns.noDeeds().tellsDeed(ClaimPatterns.plain(one.quote(message.text()))) ? one.end() : 0;
        }
        return before;
    }

    /// The first change that is called after the customer's answer to a message and before the agent writes again, null where none is.
    private static @Nullable ToolCall after(Transcript transcript, Message message) {
        boolean answered = false;
        for (Message one : transcript.messages().subList(message.index() + 1, transcript.messages().size())) {
            answered = answered || one.role() == Role.USER;
            ToolCall write = one.calls().stream().filter(made -> made.effect() == ToolEffect.WRITE).findFirst().orElse(null);
            if (write != null || answered && Words.speaks(one)) {
                return answered ? write : null;
            }
        }
        return null;
    }

    /// Where a message names an id of one call's that the other has not; below 0 where it does not.
    private static int named(Message message, ToolCall call, ToolCall other) {
        Scalars others = Scalars.of(other);
        return Scalars.of(call).all().stream().map(Scalars.One::value).filter(value -> id(value) && !others.hold(value))
                .mapToInt(value -> message.text().indexOf(Plain.bareId(value))).filter(at -> at >= 0).min().orElse(-1);
    }

    private static boolean id(String value) {
        return value.length() >= ID && value.indexOf(' ') < 0 && value.chars().anyMatch(Character::isDigit);
    }
}
