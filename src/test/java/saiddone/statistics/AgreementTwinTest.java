package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static saiddone.statistics.AgreementTest.given;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import saiddone.statistics.Agreement.Unit;

/// The same figures from their definitions, judgement by judgement, on random codings with gaps.
class AgreementTwinTest {
    private static final double[] VALUES = {0, 1, 2.5, 7};

    @ParameterizedTest
    @EnumSource(Scale.class)
    void alphaFromAllPairs(Scale scale) {
        for (int seed = 0; seed < 100; seed++) {
            List<Unit> units = random(seed, 2 + seed % 3, 15);
            Answer<Double> alpha = new Agreement(VALUES, units).tally().krippendorff(scale);
            double twin = alpha(units, scale);
            if (Double.isNaN(twin)) {
                assertThat(alpha.figure()).isEmpty();
            } else {
                assertThat(given(alpha)).isEqualTo(twin, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40})
    void kappaFromAllPairs(int size) {
        for (int seed = 0; seed < 100; seed++) {
            List<Unit> units = random(seed, 2, size);
            List<Unit> both = units.stream().filter(unit -> !unit.codes().contains(Agreement.MISSING)).toList();
            double same = both.stream().filter(unit -> unit.codes().get(0).equals(unit.codes().get(1))).count();
            double chance = both.stream().mapToLong(one -> both.stream()
                    .filter(other -> one.codes().get(0).equals(other.codes().get(1))).count()).sum();
            double n = both.size();
            Answer<Double> kappa = new Agreement(VALUES, units).tally().cohen();
            if (n == 0 || chance == n * n) {
                assertThat(kappa.figure()).isEmpty();
            } else {
                assertThat(given(kappa)).isEqualTo((same / n - chance / n / n) / (1 - chance / n / n), within(1e-9));
            }
        }
    }

    /// Gwet 2008, equations for several coders, from each unit's codes.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void gwetAndSharesFromEachUnit(int coders) {
        for (int seed = 0; seed < 100; seed++) {
            List<Unit> units = random(seed, coders, 25);
            List<List<Integer>> judged = units.stream().map(AgreementTwinTest::codes).filter(codes -> !codes.isEmpty()).toList();
            List<List<Integer>> twice = judged.stream().filter(codes -> codes.size() > 1).toList();
            double observed = twice.stream().mapToDouble(AgreementTwinTest::agreeing).average().orElseThrow();
            double expected = 0;
            Tally tally = new Agreement(VALUES, units).tally();
            for (int k = 0; k < VALUES.length; k++) {
                int category = k;
                double share = judged.stream().mapToDouble(codes -> codes.stream().filter(code -> code == category).count()
                        / (double) codes.size()).average().orElseThrow();
                assertThat(given(tally.prevalence(k))).isEqualTo(share, within(1e-9));
                expected += share * (1 - share) / (VALUES.length - 1);
            }
            assertThat(given(tally.observed())).isEqualTo(observed, within(1e-9));
            assertThat(given(tally.gwet())).isEqualTo((observed - expected) / (1 - expected), within(1e-9));
            assertThat(given(tally.pabak())).isEqualTo((observed - .25) / .75, within(1e-9));
        }
    }

    private static double agreeing(List<Integer> codes) {
        return IntStream.range(0, codes.size()).boxed().flatMap(i -> IntStream.range(0, i).mapToObj(j -> codes.get(i).equals(codes.get(j))))
                .mapToInt(same -> same ? 1 : 0).average().orElseThrow();
    }

    private static double alpha(List<Unit> units, Scale scale) {
        List<List<Integer>> pairable = units.stream().map(AgreementTwinTest::codes).filter(codes -> codes.size() > 1).toList();
        List<Integer> all = pairable.stream().flatMap(List::stream).toList();
        double within = pairable.stream().mapToDouble(codes -> distances(codes, all, scale) / (codes.size() - 1)).sum() / all.size();
        double expected = distances(all, all, scale) / all.size() / (all.size() - 1);
        return expected == 0 ? Double.NaN : 1 - within / expected;
    }

    private static double distances(List<Integer> codes, List<Integer> all, Scale scale) {
        double sum = 0;
        for (int one : codes) {
            for (int other : codes) {
                sum += one == other ? 0 : Math.pow(distance(Math.min(one, other), Math.max(one, other), all, scale), 2);
            }
        }
        return sum;
    }

    private static double distance(int low, int high, List<Integer> all, Scale scale) {
        return switch (scale) {
            case NOMINAL -> 1;
            case ORDINAL -> all.stream().mapToDouble(code -> code == low || code == high ? .5 : code > low && code < high ? 1 : 0).sum();
            case INTERVAL -> VALUES[high] - VALUES[low];
            case RATIO -> (VALUES[high] - VALUES[low]) / (VALUES[high] + VALUES[low]);
        };
    }

    private static List<Integer> codes(Unit unit) {
        return unit.codes().stream().filter(code -> code != Agreement.MISSING).toList();
    }

    /// Coders who share a leaning for each unit, and leave out one judgement in six.
    private static List<Unit> random(int seed, int coders, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int leaning = random.nextInt(VALUES.length);
            Integer[] codes = new Integer[coders];
            for (int coder = 0; coder < coders; coder++) {
                int code = random.nextInt(2) == 0 ? leaning : random.nextInt(VALUES.length);
                codes[coder] = random.nextInt(6) == 0 ? Agreement.MISSING : code;
            }
            units.add(AgreementTest.unit(i / 2, codes));
        }
        return units;
    }
}
