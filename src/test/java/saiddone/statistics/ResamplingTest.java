package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static saiddone.statistics.AgreementTest.unit;
import static saiddone.statistics.AgreementTest.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saiddone.statistics.Agreement.Unit;
import saiddone.statistics.Resampling.Spread;

class ResamplingTest {
    private static final int RESAMPLES = 2_000;

    @Test
    void theSameSeedGivesTheSameInterval() {
        Agreement agreement = Agreement.onTag(AgreementTest.table(new int[][] {{60, 6}, {4, 30}}));
        assertThat(kappa(agreement, 1)).isEqualTo(kappa(agreement, 1)).isNotEqualTo(kappa(agreement, 2));
        assertThat(kappa(agreement, 1).interval().method()).isEqualTo("bootstrap over 100 conversations, 2,000 resamples");
    }

    /// Two units that always go together say no more than one.
    @Test
    void conversationsAreDrawnWhole() {
        List<Unit> once = AgreementTest.table(new int[][] {{60, 6}, {4, 30}});
        List<Unit> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(kappa(Agreement.onTag(twice), 1)).isEqualTo(kappa(Agreement.onTag(once), 1));
    }

    /// Two of 20 conversations have the tag: kappa is undefined in the (18/20)^20 of resamples that miss both.
    @Test
    void undefinedResamplesAreCounted() {
        Spread spread = kappa(Agreement.onTag(AgreementTest.table(new int[][] {{18, 1}, {0, 1}})), 1);
        double expected = RESAMPLES * Math.pow(18 / 20.0, 20);
        assertThat((double) spread.undefined()).isEqualTo(expected, within(5 * Math.sqrt(expected)));
        assertThat(spread.resamples()).isEqualTo(RESAMPLES);
        assertThat(spread.interval().method()).endsWith("2,000 resamples, %d of them undefined".formatted(spread.undefined()));
    }

    @Test
    void withheldWhereResamplingSaysNothing() {
        assertThat(why(spread(AgreementTest.table(new int[][] {{5, 1}, {1, 2}}))))
                .isEqualTo("Too few conversations for an interval: 9, at least 10 are needed.");
        assertThat(why(spread(AgreementTest.table(new int[][] {{15, 0}, {0, 15}})))).contains("every resample gives the same figure");
        assertThat(why(spread(AgreementTest.table(new int[][] {{30, 0}, {0, 0}})))).contains("undefined in 2,000 of 2,000 resamples");
    }

    /// Kappa's large-sample error (Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969), for 2 x 2 by hand.
    @Test
    void asWideAsTheLargeSampleError() {
        Spread spread = kappa(Agreement.onTag(AgreementTest.table(new int[][] {{600, 60}, {40, 300}})), 3);
        double[][] p = {{.6, .06}, {.04, .3}};
        double[] rows = {.66, .34};
        double[] columns = {.64, .36};
        double chance = rows[0] * columns[0] + rows[1] * columns[1];
        double kappa = (.9 - chance) / (1 - chance);
        double sum = -Math.pow(kappa - chance * (1 - kappa), 2);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                sum += p[i][j] * (i == j ? Math.pow(1 - (rows[i] + columns[i]) * (1 - kappa), 2)
                        : Math.pow((1 - kappa) * (columns[i] + rows[j]), 2));
            }
        }
        double error = Math.sqrt(sum / 1_000) / (1 - chance);
        assertThat(spread.interval().high() - spread.interval().low()).isEqualTo(2 * 1.96 * error, within(.006));
    }

    /// Forty conversations of three units whose coders err together.
    @Test
    void coversNearlyWhatItSays() {
        SplittableRandom random = new SplittableRandom(8);
        int covered = 0;
        // Half present, each coder errs in one of ten: observed .82, chance .5.
        double truth = .64;
        for (int i = 0; i < 400; i++) {
            List<Unit> units = new ArrayList<>();
            for (int conversation = 0; conversation < 40; conversation++) {
                int present = random.nextInt(2);
                Unit unit = unit(conversation, present ^ (random.nextInt(10) == 0 ? 1 : 0), present ^ (random.nextInt(10) == 0 ? 1 : 0));
                units.addAll(Collections.nCopies(3, unit));
            }
            Interval interval = Agreement.onTag(units).spread(Tally::cohen, .95, 400, i).figure().orElseThrow().interval();
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(.89, .98);
    }

    private static Spread kappa(Agreement agreement, long seed) {
        return agreement.spread(Tally::cohen, .95, RESAMPLES, seed).figure().orElseThrow();
    }

    private static Answer<Spread> spread(List<Unit> units) {
        return Agreement.onTag(units).spread(Tally::cohen, .95, RESAMPLES, 1);
    }
}
