package saiddone.check.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// The number of a flight in a call, where the words around name another in its place and never this one.
final class FlightReader {
    private final ValueWords values;
    private final Codes codes;
    private final CallWords words;
    private final Shown shown;
    private final Predicate<Message> waits;
    private final Set<String> called = new HashSet<>();

    /// @param codes  in the conversation's messages
    /// @param waits  words by which a message puts to the customer what is still to be done
    /// @param writes those of the conversation that were made or tried: what another of them carries was told of that one
    FlightReader(ValueWords values, Codes codes, CallWords words, Shown shown, List<ToolCall> writes, Predicate<Message> waits) {
        this.values = values;
        this.codes = codes;
        this.words = words;
        this.waits = waits;
        this.shown = shown;
        writes.stream().flatMap(one -> called(Scalars.of(one))).forEach(called::add);
    }

    static boolean reads(Scalars.One argument) {
        return !argument.number() && Codes.key(argument.key()) && !Codes.of(argument.value()).isEmpty();
    }

    private static Stream<String> called(Scalars scalars) {
        return scalars.all().stream().filter(FlightReader::reads).map(one -> Codes.of(one.value()));
    }

    @Nullable Otherwise read(Scalars.One argument) {
        String own = Codes.of(argument.value());
        boolean kept = shown.holds(own);
        List<Codes.Code> after = now(in(kept ? words.after().stream().filter(waits.negate()).toList() : words.after(), own), kept);
        List<Codes.Code> before = now(in(words.before(), own), kept);
        List<Codes.Code> reply = in(words.reply(), own);
        if (wanted(after, own)) {
            return null;
        }
        boolean spoken = wanted(before, own) || names(reply, own);
        Codes.Code told = after.stream().filter(one -> rival(one, own, after, spoken) && (names(before, one.code())
                || names(reply, one.code()) || !spoken && shown.knows(one.code()))).findFirst().orElse(null);
        if (told == null && !spoken) {
            told = put(own, before, reply);
        }
        return told == null ? null : new Otherwise(told.message(), told.span(), argument.pointer(),
                "The words say %s, but the call's %s is %s.".formatted(told.code(), argument.key(), argument.value()));
    }

    /// What was put to the customer before the call: one that nothing else was put beside.
    private Codes.@Nullable Code put(String own, List<Codes.Code> before, List<Codes.Code> reply) {
        List<Codes.Code> rivals = Stream.concat(before.stream(), reply.stream()).filter(one -> rival(one, own, before, false))
                .toList();
        for (Codes.Code one : rivals) {
            if (rivals.stream().anyMatch(other -> !other.code().equals(one.code()) && alike(one.code(), other.code()))) {
                return null;
            }
        }
        return rivals.stream().filter(one -> before.contains(one)).findFirst().orElse(null);
    }

    private boolean alike(String one, String other) {
        return shown.sameRoute(one, other);
    }

    /// Whether a code is one that the call should hold: none of those that it does, nor one that another of these takes the place of.
    private boolean rival(Codes.Code one, String own, List<Codes.Code> around, boolean spoken) {
        String code = one.code();
        if (one.goes() || called.contains(code) || shown.ofAnother(CallWords.text(one.message()), one.span().start())) {
            return false;
        }
        boolean placed = called.stream().anyMatch(other -> !other.equals(own) && alike(code, other)
                && around.stream().anyMatch(named -> named.code().equals(other)));
        boolean stands = shown.holds(code) && (spoken || shown.holds(own) || shown.mayReplace(own, code)
                && !values.kept().matcher(CallWords.text(one.message())).find());
        return !placed && !stands;
    }

    private boolean wanted(List<Codes.Code> codes, String own) {
        return codes.stream().anyMatch(one -> one.code().equals(own) && !one.goes()
                && !shown.ofAnother(CallWords.text(one.message()), one.span().start()));
    }

    /// Codes without those of later steps, where the call leaves the flights as they are.
    private List<Codes.Code> now(List<Codes.Code> codes, boolean kept) {
        return !kept ? codes : codes.stream().filter(one -> !values.laterStep().matcher(Counts.sentence(CallWords.text(one.message()),
                one.span().start(), one.span().end())).lookingAt()).toList();
    }

    private static boolean names(List<Codes.Code> codes, String own) {
        return codes.stream().anyMatch(one -> one.code().equals(own));
    }

    private List<Codes.Code> in(List<Message> messages, String like) {
        List<Codes.Code> found = new ArrayList<>();
        messages.forEach(one -> found.addAll(codes.in(one, like)));
        return found;
    }
}
