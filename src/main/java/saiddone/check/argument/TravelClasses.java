package saiddone.check.argument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.TravelWords;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Holds words against the class that a call books. What a thing had and what it gets are told in one breath ("from business to
/// economy"): where words say what it becomes, that counts, else whether the call's class is named at all.
final class TravelClasses {
    private final FactBook book;
    private final PlainLines lines;
    private final List<ToolCall> made;
    private final Pattern impossible;
    private final TravelWords travel;

    /// @param made all writes of the conversation that did not fail
    TravelClasses(FactBook book, PlainLines lines, List<ToolCall> made, ClaimPatterns patterns) {
        this.impossible = patterns.impossible();
        this.travel = patterns.travel();
        this.book = book;
        this.lines = lines;
        this.made = made;
    }

    /// @param plain the argument's value, in the plain form
    @Nullable Mismatch read(ToolCall call, Scalars.One argument, String plain, Words words) {
        Mismatch changed = becomes(call, argument, plain, words);
        return changed == null ? named(call, argument, plain, words) : changed;
    }

    private @Nullable Mismatch named(ToolCall call, Scalars.One argument, String plain, Words words) {
        if (travel.in(words.plainAfter()).contains(plain) || travel.in(words.plainReply()).contains(plain)
                || words.plainAfter().isBlank() && travel.in(words.plainBefore()).contains(plain)) {
            return null;
        }
        boolean told = !travel.in(words.plainAfter()).isEmpty();
        if (!told && (travel.in(words.plainBefore()).contains(plain) || travel.in(words.plainNext()).contains(plain))) {
            return null;
        }
        if (others(call, words.plainAfter(), told)) {
            String alike = alike(call, argument, words);
            return alike == null || travel.in(words.plainBefore()).contains(plain) ? null
                    : first(call, argument, words.after(), List.of(alike));
        }
        return first(call, argument, told ? words.after() : words.before(), TravelWords.CLASSES);
    }

    /// The first line that names one of some classes.
    private @Nullable Mismatch first(ToolCall call, Scalars.One argument, List<Message> told, List<String> some) {
        for (Message message : told) {
            for (PlainLines.Line one : lines.of(message)) {
                List<String> named = travel.in(one.plain()).stream().filter(some::contains).toList();
                // What could not be done is told of something else.
                if (!named.isEmpty() && !impossible.matcher(one.plain()).find()) {
                    return mismatch(call, argument, message, one, named.getLast());
                }
            }
        }
        return null;
    }

    /// The class that all calls like this one got for other things, where the words after them name that class and these things beside
    /// this call's own: "the downgrades to economy: A, B and C". Null where there is none.
    private @Nullable String alike(ToolCall call, Scalars.One argument, Words words) {
        if (!named(call, words)) {
            return null;
        }
        Set<String> got = new LinkedHashSet<>();
        made.stream().filter(other -> other != call && other.name().equals(call.name()) && named(other, words))
                .flatMap(other -> Scalars.of(other).all().stream())
                .filter(one -> one.pointer().equals(argument.pointer())).forEach(one -> got.add(Plain.text(one.value()).strip()));
        return got.size() == 1 && travel.in(words.plainAfter()).containsAll(got) ? got.iterator().next() : null;
    }

    /// Whether the words after a call name what it was made for.
    private boolean named(ToolCall call, Words words) {
        return things(call).anyMatch(one -> !one.pays() && words.plainAfter().contains(one.plainId()));
    }

    /// What a call names at its top.
    private Stream<Entity> things(ToolCall call) {
        return Scalars.of(call).top().map(one -> book.find(one.value())).filter(Objects::nonNull);
    }

    private static boolean row(String text, Span line) {
        return text.indexOf('|', line.start(), line.end()) >= 0;
    }

    private static Mismatch mismatch(ToolCall call, Scalars.One argument, Message message, PlainLines.Line line, String told) {
        return new Mismatch(message.index(), line.span(), call.index(), argument.pointer(), -1,
                "The words say %s, but the call's %s is %s.".formatted(told, argument.key(), argument.value()));
    }

    /// Where the words after the call say that the call's own thing gets one class, and it is another one.
    private @Nullable Mismatch becomes(ToolCall call, Scalars.One argument, String plain, Words words) {
        Set<String> told = new LinkedHashSet<>();
        Mismatch first = null;
        for (Message message : words.after()) {
            Owned owned = new Owned(call, message);
            for (PlainLines.Line one : lines.of(message)) {
                // In a row of a table the one of before stands beside the one of now.
                if (!owned.counts(one) || message.text().indexOf('?', one.span().start(), one.span().end()) >= 0
                        || row(message.text(), one.span()) && travel.in(one.plain()).stream().distinct().count() > 1) {
                    continue;
                }
                for (String becomes : travel.becomes(one.plain())) {
                    told.add(becomes);
                    first = first == null ? mismatch(call, argument, message, one, becomes) : first;
                }
            }
        }
        return told.size() != 1 || told.contains(plain) || told.contains(shown(call, argument)) ? null : first;
    }

    /// What the call's result shows: a system that shows the class of before misleads, and words that repeat it tell what it shows.
    private String shown(ToolCall call, Scalars.One argument) {
        return Plain.text(book.answered(call, argument.key())).strip();
    }

    /// Which lines of a message are about what a call was made for: those that name it, with what follows them, and all lines where
    /// nothing of its kind but itself is named.
    private final class Owned {
        private final List<String> own = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private boolean counts;

        Owned(ToolCall call, Message message) {
            Scalars scalars = Scalars.of(call);
            things(call).filter(one -> !one.pays()).forEach(one -> {
                own.add(one.plainId());
                book.kin(one).stream().filter(kin -> !scalars.hold(kin.id())).forEach(kin -> others.add(kin.plainId()));
            });
            counts = lines.of(message).stream().noneMatch(line -> Plain.holds(line.plain(), others));
        }

        /// To be asked line by line, in their order.
        boolean counts(PlainLines.Line line) {
            boolean mine = Plain.holds(line.plain(), own);
            if (mine || Plain.holds(line.plain(), others)) {
                counts = mine;
            }
            return counts || travel.all(line.plain());
        }
    }

    /// Whether a plain text names another thing of a kind that the call names one of: then a class may be that one's. Of means of
    /// payment a text names several for many reasons: they count only where the class itself was told before the call.
    private boolean others(ToolCall call, String plainText, boolean told) {
        Scalars scalars = Scalars.of(call);
        return things(call).filter(one -> !(told && one.pays())).flatMap(one -> book.kin(one).stream())
                .anyMatch(kin -> !scalars.hold(kin.id()) && plainText.contains(kin.plainId()));
    }
}
