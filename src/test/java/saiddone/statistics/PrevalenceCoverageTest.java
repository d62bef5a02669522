package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.statistics.Prevalence.Stratum;

/// Why Wilson on the effective n: how often each interval holds the population's share, over samples drawn from populations
/// such as a reviewer meets. Wald's is the usual p +- 1.96 SE. Wilson's falls to .91 only where so few counts are possible that
/// no interval can do better than jump (the first and the fourth); a logit interval does the same there.
class PrevalenceCoverageTest {
    private static final int TIMES = 2_000;

    /// Sizes, hits in the population and draws of each stratum; the least that Wilson on the effective n covers, the most that
    /// Wald does.
    @ParameterizedTest
    @CsvSource({
        "40 160,         24 8,     40 40,      .89, .93",
        "100 300 600,    30 15 6,  20 20 20,   .95, .86",
        "2000 2000,      20 60,    50 50,      .93, .90",
        "100,            10,       50,         .89, .97",
        "10000,          500,      60,         .94, .85",
        "9000 1000,      270 400,  60 60,      .95, .88",
        "50 50 50 50 50, 2 2 20 20 20, 5 5 5 5 5, .93, .96",
        "100 100 100 100 100 100 100 100, 10 10 10 10 10 10 10 10, 2 2 2 2 2 2 2 2, .95, .90"})
    void covers(String sizes, String hits, String draws, double atLeast, double waldAtMost) {
        int[] size = numbers(sizes);
        int[] hit = numbers(hits);
        int[] draw = numbers(draws);
        double truth = (double) Arrays.stream(hit).sum() / Arrays.stream(size).sum();
        SplittableRandom random = new SplittableRandom(41);
        int covered = 0;
        int wald = 0;
        for (int i = 0; i < TIMES; i++) {
            List<Stratum> strata = new ArrayList<>();
            for (int h = 0; h < size.length; h++) {
                strata.add(new Stratum("stratum " + h, size[h], draw[h], drawn(random, size[h], hit[h], draw[h])));
            }
            Prevalence estimate = Prevalence.stratified(strata, .95).figure().orElseThrow();
            Interval interval = estimate.interval();
            covered += interval.low() <= truth + 1e-12 && truth <= interval.high() + 1e-12 ? 1 : 0;
            wald += Math.abs(estimate.share() - truth) <= 1.96 * estimate.error() ? 1 : 0;
        }
        assertThat((double) covered / TIMES).isGreaterThanOrEqualTo(atLeast);
        assertThat((double) wald / TIMES).isLessThanOrEqualTo(waldAtMost);
    }

    /// Without replacement, one by one.
    private static int drawn(SplittableRandom random, int size, int hits, int draws) {
        int found = 0;
        for (int i = 0; i < draws; i++) {
            found += random.nextInt(size - i) < hits - found ? 1 : 0;
        }
        return found;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.trim().split(" +")).mapToInt(Integer::parseInt).toArray();
    }
}
