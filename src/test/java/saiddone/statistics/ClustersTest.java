package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saiddone.statistics.Clusters.Cluster;

class ClustersTest {
    private static final double PRINTED = 5e-5;

    @Test
    void fourCasesOfThreeRuns() {
        Clusters cases = clusters("111", "000", "100", "000");
        assertThat(cases.rate()).isEqualTo(.3333, within(PRINTED));
        assertThat(cases.naiveError()).isEqualTo(.1361, within(PRINTED));
        assertThat(cases.error()).isEqualTo(.2357, within(PRINTED));
        assertThat(cases.error() * Math.sqrt(3 / 4.0)).isEqualTo(.2041, within(PRINTED));
        assertThat(cases.designEffect()).isEqualTo(3, within(1e-12));
    }

    @Test
    void theIntervalIsThatOfTheEffectiveNumber() {
        Interval clustered = clusters("111", "000", "100", "000").wilson(.95);
        // Twelve outcomes at a design effect of three are worth four; the rate stays a third.
        double z = 1.959963984540054;
        double centre = (1 / 3.0 + z * z / 8) / (1 + z * z / 4);
        assertThat((clustered.low() + clustered.high()) / 2).isEqualTo(centre, within(1e-9));
        assertThat(clustered.method()).isEqualTo("Wilson on n/deff, clustered by case");
    }

    @Test
    void runsThatAlwaysAgreeCountOnce() {
        Interval held = clusters(Collections.nCopies(18, "000").toArray(String[]::new)).wilson(.95);
        Interval once = Proportions.wilson(0, 18, .95);
        assertThat(held.high()).isEqualTo(once.high());
        assertThat(held.low()).isZero();
    }

    @Test
    void aSingleCaseCountsOnce() {
        assertThat(clusters("101").error()).isNaN();
        assertThat(clusters("101").designEffect()).isEqualTo(3);
    }

    @Test
    void neverNarrowerThanWithoutClusters() {
        Clusters even = clusters("10", "10", "01", "10");
        assertThat(even.error()).isZero();
        assertThat(even.wilson(.95).low()).isEqualTo(Proportions.wilson(4, 8, .95).low(), within(1e-12));
    }

    @Test
    void theBootstrapRepeatsAndAgreesWithTheError() {
        SplittableRandom random = new SplittableRandom(11);
        List<Cluster> many = Stream.generate(() -> new Cluster(3 * random.nextInt(2), 3)).limit(400).toList();
        Clusters clusters = new Clusters(many);
        Interval first = clusters.bootstrap(.95, 4_000, 7);
        assertThat(first).isEqualTo(clusters.bootstrap(.95, 4_000, 7));
        assertThat(first).isNotEqualTo(clusters.bootstrap(.95, 4_000, 8));
        assertThat(first.high() - first.low()).isEqualTo(2 * 1.96 * clusters.error(), within(.005));
        assertThat(first.method()).isEqualTo("bootstrap over cases, 4,000 resamples");
    }

    /// The published coverage of Wilson on n/deff with 18 clusters of 3, found again by drawing.
    @Test
    void coversWhatItSays() {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        for (int i = 0; i < 2_000; i++) {
            Interval interval = new Clusters(Stream.generate(() -> drawn(random)).limit(18).toList()).wilson(.95);
            covered += interval.low() <= .25 && .25 <= interval.high() ? 1 : 0;
        }
        assertThat(covered / 2_000.0).isBetween(.93, .98);
    }

    /// A case whose difficulty is .05 or .45, three runs: .25 over all.
    private static Cluster drawn(SplittableRandom random) {
        double chance = random.nextBoolean() ? .05 : .45;
        int hits = 0;
        for (int run = 0; run < 3; run++) {
            hits += random.nextDouble() < chance ? 1 : 0;
        }
        return new Cluster(hits, 3);
    }

    private static Clusters clusters(String... outcomes) {
        return new Clusters(Stream.of(outcomes)
                .map(text -> new Cluster((int) text.chars().filter(c -> c == '1').count(), text.length())).toList());
    }
}
