package saiddone.check.argument;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.claims.Words;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// A call that pays with one thing where another call for the same thing, agreed to with the same answer, pays with what the words name:
/// the new cabin from the gift card that was chosen, the bags from a certificate that nobody chose.
final class PaidOtherwise {
    private static final String WHY =
            "The words pay with %s, as another call made for the same thing does; this call's %s is %s, which nobody chose%s.";

    private final FactBook book;
    private final List<ToolCall> made;

    /// @param made all writes of the conversation that did not fail
    PaidOtherwise(FactBook book, List<ToolCall> made) {
        this.book = book;
        this.made = made;
    }

    /// @param batch the writes made between two messages of the customer's, this one among them
    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Entity pays, List<ToolCall> batch, Words words) {
        if (!argument.isTop() || !pays.pays() || batch.size() < 2 || words.said().given().contains(pays.id())) {
            return null;
        }
        List<String> own = Scalars.of(call).topTexts().toList();
        for (ToolCall other : batch) {
            // The same tool called again sets right what it did before.
            Scalars others = Scalars.of(other);
            Entity means = book.find(others.at(argument.pointer()));
            if (!other.name().equals(call.name()) && made.contains(other) && others.topTexts().anyMatch(own::contains)
                    && means != null && means.pays() && means != pays && chosen(words, new Means(means), new Means(pays))) {
                return told(call, argument, means, pays, words);
            }
        }
        return null;
    }

    /// Whether the customer's answer names the one and not the other; where it names neither, whether nobody ever named the other.
    private static boolean chosen(Words words, Means means, Means pays) {
        String since = words.plainReply() + words.plainAfter() + words.plainNext();
        boolean ofKind = !pays.kind().equals(means.kind()) && since.contains(pays.kind());
        return !ofKind && !pays.numberedIn(named(words.plainReply(), means, pays) ? since : words.said().plain());
    }

    private @Nullable Mismatch told(ToolCall call, Scalars.One argument, Entity means, Entity pays, Words words) {
        for (Message message : Stream.concat(words.around().stream(), words.reply().stream()).toList()) {
            for (SentenceSpan one : SentenceSpan.of(message.text())) {
                if (named(one.plain(message.text()), new Means(means), new Means(pays))) {
                    boolean idle = book.unpaid(call);
                    return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), pays.source(),
                            WHY.formatted(means.id(), argument.key(), pays.id(), idle ? ", and no money moved" : ""), idle);
                }
            }
        }
        return null;
    }

    /// Whether words name a means of payment, be it by its kind where the other is of another.
    private static boolean named(String plain, Means means, Means other) {
        return means.numberedIn(plain) || !means.kind().equals(other.kind()) && plain.contains(means.kind())
                && !plain.contains(other.kind());
    }
}
