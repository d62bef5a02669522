package saiddone.check.argument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.FieldNames;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.ToolCall;

/// Holds the words around a write against its arguments: does the agent name the thing that the call names, or its like?
public final class ArgumentReader {
    private static final Pattern ID = Pattern.compile("(?i).*ids?");
    /// What an id looks like: no sentence, and no list written as text.
    private static final Pattern ONE_WORD = Pattern.compile("[^\\s\\[\\]{}\"',]{4,}");

    private final FactBook book;
    private final Likeness likeness;
    private final PlainValues plain;
    private final AddressLines addresses;
    private final OtherMatters others;
    private final PaidOtherwise otherwise;
    private final Set<String> given = new HashSet<>();
    private final List<ToolCall> writes;

    /// @param writes all of the conversation
    /// @param made   those of them that did not fail
    public ArgumentReader(FactBook book, PlainLists lists, List<ToolCall> writes, List<ToolCall> made) {
        this.book = book;
        this.writes = writes;
        writes.stream().flatMap(ArgumentReader::values).filter(value -> !value.key().startsWith("new"))
                .forEach(value -> given.add(value.value()));
        this.others = new OtherMatters(book, lists.words(), made);
        this.otherwise = new PaidOtherwise(book, made);
        PlainLines lines = new PlainLines();
        this.likeness = new Likeness(book, lists, lines);
        this.plain = new PlainValues(book, lists, lines, made);
        this.addresses = new AddressLines(lists.mentions(), lines);
    }

    private static Stream<Scalars.One> values(ToolCall call) {
        return Scalars.of(call).all().stream();
    }

    /// @param batch the writes made between two messages of the customer's, this one among them
    public List<Mismatch> read(ToolCall call, List<ToolCall> batch, Words words) {
        Scalars scalars = Scalars.of(call);
        Set<String> used = new HashSet<>();
        batch.stream().flatMap(ArgumentReader::values).forEach(value -> used.add(value.value()));
        Set<String> own = new HashSet<>();
        scalars.all().forEach(value -> own.add(value.value()));
        Set<String> shared = shared(call, batch);
        List<Mismatch> found = new ArrayList<>();
        for (Scalars.One argument : scalars.all()) {
            Entity meant = book.find(argument.value());
            if (meant != null && replaced(argument, meant, scalars)) {
                continue;
            }
            boolean paying = meant != null && meant.pays();
            Mismatch one = meant != null && !argument.number()
                    ? likeness.read(call, argument, meant, scalars, new CallValues(paying ? own : used, given, shared), words)
                    : meant == null && unheard(call, argument, words) ? Mismatch.first(words, call, argument, -1,
                            "The call's %s is %s, which no lookup gave and the customer did not name.".formatted(argument.key(),
                                    argument.value()))
                    : plainly(call, argument, scalars, words);
            if (one == null || others.tells(one, call, meant, writes, words)) {
                one = meant == null ? null : otherwise.read(call, argument, meant, batch, words);
            }
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /// Values at the top of two of the other calls or more.
    private static Set<String> shared(ToolCall call, List<ToolCall> batch) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        batch.stream().filter(one -> one != call).flatMap(one -> values(one).filter(value -> value.isTop())
                .map(Scalars.One::value).distinct()).forEach(value -> (once.add(value) ? once : shared).add(value));
        return shared;
    }

    private @Nullable Mismatch plainly(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        Mismatch other = plain.read(call, argument, scalars, words);
        if (other != null || argument.number()) {
            return other;
        }
        return addresses.read(call, argument, words);
    }

    /// Whether another argument names what comes in this one's place: the words are about that one then.
    private boolean replaced(Scalars.One argument, Entity meant, Scalars scalars) {
        return !argument.key().startsWith("new") && scalars.all().stream().filter(one -> one.key().startsWith("new"))
                .map(one -> book.find(one.value())).anyMatch(one -> one != null && one.type().equals(meant.type()));
    }

    /// Whether things of that kind were looked up, and this one was neither among them nor named by the customer or the system's words.
    private boolean unheard(ToolCall call, Scalars.One argument, Words words) {
        return !argument.number() && ID.matcher(argument.key()).matches() && ONE_WORD.matcher(argument.value()).matches()
                && book.knows(FieldNames.stem(argument.key())) && !words.said().given().contains(Plain.bareId(argument.value()))
                && !book.shows(Plain.bareId(argument.value()), call.message());
    }
}
