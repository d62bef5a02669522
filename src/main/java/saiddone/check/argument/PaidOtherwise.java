package saiddone.check.argument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.claims.Words;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// A call that pays with one thing where another call for the same thing, agreed to with the same answer, pays with what the words name:
/// the new cabin from the gift card that was chosen, the bags from a certificate that nobody spoke of.
final class PaidOtherwise {
    private static final Pattern NUMBER = Pattern.compile("[_-]?\\d+$");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}$");

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
        List<String> own = top(call).toList();
        for (ToolCall other : batch) {
            Entity means = book.find(Scalars.of(other).at(argument.pointer()));
            if (!other.name().equals(call.name()) && made.contains(other) && top(other).anyMatch(own::contains) && means != null && means.pays()
                    && means != pays && chosen(words, means, pays)) {
                return told(call, argument, pays, means, words, book.unpaid(call));
            }
        }
        return null;
    }

    /// Whether the customer's answer names the one and not the other; where it names neither, whether nobody ever named the other.
    private static boolean chosen(Words words, Entity means, Entity pays) {
        boolean answered = named(words.plainReply(), means, pays);
        return !named(answered ? words.plainReply() + told(words) : words.said().plain(), pays, null) && !ofKind(words, pays, means);
    }

    private static @Nullable Mismatch told(ToolCall call, Scalars.One argument, Entity pays, Entity other, Words words, boolean free) {
        for (Message message : Stream.concat(words.around().stream(), words.reply().stream()).toList()) {
            for (SentenceSpan one : SentenceSpan.of(message.text())) {
                if (named(one.plain(message.text()), other, pays)) {
                    return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), pays.source(),
                            "The words pay with %s, as another call made for the same thing does; this call's %s is %s, which nobody chose%s."
                                    .formatted(other.id(), argument.key(), pays.id(), free ? ", and no money moved" : ""), free);
                }
            }
        }
        return null;
    }

    /// What was told after the call, of later calls too.
    private static String told(Words words) {
        return words.plainAfter() + words.plainNext();
    }

    private static boolean ofKind(Words words, Entity pays, Entity other) {
        return !kind(pays).equals(kind(other)) && (words.plainReply() + told(words)).contains(kind(pays));
    }

    private static boolean named(String plain, Entity means, @Nullable Entity not) {
        Matcher end = DIGITS.matcher(means.id());
        return means.namedIn(plain) || Plain.holds(plain, means.at("/last_four")) || end.find() && plain.contains(" " + end.group() + " ")
                || not != null && !kind(means).equals(kind(not)) && plain.contains(kind(means)) && !plain.contains(kind(not));
    }

    private static String kind(Entity means) {
        String source = means.value("/source");
        return Plain.text(source == null ? NUMBER.matcher(means.id()).replaceAll("") : source);
    }

    private static Stream<String> top(ToolCall call) {
        return Scalars.of(call).top().filter(one -> !one.number()).map(Scalars.One::value);
    }
}
