package saiddone.check.invented;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saiddone.check.record.Facts;
import saiddone.check.results.Scalars;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// A day that a call wrote down and that nobody had given: a day of birth, a first day at work. Quiet where the customer speaks of days
/// from now, such as tomorrow, but for days of birth; of today where somebody tells it; and of what the customer agreed to.
final class GuessedDays {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");
    /// What takes today, which is a small guess where nobody tells it.
    private static final Pattern TODAY = Pattern.compile("(?i)date|today|now|.*time.*|.*_at|(?:request|report|transaction|payment)_?date");
    private static final Pattern BIRTH = Pattern.compile("(?i).*(?:dob|birth).*");
    /// So many calls are held against all that came before them.
    private static final int MOST = 40;
    /// So many days of a call, too.
    private static final int DAYS = 20;
    /// Nobody writes more before a day.
    private static final int LOOKED_IN = 100_000;

    private final Phrases fromNow;

    GuessedDays(Lexicon lexicon) {
        fromNow = lexicon.list("days-from-now");
    }

    /// Adds one finding for each call that takes any.
    void look(Facts facts, List<Finding> found) {
        for (ToolCall call : facts.talk().writes().stream().filter(ToolCall::answered).limit(MOST).toList()) {
            Scalars.of(call).all().stream().filter(one -> DAY.matcher(one.value()).matches()).limit(DAYS)
                    .flatMap(one -> day(one.value()).filter(day -> !given(day, one.key(), call, facts)).map(_ -> one).stream()).findFirst()
                    .ifPresent(one -> add(call, one, facts, found));
        }
    }

    private static void add(ToolCall call, Scalars.One one, Facts facts, List<Finding> found) {
        String what = "The call's %s is %s, which nobody had given".formatted(one.key(), one.value());
        // Tried again it is the same guess.
        if (found.stream().noneMatch(other -> other.why().startsWith(what))) {
            boolean done = facts.talk().done(call);
            boolean today = facts.now().isEmpty() && TODAY.matcher(one.key()).matches();
            found.add((done && !today ? InventedFactCheck.FINDINGS : InventedFactCheck.HINTS).of(call.message(), null, call.index(),
                    one.pointer(), what + (done ? ", and the call went through." : "; the call failed.")));
        }
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean given(LocalDate day, String key, ToolCall call, Facts facts) {
        if (facts.now().map(LocalDateTime::toLocalDate).filter(day::equals).isPresent()
                || Stream.concat(Given.before(call, facts).texts(), Given.agreed(call, facts)).anyMatch(text -> holds(text, day, facts))) {
            return true;
        }
        Pattern inNumbers = inNumbers(day);
        boolean birth = BIRTH.matcher(key).matches();
        return facts.talk().customer().stream().filter(one -> one.index() < call.message()).anyMatch(one -> inNumbers.matcher(one.text())
                .region(0, Math.min(one.text().length(), LOOKED_IN)).find() || !birth && fromNow(one, facts));
    }

    /// The day as a customer may write it: with slashes, either way round, or no more than the day of the month.
    private static Pattern inNumbers(LocalDate day) {
        int month = day.getMonthValue();
        int number = day.getDayOfMonth();
        return Pattern.compile("(?<!\\d)(?:0?%d[/.]0?%d|0?%d[/.]0?%d|0?%d(?:st|nd|rd|th))(?!\\d)".formatted(month, number, number,
                month, number));
    }

    private boolean fromNow(Message message, Facts facts) {
        return facts.talk().sentences(message).stream().anyMatch(fromNow::in);
    }

    private static boolean holds(String text, LocalDate day, Facts facts) {
        return text.contains(day.toString()) || facts.days(text).stream().anyMatch(one -> one.on(day));
    }
}
