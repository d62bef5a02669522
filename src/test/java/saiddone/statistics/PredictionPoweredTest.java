package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static saiddone.statistics.AgreementTest.why;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionPoweredTest {
    /// Reviewed: 12 both yes, 2 only reviewers, 4 only the judge, 22 both no. Judged alone: 60 of 200 yes.
    private static final double[] TRUTH = of(12, 1, 2, 1, 4, 0, 22, 0);
    private static final double[] JUDGE = of(12, 1, 2, 0, 4, 1, 22, 0);
    private static final double[] JUDGED = of(60, 1, 140, 0);

    /// By hand: .3 + (14 - 16)/40; variance .3 * .7 / 199 + (6 - 40 * .05^2) / 39 / 40.
    @Test
    void plain() {
        PredictionPowered plain = plain(TRUTH, JUDGE, JUDGED);
        double error = Math.sqrt(.21 / 199 + 5.9 / 39 / 40);
        assertThat(plain.mean()).isEqualTo(.25, within(1e-12));
        assertThat(plain.error()).isEqualTo(error, within(1e-12));
        assertThat(plain.interval().low()).isEqualTo(.25 - 1.959964 * error, within(1e-6));
        assertThat(plain.interval().high()).isEqualTo(.25 + 1.959964 * error, within(1e-6));
        assertThat(plain.lambda()).isEqualTo(1);
        assertThat(plain.reviewed()).isEqualTo(40);
        assertThat(plain.judged()).isEqualTo(200);
    }

    /// By hand: covariance (12 - 14 * 16 / 40) / 39; variance over all 240 (76 yes) 76 * 164 / 240 / 239.
    @Test
    void tuned() {
        double lambda = (12 - 14 * 16 / 40.0) / 39 / (1.2 * 76 * 164 / 240.0 / 239);
        PredictionPowered tuned = tuned(TRUTH, JUDGE, JUDGED);
        assertThat(tuned.lambda()).isEqualTo(lambda, within(1e-12));
        assertThat(tuned.mean()).isEqualTo(.35 + lambda * (.3 - .4), within(1e-12));
        assertThat(tuned.error()).isLessThan(plain(TRUTH, JUDGE, JUDGED).error());
        // No other lambda on a fine grid gives a clearly smaller error.
        for (double other = 0; other <= 1; other += .01) {
            double[] off = new double[40];
            for (int i = 0; i < 40; i++) {
                off[i] = TRUTH[i] - other * JUDGE[i];
            }
            double error = Math.sqrt(other * other * variance(JUDGED) / 200 + variance(off) / 40);
            assertThat(tuned.error()).isLessThan(error * 1.005);
        }
    }

    @Test
    void aJudgeThatAlwaysSaysTheSameIsLeftAlone() {
        double[] yes = of(40, 1);
        PredictionPowered tuned = tuned(TRUTH, yes, of(200, 1));
        assertThat(tuned.lambda()).isZero();
        assertThat(tuned.mean()).isEqualTo(.35);
        assertThat(tuned.error()).isEqualTo(Math.sqrt(variance(TRUTH) / 40), within(1e-12));
    }

    /// A judge that says the opposite has a negative covariance: it counts for nothing rather than backwards.
    @Test
    void lambdaStaysWithinNoughtAndOne() {
        double[] opposite = Arrays.stream(TRUTH).map(value -> 1 - value).toArray();
        assertThat(tuned(TRUTH, opposite, JUDGED).lambda()).isZero();
        // One that says half of the truth would have to count twice.
        assertThat(tuned(TRUTH, half(TRUTH), half(JUDGED)).lambda()).isEqualTo(1);
    }

    @Test
    void aPerfectJudgeCountsFully() {
        PredictionPowered plain = plain(TRUTH, TRUTH, JUDGED);
        assertThat(plain.mean()).isEqualTo(.3);
        assertThat(plain.error()).isEqualTo(Math.sqrt(variance(JUDGED) / 200), within(1e-12));
    }

    @Test
    void clippedAndTold() {
        PredictionPowered below = plain(of(1, 1, 39, 0), of(20, 1, 20, 0), of(2, 1, 198, 0));
        assertThat(below.mean()).isZero();
        assertThat(below.unclipped()).isEqualTo(.01 + .025 - .5, within(1e-12));
        assertThat(below.clipped()).isTrue();
        assertThat(below.interval().low()).isZero();
    }

    @ParameterizedTest
    @CsvSource({".9,.9", ".7,.8", ".5,.5"})
    void coversAndIsNoWiderThanReviewersAlone(double sensitivity, double specificity) {
        SplittableRandom random = new SplittableRandom(6);
        int covered = 0;
        double width = 0;
        double alone = 0;
        for (int i = 0; i < 2_000; i++) {
            double[] truth = random.doubles(100).map(u -> u < .3 ? 1 : 0).toArray();
            double[] judge = Arrays.stream(truth).map(value -> verdict(random, value, sensitivity, specificity)).toArray();
            double[] judged = random.doubles(500).map(u -> verdict(random, u < .3 ? 1 : 0, sensitivity, specificity)).toArray();
            PredictionPowered tuned = tuned(truth, judge, judged);
            covered += tuned.interval().low() <= .3 && .3 <= tuned.interval().high() ? 1 : 0;
            width += tuned.error();
            alone += Math.sqrt(variance(truth) / 100);
        }
        assertThat(covered / 2_000.0).isBetween(.925, .965);
        assertThat(width).isLessThan(alone * (sensitivity + specificity > 1.6 ? .8 : 1));
    }

    @Test
    void tooLittleGivesNoFigure() {
        assertThat(why(PredictionPowered.plain(of(29, 1), of(29, 1), JUDGED, .95)))
                .isEqualTo("Too few items reviewed and judged: 29, at least 30 are needed.");
        assertThat(why(PredictionPowered.tuned(TRUTH, JUDGE, of(1, 1), .95))).startsWith("Too few items that only the judge judged: 1");
        assertThat(why(PredictionPowered.tuned(of(40, 0), JUDGE, JUDGED, .95))).startsWith("Undefined: all items are alike");
        assertThatThrownBy(() -> PredictionPowered.plain(of(39, 1), JUDGE, JUDGED, .95)).hasMessageStartingWith("Outcomes are 0 to 1");
        assertThatThrownBy(() -> PredictionPowered.plain(of(40, 2), JUDGE, JUDGED, .95)).hasMessageStartingWith("Outcomes are 0 to 1");
        assertThatThrownBy(() -> PredictionPowered.plain(of(40, Double.NaN), JUDGE, JUDGED, .95)).hasMessageStartingWith("Outcomes");
    }

    private static double[] half(double[] values) {
        return Arrays.stream(values).map(value -> value / 2).toArray();
    }

    private static double verdict(SplittableRandom random, double truth, double sensitivity, double specificity) {
        return random.nextDouble() < (truth == 1 ? sensitivity : 1 - specificity) ? 1 : 0;
    }

    private static PredictionPowered plain(double[] truth, double[] judge, double[] judged) {
        return PredictionPowered.plain(truth, judge, judged, .95).figure().orElseThrow();
    }

    private static PredictionPowered tuned(double[] truth, double[] judge, double[] judged) {
        return PredictionPowered.tuned(truth, judge, judged, .95).figure().orElseThrow();
    }

    /// Sum of squares less square of sum.
    private static double variance(double[] values) {
        double sum = Arrays.stream(values).sum();
        return (Arrays.stream(values).map(value -> value * value).sum() - sum * sum / values.length) / (values.length - 1);
    }

    /// Pairs of how often and what.
    private static double[] of(double... pairs) {
        DoubleStream all = DoubleStream.empty();
        for (int i = 0; i < pairs.length; i += 2) {
            double value = pairs[i + 1];
            all = DoubleStream.concat(all, DoubleStream.generate(() -> value).limit((long) pairs[i]));
        }
        return all.toArray();
    }
}
