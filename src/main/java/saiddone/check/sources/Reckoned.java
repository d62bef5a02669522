package saiddone.check.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The amounts that an agent told or thought of so far, as far as they have a source. What is worked out may be reckoned with in turn;
/// what nobody gave may not, for it would bear out what follows from it. For one thread.
final class Reckoned {
    private static final int CENTS = 100;

    private final List<Double> told = new ArrayList<>();
    /// By the amount in cents.
    private final Map<Long, Source> worked = new HashMap<>();

    /// Adds to the sources of one text's values those of the amounts that come of others.
    ///
    /// @param values of the text, in order
    /// @param named  the amounts of the things that it names, those of one field together
    /// @param cents  all amounts of the look-ups that are no whole number
    void workOut(List<Value> values, Map<Value, Source> sources, Collection<List<Double>> named, List<Double> cents) {
        int before;
        do {
            before = sources.size();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Value.Money money && !sources.containsKey(money)) {
                    List<Double> ahead = Stream.concat(told.stream(), amounts(values.subList(0, i), sources)).toList();
                    List<Double> next = amounts(values.subList(i + 1, values.size()), sources).toList();
                    Source source = source(money, new WorkedOut(ahead, next, named, cents));
                    if (!source.nowhere()) {
                        sources.put(money, source);
                    }
                }
            }
        } while (sources.size() > before);
        amounts(values, sources).forEach(told::add);
    }

    private Source source(Value.Money money, WorkedOut from) {
        long amount = Math.round(money.amount() * CENTS);
        Source known = worked.get(amount);
        if (known == null) {
            known = from.of(money).map(Source::workedOut).orElse(Source.NOWHERE);
            if (!known.nowhere()) {
                worked.put(amount, known);
            }
        }
        return known;
    }

    private static Stream<Double> amounts(List<Value> values, Map<Value, Source> sources) {
        return values.stream().filter(sources::containsKey)
                .flatMap(value -> value instanceof Value.Money money ? Stream.of(money.amount()) : Stream.empty());
    }
}
