package saiddone.check.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Dates;

/// A day or a stretch of time that follows from others in the same message: the day after, or how long it is from one time to another.
///
/// @param days  those of the message that have a source
/// @param times likewise
/// @param today on which the conversation plays, null where nobody tells
record OfTime(List<Dates.Day> days, List<Value.Time> times, @Nullable LocalDate today) {
    private static final int A_DAY = 24 * 60;
    /// Its place among the units of time.
    private static final int DAYS = 2;

    OfTime {
        days = List.copyOf(days);
        times = List.copyOf(times);
    }

    /// How it follows; empty where it does not.
    Optional<String> of(Value sought) {
        return switch (sought) {
            case Value.Day day -> after(day.day());
            case Value.Period period -> between(period).or(() -> since(period));
            case Value.Money _, Value.Share _, Value.Time _, Value.Name _, Value.Digits _ -> Optional.empty();
        };
    }

    private Optional<String> after(Dates.Day sought) {
        LocalDate day = sought.near(LocalDate.EPOCH);
        return days.stream().filter(one -> one.on(day.minusDays(1))).findFirst()
                .map(one -> "%02d-%02d + 1".formatted(one.month(), one.day()));
    }

    private Optional<String> between(Value.Period sought) {
        int minutes = sought.minutes();
        for (Value.Time from : times) {
            for (Value.Time to : times) {
                if (minutes > 0 && (Math.floorMod(to.minute() - from.minute(), A_DAY) == minutes
                        || from.half() && to.half() && Math.floorMod(to.minute() - from.minute(), A_DAY / 2) == minutes)) {
                    return Optional.of(clock(to) + " − " + clock(from));
                }
            }
        }
        return Optional.empty();
    }

    /// As many days as lie between one of the message's and another, or today.
    private Optional<String> since(Value.Period sought) {
        if (sought.unit() != DAYS || sought.from() != sought.to() || days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate near = today == null ? LocalDate.EPOCH : today;
        List<LocalDate> all = Stream.concat(Stream.ofNullable(today), days.stream().map(day -> day.near(near))).toList();
        return all.stream().flatMap(to -> all.stream().filter(from -> to.toEpochDay() - from.toEpochDay() == sought.from())
                .map(from -> to + " − " + from)).findFirst();
    }

    private static String clock(Value.Time time) {
        return String.format(Locale.ROOT, "%d:%02d", time.minute() / 60, time.minute() % 60);
    }
}
