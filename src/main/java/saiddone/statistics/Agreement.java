package saiddone.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How far coders agree on a declared universe of units. A unit that a coder did not judge is missing; a unit judged absent
/// is a judgement like any other.
///
/// Figures come from [#tally], their intervals from [#spread], which draws whole conversations.
public final class Agreement {
    /// In the place of a code that was not given.
    public static final int MISSING = -1;

    private final double[] values;
    private final Resampling resampling;
    private final int conversations;

    /// @param conversation whose units are drawn together
    /// @param codes        one a coder, always in the same order: 0 to categories - 1, or [#MISSING]
    public record Unit(String conversation, List<Integer> codes) {
        public Unit {
            codes = List.copyOf(codes);
        }
    }

    /// @param values the number that each category stands for, ascending: `0, 1` for absent and present
    /// @param units  the whole universe, also units that nobody judged
    public Agreement(double[] values, Collection<Unit> units) {
        this.values = values.clone();
        Map<String, double[]> sums = new LinkedHashMap<>();
        int coders = units.stream().mapToInt(unit -> unit.codes.size()).max().orElse(0);
        for (Unit unit : units) {
            check(unit, coders);
            double[] sum = sums.computeIfAbsent(unit.conversation, ignored -> Tally.empty(values.length));
            Tally.add(unit.codes, sum, values.length);
        }
        conversations = sums.size();
        resampling = new Resampling("conversations", new ArrayList<>(sums.values()));
    }

    /// Present or absent: codes 1 and 0.
    public static Agreement onTag(Collection<Unit> units) {
        return new Agreement(new double[] {0, 1}, units);
    }

    /// Conversations in the universe.
    public int conversations() {
        return conversations;
    }

    /// Everything that can be said of all units together.
    public Tally tally() {
        return new Tally(conversations == 0 ? Tally.empty(values.length) : resampling.total(), values);
    }

    /// The interval of one figure, such as `Tally::gwet`, by bootstrap over conversations.
    public Answer<Resampling.Spread> spread(Function<Tally, Answer<Double>> figure, double level, int resamples, long seed) {
        return resampling.spread(sums -> figure.apply(new Tally(sums, values)), level, resamples, seed);
    }

    private void check(Unit unit, int coders) {
        boolean known = unit.codes.stream().allMatch(code -> code >= MISSING && code < values.length);
        if (!known || unit.codes.size() != coders) {
            throw new IllegalArgumentException("%s is no unit of %d coders and %d categories".formatted(unit, coders, values.length));
        }
    }
}
