package saiddone.check.invented;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import saiddone.check.record.Orders.Stage;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Dates;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// A day on which a parcel comes, said without reserve, that no lookup holds; or the day of a delivery that has not been.
final class ArrivalDays implements Rule {
    private final Phrases arrival;
    private final Phrases then;
    private final Phrases hedged;
    private final Phrases doubt;
    private final Phrases denied;

    ArrivalDays(Lexicon lexicon) {
        arrival = lexicon.list("arrival");
        then = lexicon.list("delivered-then");
        hedged = lexicon.list("hedged");
        doubt = lexicon.list("their-word");
        denied = lexicon.list("denied");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(then, arrival);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        boolean past = then.in(sentence) && !doubt.in(sentence) && !denied.in(sentence);
        boolean coming = arrival.in(sentence) && !hedged.in(sentence) && !then.in(sentence);
        if (!past && !coming || sentence.question()) {
            return;
        }
        List<Dates.Day> days = Dates.in(sentence.text());
        if (days.isEmpty() || seen.orders().all().isEmpty()) {
            return;
        }
        Dates.Day day = days.getFirst();
        String words = sentence.text().substring(day.span().start(), day.span().end());
        boolean none = seen.orders().all().stream().allMatch(order -> !order.stages().contains(Stage.DELIVERED) && order.delivered()
                .isEmpty());
        if (past && none) {
            found.add(InventedFactCheck.FINDINGS.of(sentence, "The reply speaks of a delivery on " + words
                    + "; no lookup shows that anything was delivered."));
        } else if (coming && !gone(day, seen) && !bounded(sentence, day) && seen.days().stream().noneMatch(day::same)) {
            found.add(InventedFactCheck.FINDINGS.of(sentence, "The reply promises arrival on " + words + "; no lookup gives that day."));
        }
    }

    /// What is promised lies ahead: a day before that of the message is told of, not promised.
    private static boolean gone(Dates.Day day, Seen seen) {
        return seen.written().filter(today -> day.near(today).isBefore(today)).isPresent();
    }

    /// "Before", "after" and "until" a day say of no day that something comes on it.
    private static boolean bounded(Sentence sentence, Dates.Day day) {
        String before = sentence.text().substring(0, day.span().start()).stripTrailing().toLowerCase(Locale.ROOT);
        return !before.endsWith("day before") && !before.endsWith("evening before") && Stream.of("before", "after", "until", "till",
                "from", "since", "for the", "of", "hasta", "antes del", "avant le", "nach dem")
                .anyMatch(before::endsWith);
    }
}
