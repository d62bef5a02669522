package saiddone.check.sources;

import java.util.Locale;
import saiddone.check.text.Dates;
import saiddone.model.Span;

/// A value that can be looked for: what it is, and when a text holds it.
sealed interface Value {
    /// UTF-16 range in the text that it was read from.
    Span span();

    boolean in(Ground ground);

    /// @param amount never below nought: who owes whom is told by words
    record Money(Span span, double amount) implements Value {
        private static final double HALF_A_CENT = 0.005;

        @Override
        public boolean in(Ground ground) {
            return ground.numbers().stream().anyMatch(one -> same(one.value()));
        }

        boolean same(double other) {
            return Math.abs(amount - other) < HALF_A_CENT;
        }

        boolean whole() {
            return amount == Math.rint(amount);
        }
    }

    /// @param percent 15 for 15 %
    record Share(Span span, double percent) implements Value {
        private static final double NEAR = 1e-6;

        @Override
        public boolean in(Ground ground) {
            return ground.shares().stream().anyMatch(this::same)
                    || ground.single().filter(one -> same(one) || same(one * 100)).isPresent();
        }

        private boolean same(double other) {
            return Math.abs(other - percent) < NEAR;
        }
    }

    record Day(Span span, Dates.Day day) implements Value {
        @Override
        public boolean in(Ground ground) {
            return ground.days().stream().anyMatch(day::same);
        }
    }

    /// @param minute of the day
    /// @param half   whether it may be of either half of the day: no AM or PM stands there, and it is not later than twelve
    record Time(Span span, int minute, boolean half) implements Value {
        private static final int HALF_A_DAY = 12 * 60;

        @Override
        public boolean in(Ground ground) {
            return ground.times().stream().anyMatch(this::same);
        }

        private boolean same(Time other) {
            return half || other.half ? minute % HALF_A_DAY == other.minute % HALF_A_DAY : minute == other.minute;
        }
    }

    /// @param from the smaller number, the only one where there is no other
    /// @param unit by its place among the units, the minutes first and the hours next
    record Period(Span span, int from, int to, int unit) implements Value {
        @Override
        public boolean in(Ground ground) {
            return ground.periods().stream().anyMatch(one -> one.unit == unit && (one.from == from && one.to == to
                    || from == to && (one.from == from || one.to == to)))
                    || from == to && ground.number(from) && ground.namesUnit(unit);
        }

        /// How long it is, nought where it leaves that open or is longer than hours.
        int minutes() {
            return from != to ? 0 : unit == 0 ? from : unit == 1 ? from * 60 : 0;
        }

        /// Hours with the minutes that are told behind them.
        Period and(Period minutes) {
            int all = minutes() + minutes.from;
            return new Period(new Span(span.start(), minutes.span.end()), all, all, minutes.unit);
        }
    }

    /// An id, a link or an address of mail; in small letters.
    record Name(Span span, String name) implements Value {
        @Override
        public boolean in(Ground ground) {
            return ground.lower().contains(name) || ground.bare().contains(Ground.bare(name));
        }
    }

    /// Three digits or more that are none of these: a house's number, the end of a card's, a code.
    record Digits(Span span, String digits) implements Value {
        @Override
        public boolean in(Ground ground) {
            return ground.holdsDigits(digits);
        }
    }

    static Value name(Span span, String name) {
        return new Name(span, name.toLowerCase(Locale.ROOT));
    }
}
