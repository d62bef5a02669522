package saiddone.check.argument;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Holds what the agent wrote after a call against the lines of an address that the call carries.
final class AddressLines {
    private static final Pattern HOUSE = Pattern.compile("(\\d{1,6}) (\\p{L}[\\p{L} .'-]{4,40})");

    private final Mentions mentions;
    private final PlainLines lines;

    AddressLines(Mentions mentions, PlainLines lines) {
        this.mentions = mentions;
        this.lines = lines;
    }

    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Words words) {
        Mismatch gone = gone(call, argument, words);
        return gone != null ? gone : house(call, argument, words);
    }

    /// A line which the words say is given up.
    private @Nullable Mismatch gone(ToolCall call, Scalars.One argument, Words words) {
        String value = argument.value();
        List<String> forms = value.indexOf(' ') > 0 && value.chars().anyMatch(Character::isDigit) ? Plain.forms(value) : List.of();
        if (!forms.isEmpty() && mentions.onlyGivenUp(words.plainAfter(), forms)) {
            for (Message message : words.after()) {
                for (PlainLines.Line one : lines.of(message)) {
                    if (Plain.holds(one.plain(), forms)) {
                        return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), -1,
                                "The words say that %s goes, but the call's %s is just that.".formatted(value, argument.key()));
                    }
                }
            }
        }
        return null;
    }

    /// Another number in the call's street, where the words do not give the call's own.
    private static @Nullable Mismatch house(ToolCall call, Scalars.One argument, Words words) {
        Matcher house = HOUSE.matcher(argument.value().strip());
        if (!house.matches() || words.plainAfter().contains(Plain.text(argument.value()))) {
            return null;
        }
        Pattern other = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,6}) " + Pattern.quote(house.group(2)), Pattern.CASE_INSENSITIVE);
        for (Message message : words.after()) {
            Matcher found = other.matcher(message.text());
            if (found.find()) {
                return new Mismatch(message.index(), new Span(found.start(), found.end()), call.index(), argument.pointer(), -1,
                        "The words say %s, but the call's %s is %s.".formatted(found.group(), argument.key(), argument.value()));
            }
        }
        return null;
    }
}
