package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static saiddone.statistics.AgreementTest.given;
import static saiddone.statistics.AgreementTest.why;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Judge GOOD = new Judge(34, 6, 6, 54);

    @Test
    void sensitivityAndSpecificity() {
        Judge.Share sensitivity = new Judge(15, 133, 0, 20).sensitivity(.95).figure().orElseThrow();
        assertThat(sensitivity.share()).isEqualTo(15 / 148.0);
        assertThat(sensitivity.n()).isEqualTo(148);
        assertThat(sensitivity.interval().low()).isEqualTo(.0624, within(5e-5));
        assertThat(sensitivity.interval().high()).isEqualTo(.1605, within(5e-5));
        Judge.Share specificity = new Judge(1, 0, 20, 0).specificity(.95).figure().orElseThrow();
        assertThat(specificity.interval().high()).isEqualTo(.1611, within(5e-5));
        assertThat(specificity.interval().low()).isZero();
    }

    @Test
    void aMissingClassIsTold() {
        assertThat(why(new Judge(0, 0, 3, 20).sensitivity(.95))).isEqualTo("There are no items that reviewers say yes to among 23.");
        assertThat(why(new Judge(3, 20, 0, 0).specificity(.95))).isEqualTo("There are no items that reviewers say no to among 23.");
        assertThatThrownBy(() -> new Judge(0, 0, -1, 2)).hasMessageStartingWith("Counts below 0");
    }

    @Test
    void roganAndGladen() {
        assertThat(given(RoganGladen.rate(.30, .85, .90))).isEqualTo(.2667, within(5e-5));
        RoganGladen corrected = RoganGladen.of(60, 200, GOOD, .95).figure().orElseThrow();
        assertThat(corrected.rate()).isEqualTo(.2 / .75, within(1e-12));
        assertThat(corrected.clipped()).isFalse();
    }

    /// The error from a computer's derivatives in place of the formula's.
    @Test
    void theIntervalIsTheDeltaMethodOnSmoothedCounts() {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(.975);
        double[] n = {200 + z * z, 42, 62};
        double[] at = {(60 + z * z / 2) / n[0], 35 / n[1], 55 / n[2]};
        double variance = 0;
        for (int i = 0; i < 3; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += 1e-6;
            down[i] -= 1e-6;
            double slope = (given(RoganGladen.rate(up[0], up[1], up[2])) - given(RoganGladen.rate(down[0], down[1], down[2]))) / 2e-6;
            variance += slope * slope * at[i] * (1 - at[i]) / n[i];
        }
        Interval interval = RoganGladen.of(60, 200, GOOD, .95).figure().orElseThrow().interval();
        assertThat(interval.high() - interval.low()).isEqualTo(2 * z * Math.sqrt(variance), within(1e-7));
        assertThat(interval.method()).isEqualTo("Lang-Reiczigel");
    }

    /// Published as covering about 95 % or more (cautious where judge and sample are poor); drawn again, with rare and common outcomes.
    @ParameterizedTest
    @CsvSource({".05,.85,.9,300,40,80", ".2,.85,.9,300,40,80", ".5,.7,.8,200,30,30", ".8,.95,.6,100,20,20", ".3,.98,.98,150,15,50"})
    void coversWhatItSays(double truth, double sensitivity, double specificity, int n, int positives, int negatives) {
        SplittableRandom random = new SplittableRandom(12);
        int covered = 0;
        int given = 0;
        for (int i = 0; i < 4_000; i++) {
            int hits = drawn(random, positives, sensitivity);
            int quiet = drawn(random, negatives, specificity);
            int yes = drawn(random, n, truth * sensitivity + (1 - truth) * (1 - specificity));
            Judge judge = new Judge(hits, positives - hits, negatives - quiet, quiet);
            if (RoganGladen.of(yes, n, judge, .95) instanceof Answer.Given<RoganGladen>(RoganGladen corrected)) {
                given++;
                covered += corrected.interval().low() <= truth && truth <= corrected.interval().high() ? 1 : 0;
            }
        }
        assertThat(given).isGreaterThan(3_950);
        assertThat((double) covered / given).isBetween(.935, .99);
    }

    @Test
    void clippedAndTold() {
        RoganGladen below = RoganGladen.of(2, 200, GOOD, .95).figure().orElseThrow();
        assertThat(below.rate()).isZero();
        assertThat(below.unclipped()).isEqualTo((.01 - .1) / .75, within(1e-12));
        assertThat(below.clipped()).isTrue();
        assertThat(below.interval().low()).isZero();
        RoganGladen above = RoganGladen.of(199, 200, GOOD, .95).figure().orElseThrow();
        assertThat(above.rate()).isEqualTo(1);
        assertThat(above.clipped()).isTrue();
        assertThat(above.interval().high()).isEqualTo(1);
    }

    @Test
    void aJudgeThatIsACoinIsNotCorrected() {
        assertThat(why(RoganGladen.rate(.3, .5, .5)))
                .isEqualTo("The judge is no better than chance: sensitivity 0.50 and specificity 0.50 add up to no more than 1.");
        assertThat(why(RoganGladen.of(60, 200, new Judge(8, 32, 20, 30), .95))).startsWith("The judge is no better than chance");
        assertThat(RoganGladen.rate(.3, .5, .51).figure()).isPresent();
        assertThat(why(RoganGladen.of(60, 200, new Judge(9, 0, 6, 54), .95)))
                .isEqualTo("Too few items that reviewers say yes to: 9, at least 10 are needed.");
        assertThat(why(RoganGladen.of(60, 200, new Judge(34, 6, 0, 9), .95)))
                .isEqualTo("Too few items that reviewers say no to: 9, at least 10 are needed.");
        assertThatThrownBy(() -> RoganGladen.of(3, 2, GOOD, .95)).hasMessage("3 of 2 is no share");
    }

    /// A judge barely better than a coin: smoothed it may be a coin, and then nothing is excluded.
    @Test
    void hardlyBetterThanACoinExcludesNothing() {
        Interval interval = RoganGladen.of(60, 200, new Judge(10, 0, 99, 1), .95).figure().orElseThrow().interval();
        assertThat(interval).isEqualTo(new Interval(0, 1, .95, "Lang-Reiczigel, nothing excluded"));
    }

    private static int drawn(SplittableRandom random, int n, double chance) {
        return (int) Arrays.stream(random.doubles(n).toArray()).filter(u -> u < chance).count();
    }
}
