package saiddone.check.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saiddone.check.text.Dates;

/// A text, or a field of a tool's answer, that an agent could have a value from. What stands in it is read when it is first asked for.
/// For one thread.
final class Ground {
    private final Source source;
    private final ValueReader reader;
    private final String text;
    /// Most fields hold none, and nothing but names need be looked for there.
    private final boolean digits;
    private @Nullable List<Numbers.One> numbers;
    private @Nullable List<Dates.Day> days;
    private @Nullable List<Value.Time> times;
    private @Nullable List<Value.Period> periods;
    private @Nullable List<Double> shares;
    private @Nullable String lower;
    private @Nullable String bare;

    /// @param source with the text that holds the value
    Ground(Source source, ValueReader reader) {
        this.source = source;
        this.reader = reader;
        this.text = source.shown();
        digits = text.chars().anyMatch(Character::isDigit);
    }

    Source source() {
        return source;
    }

    List<Numbers.One> numbers() {
        return numbers = kept(numbers, () -> digits ? Numbers.in(text) : List.of());
    }

    List<Dates.Day> days() {
        return days = kept(days, () -> digits ? Dates.in(text) : List.of());
    }

    List<Value.Time> times() {
        return times = kept(times, () -> digits ? ValueReader.times(text) : List.of());
    }

    List<Value.Period> periods() {
        return periods = kept(periods, () -> reader.periods(text));
    }

    List<Double> shares() {
        return shares = kept(shares, () -> digits ? ValueReader.shares(text) : List.of());
    }

    String lower() {
        return lower = kept(lower, () -> text.toLowerCase(Locale.ROOT));
    }

    /// Letters and digits alone: customers spell ids out.
    String bare() {
        return bare = kept(bare, () -> bare(lower()));
    }

    /// The number that the whole text is, without its sign.
    Optional<Double> single() {
        List<Numbers.One> all = numbers();
        return all.size() == 1 && all.getFirst().span().end() == text.length() && all.getFirst().span().start() <= 1
                ? Optional.of(all.getFirst().value()) : Optional.empty();
    }

    boolean number(int whole) {
        return numbers().stream().anyMatch(one -> one.value() == whole);
    }

    /// Whether the field's name speaks of a unit of time: `exchange_window_days`.
    boolean namesUnit(int unit) {
        return !source.pointer().isEmpty() && reader.names(unit, source.pointer().toLowerCase(Locale.ROOT));
    }

    /// Whether the digits stand there, behind whatever else: a card is told by its end.
    boolean holdsDigits(String digits) {
        for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
            int end = at + digits.length();
            if (end == text.length() || !Character.isDigit(text.charAt(end))) {
                return true;
            }
        }
        return numbers().stream().anyMatch(one -> one.value() == Double.parseDouble(digits));
    }

    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }

    private static <T> T kept(@Nullable T known, Supplier<T> make) {
        return known == null ? make.get() : known;
    }
}
