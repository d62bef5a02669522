package saiddone.check.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An amount as a sum, a difference or a multiple of others that somebody gave. What an agent told, it may take any two of; of what
/// look-ups hold, only the same field of two things that it named, or one with cents that stands against one that it told: among
/// hundreds, two come to anything.
///
/// @param told  amounts in the agent's words before the one sought that have a source, in the order in which they were told
/// @param next  those behind it in the same message
/// @param named the amounts of the things that the message names, those of one field together
/// @param cents all amounts of the look-ups that are no whole number
record WorkedOut(List<Double> told, List<Double> next, Collection<List<Double>> named, List<Double> cents) {
    /// So many of the amounts that were told last, and of those that follow.
    private static final int LAST = 10;
    private static final int NEXT = 6;
    private static final int MOST_TIMES = 6;
    private static final int SHORTEST_SUM = 3;
    private static final int LONGEST_SUM = 8;
    private static final int NEAR = 24;

    WorkedOut {
        told = List.copyOf(told);
        next = List.copyOf(next.subList(0, Math.min(NEXT, next.size())));
        named = List.copyOf(named);
        cents = List.copyOf(cents);
    }

    /// How an amount comes of others; empty where it does not.
    Optional<String> of(Value.Money sought) {
        List<Double> last = last();
        return pair(sought, last, last).or(() -> multiple(sought, last)).or(() -> run(sought))
                .or(() -> named.stream().flatMap(field -> all(sought, field).or(() -> pair(sought, field, field))
                        .or(() -> multiple(sought, field)).stream()).findFirst())
                .or(() -> sought.whole() ? Optional.empty() : pair(sought, last, cents).or(() -> pair(sought, cents, last)));
    }

    private static Optional<String> pair(Value.Money sought, List<Double> ones, List<Double> others) {
        for (double one : ones) {
            for (double other : others) {
                if (sought.same(one - other)) {
                    return Optional.of(text(one) + " − " + text(other));
                }
                if (one != other && sought.same(one + other)) {
                    return Optional.of(text(one) + " + " + text(other));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> multiple(Value.Money sought, List<Double> pool) {
        for (double one : pool) {
            for (int times = 2; times <= MOST_TIMES; times++) {
                if (sought.same(one * times)) {
                    return Optional.of(times + " × " + text(one));
                }
            }
        }
        return Optional.empty();
    }

    /// Three or more that were told one after another.
    private Optional<String> run(Value.Money sought) {
        List<Double> near = new ArrayList<>(told.subList(Math.max(0, told.size() - NEAR), told.size()));
        near.addAll(next);
        for (int from = 0; from < near.size(); from++) {
            double sum = 0;
            for (int to = from; to < Math.min(near.size(), from + LONGEST_SUM); to++) {
                sum += near.get(to);
                if (to - from + 1 >= SHORTEST_SUM && sought.same(sum)) {
                    return Optional.of(text(near.subList(from, to + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /// One field of all things named: the fares of a journey's flights, for as many as travel.
    private static Optional<String> all(Value.Money sought, List<Double> field) {
        double sum = field.stream().mapToDouble(Double::doubleValue).sum();
        for (int times = 1; times <= MOST_TIMES && field.size() > 1; times++) {
            if (sought.same(sum * times)) {
                return Optional.of(times == 1 ? text(field) : times + " × (" + text(field) + ")");
            }
        }
        return Optional.empty();
    }

    private static String text(List<Double> parts) {
        return String.join(" + ", parts.stream().map(WorkedOut::text).toList());
    }

    private List<Double> last() {
        List<Double> last = new ArrayList<>();
        for (int i = told.size() - 1; i >= 0 && last.size() < LAST; i--) {
            if (told.get(i) > 0 && !last.contains(told.get(i))) {
                last.add(told.get(i));
            }
        }
        next.stream().filter(one -> one > 0 && !last.contains(one)).forEach(last::add);
        return last;
    }

    private static String text(double amount) {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : String.format(Locale.ROOT, "%.2f", amount);
    }
}
