package saiddone.check.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.results.Scalars;
import saiddone.check.text.Dates;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// The date of a flight, or of whatever a call is for, where the words tell another and not this one: beside the flight's number,
/// else with words for the thing.
final class DateReader {
    private static final Pattern KEY = Pattern.compile("(?i)(?!.*birth).*(?:date|fecha|datum).*");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");
    private static final Set<String> COMMON = Set.of("update", "change", "modify", "create", "date", "make", "send", "with", "reservation");
    private static final int FAR = 21;

    private final ValueWords values;
    private final FlightDays days;
    private final CallWords words;
    private final Shown shown;
    private final ToolCall call;
    private final Scalars arguments;
    private final List<Message> customer;

    DateReader(ValueWords values, FlightDays days, CallWords words, Shown shown, ToolCall call, Scalars arguments,
               List<Message> customer) {
        this.values = values;
        this.days = days;
        this.words = words;
        this.shown = shown;
        this.call = call;
        this.customer = customer;
        this.arguments = arguments;
    }

    static boolean reads(Scalars.One argument) {
        return !argument.number() && KEY.matcher(argument.key()).matches() && ISO.matcher(argument.value().strip()).matches()
                && !Dates.in(iso(argument)).isEmpty();
    }

    /// The date without what may follow it; it names its year.
    private static String iso(Scalars.One argument) {
        return argument.value().strip().substring(0, 10);
    }

    @Nullable Otherwise read(Scalars.One argument) {
        Dates.Day own = Dates.in(iso(argument)).getFirst();
        String flight = flight(argument);
        Told told = flight.isEmpty() ? null : beside(own, flight);
        if (told == null && !Boolean.TRUE.equals(fits(own, flight))) {
            told = left(own, flight);
            told = told == null ? unnamed(own, argument, !flight.isEmpty()) : told;
        }
        return told == null ? null : new Otherwise(told.message, told.day.span(), argument.pointer(),
                "The words say %s%s, but the call's %s is %s.".formatted(told.text(), flight.isEmpty() ? "" : " for " + flight,
                        argument.key(), argument.value()));
    }

    private record Told(Message message, Dates.Day day, boolean sure, boolean leg) {
        String text() {
            return message.text().substring(day.span().start(), day.span().end());
        }
    }

    private boolean goes(Told told) {
        return values.givenUp().at(CallWords.text(told.message), told.day.span().start(), told.day.span().end());
    }

    /// Whether a day may be held against another one: a later leg may leave the day after.
    private boolean tells(Told told, Dates.Day own) {
        return told.sure && !goes(told) && !(told.leg && next(told.day, own));
    }

    /// The flight that stands in the same object, empty where none does.
    private String flight(Scalars.One argument) {
        String object = argument.pointer().substring(0, argument.pointer().lastIndexOf('/') + 1);
        return arguments.all().stream().filter(one -> FlightReader.reads(one) && one.pointer().startsWith(object)
                && one.pointer().lastIndexOf('/') == object.length() - 1).map(one -> Codes.of(one.value())).findFirst().orElse("");
    }

    /// Whether words tell the call's date of the flight; null where they tell none of it.
    private @Nullable Boolean fits(Dates.Day own, String flight) {
        if (flight.isEmpty()) {
            return null;
        }
        List<Told> all = words.agent().flatMap(one -> told(one, flight)).toList();
        return all.isEmpty() ? null : all.stream().anyMatch(one -> one.day.same(own));
    }

    private @Nullable Told beside(Dates.Day own, String flight) {
        List<Told> after = words.after().stream().flatMap(one -> told(one, flight)).filter(one -> near(one.day, own)).toList();
        List<Told> before = words.before().stream().flatMap(one -> told(one, flight)).filter(one -> near(one.day, own)).toList();
        if (after.stream().anyMatch(one -> one.day.same(own)) || before.stream().anyMatch(one -> one.day.same(own) && !goes(one))) {
            return null;
        }
        Told told = after.stream().filter(one -> tells(one, own)).findFirst().orElse(null);
        if (told != null) {
            return told;
        }
        String held = shown.heldDate(flight);
        String moves = held == null || on(held, own) ? "" : held;
        return spoken(own) ? null : before.stream().filter(one -> tells(one, own)
                && !(on(moves, one.day) && moved(one))).findFirst().orElse(null);
    }

