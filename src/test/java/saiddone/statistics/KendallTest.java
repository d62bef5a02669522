package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KendallTest {
    /// Cost tier and unsafe actions of the 24 published models, in the published order.
    private static final double[] TIERS = {2, 1, 4, 1, 3, 1, 3, 2, 3, 3, 1, 2, 2, 1, 1, 2, 1, 3, 1, 2, 2, 3, 3, 2};
    private static final double[] UNSAFE = {3, 5, 3, 4, 4, 7, 3, 3, 3, 4, 7, 7, 4, 2, 3, 4, 4, 2, 2, 2, 6, 3, 3, 2};

    /// From scipy 1.17.1, `kendalltau(x, y, method='asymptotic')`.
    @Test
    void publishedTiersAndUnsafeActions() {
        Kendall kendall = Kendall.of(TIERS, UNSAFE, .95, 1);
        assertThat(kendall.tau()).isEqualTo(-.2007295965861469, within(1e-14));
        assertThat(kendall.p()).isEqualTo(.2540812250205423, within(1e-12));
        assertThat(kendall.n()).isEqualTo(24);
        assertThat(kendall.interval().low()).isLessThan(kendall.tau());
        assertThat(kendall.interval().high()).isGreaterThan(0);
        assertThat(kendall.interval().method()).isEqualTo("bootstrap, 10,000 resamples");
    }

    @Test
    void aSecondTableWithTies() {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        double[] y = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5};
        assertThat(Kendall.of(x, y, .95, 1).tau()).isEqualTo(.17109647770728875, within(1e-14));
        assertThat(Kendall.of(x, y, .95, 1).p()).isEqualTo(.4732837191521063, within(1e-12));
    }

    @Test
    void theExtremes() {
        double[] up = {1, 2, 3, 4, 5};
        assertThat(Kendall.of(up, new double[] {2, 4, 6, 8, 9}, .95, 1).tau()).isEqualTo(1);
        assertThat(Kendall.of(up, new double[] {9, 8, 6, 4, 2}, .95, 1).tau()).isEqualTo(-1);
    }

    @Test
    void undefinedIsNoNumber() {
        assertThat(Kendall.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}, .95, 1)).isNull();
        assertThat(Kendall.of(new double[] {1, 2}, new double[] {1, 2}, .95, 1)).isNull();
        assertThatThrownBy(() -> Kendall.of(new double[2], new double[3], .95, 1)).hasMessage("2 and 3 values are no pairs");
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Interval first = Kendall.of(TIERS, UNSAFE, .95, 4).interval();
        assertThat(first).isEqualTo(Kendall.of(TIERS, UNSAFE, .95, 4).interval());
        assertThat(first).isNotEqualTo(Kendall.of(TIERS, UNSAFE, .9, 4).interval());
    }

    /// The variance that the p-value rests on, held against all 5,040 orders of seven values with ties.
    @Test
    void theVarianceIsThatOfAllOrders() {
        double[] x = {1, 1, 2, 2, 2, 3, 4};
        double[] y = {5, 5, 5, 1, 1, 2, 3};
        double squares = 0;
        List<double[]> orders = orders(y);
        for (double[] order : orders) {
            squares += Math.pow(Kendall.score(x, order), 2);
        }
        assertThat(orders).hasSize(5_040);
        assertThat(Kendall.variance(x, y)).isEqualTo(squares / orders.size(), within(1e-9));
    }

    /// The bootstrap's counting against the plain tau of the drawn values.
    @Test
    void countingHowOftenPairsWereDrawnIsTheSame() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 200; round++) {
            int[] times = new int[TIERS.length];
            double[] x = new double[TIERS.length];
            double[] y = new double[TIERS.length];
            for (int i = 0; i < x.length; i++) {
                int drawn = random.nextInt(x.length);
                times[drawn]++;
                x[i] = TIERS[drawn];
                y[i] = UNSAFE[drawn];
            }
            assertThat(Kendall.tau(times, Kendall.signs(TIERS), Kendall.signs(UNSAFE))).isEqualTo(Kendall.tau(x, y), within(1e-12));
        }
    }

    private static List<double[]> orders(double[] values) {
        if (values.length == 0) {
            return List.of(new double[0]);
        }
        List<double[]> all = new ArrayList<>();
        for (int first = 0; first < values.length; first++) {
            int taken = first;
            double[] rest = IntStream.range(0, values.length).filter(i -> i != taken).mapToDouble(i -> values[i]).toArray();
            for (double[] tail : orders(rest)) {
                double[] order = new double[values.length];
                order[0] = values[first];
                System.arraycopy(tail, 0, order, 1, tail.length);
                all.add(order);
            }
        }
        return all;
    }
}
