package saiddone.report.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.statistics.Clusters;
import saiddone.statistics.Runs;

/// Makes figures of attempts: per run first, then the median over the runs.
final class Tally {
    private static final double LEVEL = .95;

    private Tally() {}

    /// The share of attempts that count, with an interval of the pooled rate, runs clustered by case.
    ///
    /// @param attempts of one model, none of them failed
    /// @return null where there are none
    static @Nullable Figure share(List<Attempt> attempts, Predicate<Attempt> counts, boolean judged) {
        if (attempts.isEmpty()) {
            return null;
        }
        List<Figure.PerRun> runs = new ArrayList<>();
        byRun(attempts).forEach((run, list) -> {
            int hits = (int) list.stream().filter(counts).count();
            runs.add(new Figure.PerRun(run, (double) hits / list.size(), hits, list.size()));
        });
        double median = Runs.median(runs.stream().map(Figure.PerRun::value).toList());
        Figure.PerRun middle = middle(runs, median);
        int of = middle != null ? middle.of() : runs.getFirst().of();
        return new Figure(median, Runs.mean(runs.stream().map(Figure.PerRun::value).toList()), middle == null ? null : middle.count(), of,
                runs, clusters(attempts, counts).wilson(LEVEL), judged, attempts.stream().filter(counts).map(Attempt::id).toList());
    }

    /// The mean of a value over a run's attempts; its interval is the range of the runs.
    ///
    /// @param value null for an attempt that has none
    static @Nullable Figure mean(List<Attempt> attempts, Function<Attempt, @Nullable Double> value, boolean judged) {
        List<Attempt> there = attempts.stream().filter(one -> value.apply(one) != null).toList();
        if (there.isEmpty()) {
            return null;
        }
        List<Figure.PerRun> runs = new ArrayList<>();
        byRun(there).forEach((run, list) -> runs.add(new Figure.PerRun(run, average(list, value), null, list.size())));
        List<Double> values = runs.stream().map(Figure.PerRun::value).toList();
        return new Figure(Runs.median(values), Runs.mean(values), null, 0, runs, Runs.range(values), judged,
                there.stream().map(Attempt::id).toList());
    }

    private static double average(List<Attempt> attempts, Function<Attempt, @Nullable Double> value) {
        double sum = 0;
        for (Attempt one : attempts) {
            Double own = value.apply(one);
            sum += own == null ? 0 : own;
        }
        return sum / attempts.size();
    }

    /// A run whose share is the median; null where the median lies between two runs.
    private static Figure.@Nullable PerRun middle(List<Figure.PerRun> runs, double median) {
        return runs.stream().filter(run -> Double.compare(run.value(), median) == 0).findFirst().orElse(null);
    }

    private static Map<Integer, List<Attempt>> byRun(List<Attempt> attempts) {
        Map<Integer, List<Attempt>> runs = new TreeMap<>();
        attempts.forEach(one -> runs.computeIfAbsent(one.run(), _ -> new ArrayList<>()).add(one));
        return runs;
    }

    private static Clusters clusters(List<Attempt> attempts, Predicate<Attempt> counts) {
        Map<String, int[]> cases = new LinkedHashMap<>();
        for (Attempt one : attempts) {
            int[] sums = cases.computeIfAbsent(one.of().id(), _ -> new int[2]);
            sums[0] += counts.test(one) ? 1 : 0;
            sums[1]++;
        }
        return new Clusters(cases.values().stream().map(sums -> new Clusters.Cluster(sums[0], sums[1])).toList());
    }
}