    /// The day that the booking has for a flight, named as one that stays, where no flight of the call is on it any more.
    private @Nullable Told left(Dates.Day own, String flight) {
        String held = flight.isEmpty() ? null : shown.heldDate(flight);
        if (held == null || on(held, own) || called().stream().anyMatch(day -> on(held, day))) {
            return null;
        }
        return words.agent().filter(one -> values.kept().matcher(CallWords.text(one)).find()).flatMap(one -> days(one, values.travel()))
                .filter(one -> on(held, one.day) && !goes(one) && !asked(own, one)).findFirst().orElse(null);
    }

    /// Whether the customer asked for the call's day once the booked one had been told.
    private boolean asked(Dates.Day own, Told told) {
        return customer.stream().anyMatch(one -> one.index() > told.message.index() && one.index() < call.message()
                && (names(one, own) || values.dayMoved().matcher(CallWords.text(one)).find()));
    }

    /// Whether a date that was shown is that day, of whatever year where the words name none.
    private static boolean on(String shown, Dates.Day day) {
        return Dates.in(shown).stream().anyMatch(day::same);
    }

    private Stream<Told> told(Message message, String flight) {
        return days.of(message, flight).stream().map(one -> new Told(message, one.day(), one.sure(), one.leg()));
    }

    /// Whether the words around a call, or the customer anywhere, name its date.
    private boolean spoken(Dates.Day own) {
        return words.agent().anyMatch(one -> names(one, own)) || customer.stream().anyMatch(one -> names(one, own));
    }

    private boolean names(Message message, Dates.Day own) {
        return days.in(message).stream().anyMatch(day -> day.same(own));
    }

    /// Whether the customer moved a day in words ("the day after") once it had been told.
    private boolean moved(Told told) {
        return words.reply().stream().anyMatch(one -> one.index() > told.message.index()
                && values.dayMoved().matcher(CallWords.text(one)).find());
    }

    /// A date that nobody named, where the words name one other for the like.
    private @Nullable Told unnamed(Dates.Day own, Scalars.One argument, boolean travel) {
        if (spoken(own) || travel && shown.flies(flight(argument), iso(argument))) {
            return null;
        }
        List<Dates.Day> called = called();
        Pattern about = travel ? values.travel() : about(argument);
        List<Told> told = words.agent().flatMap(one -> days(one, about)).filter(one -> !goes(one) && near(one.day, own) && !moved(one))
                .toList();
        Told only = only(told);
        return only != null && (!travel || !next(only.day, own)) ? only
                : only(told.stream().filter(one -> called.stream().noneMatch(day -> day.same(one.day))).toList());
    }

    /// The dates of all calls made in one go.
    private List<Dates.Day> called() {
        List<Dates.Day> called = new ArrayList<>();
        words.batch().forEach(one -> Scalars.of(one).all().stream().filter(DateReader::reads)
                .forEach(value -> called.addAll(Dates.in(iso(value)))));
        return called;
    }

    /// The one day that all tell.
    private static @Nullable Told only(List<Told> told) {
        return told.isEmpty() || told.stream().anyMatch(one -> !one.day.same(told.getFirst().day)) ? null : told.getFirst();
    }

    /// Whether it is the day after, on which a journey may go on though nobody says so.
    private static boolean next(Dates.Day one, Dates.Day own) {
        return one.near(own.near(LocalDate.EPOCH)).plusDays(1).equals(own.near(LocalDate.EPOCH));
    }

    private static boolean near(Dates.Day one, Dates.Day own) {
        LocalDate day = own.near(LocalDate.EPOCH);
        return Math.abs(one.near(day).toEpochDay() - day.toEpochDay()) <= FAR;
    }

    private Stream<Told> days(Message message, Pattern about) {
        String text = CallWords.text(message);
        return days.in(message).stream().filter(day -> !shown.ofAnother(text, day.span().start())).filter(day -> {
            String sentence = Counts.sentence(text, day.span().start(), day.span().end());
            return about.matcher(sentence).find() && days.sure(text, day);
        }).map(day -> new Told(message, day, true, false));
    }

    /// Words of the tool's name and of the argument's.
    private Pattern about(Scalars.One argument) {
        Set<String> all = new HashSet<>();
        for (String word : (call.name() + "_" + argument.key()).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 3 && !COMMON.contains(word)) {
                all.add(Pattern.quote(word));
            }
        }
        return Pattern.compile(all.isEmpty() ? "(?!)" : "(?iu)" + String.join("|", all));
    }
}
