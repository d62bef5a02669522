package saiddone.check.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Dates;
import saiddone.check.text.Talk;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;

/// What the agent could know when it wrote one of its messages. Read only where a rule asks, since most sentences claim
/// nothing that lookups could tell.
public final class Seen {
    private final Facts facts;
    private final Message message;
    private @Nullable Lookups lookups;
    private @Nullable Orders orders;
    private @Nullable Things things;
    private @Nullable Unopened unopened;
    private @Nullable List<Dates.Day> days;
    private @Nullable Boolean changed;

    Seen(Facts facts, Message message) {
        this.facts = facts;
        this.message = message;
    }

    public Talk talk() {
        return facts.talk();
    }

    public Message message() {
        return message;
    }

    public Lookups lookups() {
        Lookups known = lookups;
        if (known == null) {
            known = facts.lookups().before(message.index());
            lookups = known;
        }
        return known;
    }

    public Orders orders() {
        Orders known = orders;
        if (known == null) {
            known = Orders.of(lookups());
            orders = known;
        }
        return known;
    }

    public Things things() {
        Things known = things;
        if (known == null) {
            known = Things.of(this);
            things = known;
        }
        return known;
    }

    public Unopened unopened() {
        Unopened known = unopened;
        if (known == null) {
            known = Unopened.of(this);
            unopened = known;
        }
        return known;
    }

    public List<Stock.Variant> stock() {
        return Stock.in(lookups());
    }

    /// Whether something was changed before or in this message, after which the lookups may be out of date.
    public boolean changed() {
        Boolean known = changed;
        if (known == null) {
            known = talk().writes().stream().anyMatch(call -> call.message() <= message.index() && !talk().transcript().failed(call));
            changed = known;
        }
        return known;
    }

    /// Whether a call that writes was made for a thing before or in this message.
    public boolean changed(String id) {
        return talk().writes().stream().anyMatch(call -> call.message() <= message.index() && call.arguments().raw().contains(id));
    }

    /// Whether a call changed a thing afterwards: what was said of it mattered.
    public boolean actedOn(Things.Thing thing) {
        return talk().writes().stream().anyMatch(call -> call.message() >= message.index()
                && talk().done(call) && call.arguments().raw().contains(thing.id()));
    }

    /// What a call sent back, also where that came after the message; none where it failed.
    public Optional<Lookups.Result> result(ToolCall call) {
        return facts.lookups().answer(call);
    }

    /// The index of the agent's next message with words, that after the last where there is none.
    public int next() {
        return talk().agent().stream().mapToInt(Message::index).filter(index -> index > message.index()).findFirst()
                .orElse(talk().transcript().messages().size());
    }

    /// Days in results, in the arguments of calls, and in what the system prompt says.
    public List<Dates.Day> days() {
        List<Dates.Day> known = days;
        if (known == null) {
            List<Dates.Day> found = new ArrayList<>();
            lookups().results().forEach(result -> found.addAll(result.days()));
            talk().calls().stream().filter(call -> call.message() <= message.index())
                    .forEach(call -> found.addAll(facts.days(call.arguments().raw())));
            talk().transcript().messages().stream().filter(one -> one.role() == Role.SYSTEM)
                    .forEach(one -> found.addAll(facts.days(one.text())));
            known = List.copyOf(found);
            days = known;
        }
        return known;
    }

    /// The rules of the suite, and what system prompts say.
    public Stream<String> rules() {
        return Stream.concat(facts.rules(), talk().transcript().messages().stream().filter(one -> one.role() == Role.SYSTEM)
                .map(Message::text));
    }

    /// Whether the rules count so many days from a delivery: those of the suite, of the system prompt or of a lookup.
    public boolean fromDelivery(int days) {
        Pattern rule = Pattern.compile("(?i)\\b" + days + " days (?:of|from|after|since) (?:the )?deliver");
        return Stream.concat(rules(), lookups().results().stream().map(Lookups.Result::text)).anyMatch(text -> rule.matcher(text).find());
    }

    /// The changes that went well since the customer last wrote and before the message, in order.
    public List<ToolCall> doneNow() {
        int heard = heard();
        return talk().writes().stream().filter(call -> call.message() > heard && call.message() < message.index() && talk().done(call))
                .toList();
    }

    /// The index of what the customer had said last when the message was written, -1 for nothing.
    public int heard() {
        return talk().transcript().lastSaid(Role.USER, message.index());
    }

    /// The time at which the conversation plays, where somebody tells it.
    public Optional<LocalDateTime> now() {
        return facts.now();
    }

    /// The day on which the message was written, where the file has times; else the latest day of the lookups.
    public Optional<LocalDate> today() {
        return written().or(() -> days().stream().filter(day -> day.year() != null).map(day -> day.near(LocalDate.EPOCH))
                .max(LocalDate::compareTo));
    }

    /// The day on which the message was written, where the file has times.
    public Optional<LocalDate> written() {
        String time = message.time();
        return time == null ? Optional.empty() : Dates.in(time.length() > 10 ? time.substring(0, 10) : time).stream()
                .map(day -> day.near(LocalDate.EPOCH)).findFirst();
    }
}
