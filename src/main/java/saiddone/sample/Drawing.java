package saiddone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;

/// Draws which cases of a kind go wrong in which run: exactly so many in each run, heavier cases sooner, and the same
/// case mostly in several runs.
final class Drawing {
    /// How much of the luck is the case's own in all runs of the model, the rest is the run's.
    private static final double OF_THE_CASE = 0.75;
    private static final double OF_THE_RUN = 0.5;

    /// A case in a run.
    ///
    /// @param run from 1
    record Cell(SuiteCase one, int run) {}

    private record Keyed(Cell cell, double key) {}

    private final List<Keyed> keyed = new ArrayList<>();
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Set<Cell> drawn = new HashSet<>();
    private final boolean apart;

    /// @param counts how many to draw in each run; fewer where there are not so many cases
    /// @param apart  whether no case is drawn in two runs
    Drawing(List<SuiteCase> cases, List<Integer> counts, boolean apart, ToDoubleFunction<SuiteCase> weight, Dice dice) {
        this.apart = apart;
        for (int run = 1; run <= counts.size(); run++) {
            left.put(run, counts.get(run - 1));
        }
        for (SuiteCase one : cases) {
            double heavy = weight.applyAsDouble(one);
            double own = StrictMath.log(Math.max(heavy, 1e-9)) + OF_THE_CASE * dice.gumbel();
            for (int run = 1; run <= counts.size(); run++) {
                double key = own + OF_THE_RUN * dice.gumbel();
                if (heavy > 0) {
                    keyed.add(new Keyed(new Cell(one, run), key));
                }
            }
        }
        keyed.sort(Comparator.comparingDouble(Keyed::key).reversed());
    }

    /// @param exactly how many of an intent in all runs together
    Set<Cell> draw(Map<String, Integer> exactly) {
        exactly.forEach((intent, wanted) -> {
            int count = wanted;
            for (Keyed one : keyed) {
                if (count > 0 && one.cell().one().intent().equals(intent) && take(one.cell())) {
                    count--;
                }
            }
        });
        for (Keyed one : keyed) {
            if (!exactly.containsKey(one.cell().one().intent())) {
                take(one.cell());
            }
        }
        return Set.copyOf(drawn);
    }

    private boolean take(Cell cell) {
        int room = left.getOrDefault(cell.run(), 0);
        boolean free = room > 0 && !drawn.contains(cell)
                && !(apart && drawn.stream().anyMatch(one -> one.one().equals(cell.one())));
        if (free) {
            left.put(cell.run(), room - 1);
            drawn.add(cell);
        }
        return free;
    }
}
