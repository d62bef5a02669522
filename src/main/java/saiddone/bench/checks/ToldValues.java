package saiddone.bench.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saiddone.check.sources.Source.Place;
import saiddone.check.sources.Told;
import saiddone.model.Message;
import saiddone.model.Transcript;

/// From where the values in agents' words come, and how many are told to come from nowhere once one of their digits is another: of one
/// value a conversation that has a source by itself, chosen by the conversation's hash.
final class ToldValues {
    /// Added to the last digit, which stays one.
    private static final int OTHER = 4;
    private static final String ALL = "all";

    private final ShareTable.Tally places = new ShareTable.Tally();
    private final ShareTable.Tally changed = new ShareTable.Tally();
    private int values;

    void count(Checked one) {
        List<Told> all = one.values(one.transcript());
        values += all.size();
        all.forEach(value -> places.add(value.source().place().name().toLowerCase(Locale.ROOT).replace('_', ' '), true));
        List<Told> given = all.stream().filter(value -> value.source().place().compareTo(Place.WORKED_OUT) < 0
                && value.quote().chars().anyMatch(Character::isDigit)).toList();
        if (!given.isEmpty()) {
            Told chosen = given.get(Math.floorMod(one.transcript().contentHash().hashCode(), given.size()));
            at(chosen, one.values(changed(one.transcript(), chosen))).ifPresent(value -> changed.add(ALL, value.source().nowhere()));
        }
    }

    /// What is read at the same place; a day or time that the digit makes impossible is no value any more.
    private static Optional<Told> at(Told place, List<Told> values) {
        return values.stream().filter(one -> one.message() == place.message() && one.span().start() < place.span().end()
                && place.span().start() < one.span().end()).findFirst();
    }

    private static Transcript changed(Transcript was, Told value) {
        List<Message> messages = new ArrayList<>(was.messages());
        Message told = messages.get(value.message());
        StringBuilder text = new StringBuilder(told.text());
        int at = value.span().end() - 1;
        while (!Character.isDigit(text.charAt(at))) {
            at--;
        }
        text.setCharAt(at, Character.forDigit((Character.digit(text.charAt(at), 10) + OTHER) % 10, 10));
        messages.set(value.message(), new Message(told.index(), told.role(), told.roleName(), text.toString(), told.reasoning(),
                told.calls(), told.result(), told.attachments(), told.usage(), told.time()));
        return new Transcript(was.id(), was.source(), was.conversation(), was.caseRef(), was.model(), was.run(), messages,
                was.expectedActions(), was.outcome(), was.contentHash(), was.synthetic(), was.details(), was.policy());
    }

    List<ShareTable> tables() {
        return values == 0 ? List.of() : List.of(
                new ShareTable("values in the agents' words, by where they come from",
                        places.shares(one -> Share.plain(one.name(), one.count(), values))),
                new ShareTable("values with another digit that nobody gave", changed.shares(one -> one)));
    }
}
