package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static saiddone.statistics.AgreementTest.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.statistics.Prevalence.Drawn;
import saiddone.statistics.Prevalence.Stratum;

class PrevalenceTest {
    private static final double PRINTED = 5e-5;

    @Test
    void failuresAndPasses() {
        Prevalence stratified = stratified(new Stratum("fail", 40, 40, 24), new Stratum("pass", 160, 40, 2));
        assertThat(stratified.share()).isEqualTo(.160, within(1e-12));
        assertThat(stratified.error()).isEqualTo(.0242, within(PRINTED));
        assertThat(stratified.n()).isEqualTo(80);
        assertThat(stratified.single()).isEmpty();
        assertThat(stratified.flat()).isEmpty();
        // Wilson on .16 * .84 / .0242^2 = 230 draws would be .1184 to .2130; but 26 of the 200 were seen.
        assertThat(stratified.interval().low()).isEqualTo(26 / 200.0, within(1e-12));
        assertThat(stratified.interval().high()).isEqualTo(.2130, within(5e-4));
        assertThat(stratified.interval().method()).isEqualTo("Wilson on the effective n, 230");
    }

    @Test
    void theSameFromStoredProbabilities() {
        List<Drawn> drawn = new ArrayList<>(draws("fail", 1, 24, 16));
        drawn.addAll(draws("pass", .25, 2, 38));
        Prevalence stratified = stratified(new Stratum("fail", 40, 40, 24), new Stratum("pass", 160, 40, 2));
        for (var answer : List.of(Prevalence.horvitzThompson(drawn, 200, .95), Prevalence.ratio(drawn, 200, .95))) {
            Prevalence weighted = answer.figure().orElseThrow();
            assertThat(weighted.share()).isEqualTo(stratified.share(), within(1e-12));
            assertThat(weighted.error()).isEqualTo(stratified.error(), within(1e-12));
            assertThat(weighted.interval().low()).isEqualTo(stratified.interval().low(), within(1e-9));
            assertThat(weighted.interval().high()).isEqualTo(stratified.interval().high(), within(1e-9));
            assertThat(weighted.clipped()).isFalse();
        }
    }

    /// Every sample that could be drawn from two small strata: the share is right on average, and so is the squared error.
    @Test
    void unbiasedOverAllSamples() {
        boolean[] first = {true, true, true, false, false, false, false, true};
        boolean[] second = {true, false, false, false, false, false, false};
        double mean = 0;
        double squares = 0;
        double errors = 0;
        int samples = 0;
        for (int hits : samples(first, 6)) {
            for (int others : samples(second, 5)) {
                Prevalence one = stratified(new Stratum("first", 8, 6, hits), new Stratum("second", 7, 5, others));
                mean += one.share();
                squares += one.share() * one.share();
                errors += one.error() * one.error();
                samples++;
            }
        }
        assertThat(samples).isEqualTo(28 * 21);
        assertThat(mean / samples).isEqualTo(5 / 15.0, within(1e-12));
        assertThat(errors / samples).isEqualTo(squares / samples - Math.pow(mean / samples, 2), within(1e-12));
    }

    @Test
    void aSimpleSampleOfALargePopulationIsNearlyWilson() {
        Prevalence simple = Prevalence.simple(1_000_000_000, 400, 60, .95).figure().orElseThrow();
        Interval wilson = Proportions.wilson(60, 400, .95);
        assertThat(simple.share()).isEqualTo(.15);
        assertThat(simple.error()).isEqualTo(Math.sqrt((1 - 4e-7) * .15 * .85 / 399), within(1e-12));
        assertThat(simple.interval().low()).isEqualTo(wilson.low(), within(1e-4));
        assertThat(simple.interval().high()).isEqualTo(wilson.high(), within(1e-4));
    }

    @Test
    void everythingReviewedIsCertain() {
        Prevalence all = Prevalence.simple(50, 50, 7, .95).figure().orElseThrow();
        assertThat(all.error()).isZero();
        assertThat(all.interval()).isEqualTo(new Interval(.14, .14, .95, "all reviewed, no sampling error"));
    }

    @Test
    void noHitsHaveAnIntervalAllTheSame() {
        Prevalence none = stratified(new Stratum("a", 500, 30, 0), new Stratum("b", 500, 30, 0));
        assertThat(none.error()).isZero();
        assertThat(none.flat()).containsExactly("a", "b");
        assertThat(none.interval().low()).isZero();
        // 60 of 1000 drawn, none hit: near Wilson's upper end for 0 of 60.
        assertThat(none.interval().high()).isEqualTo(Proportions.wilson(0, 60, .95).high(), within(.01));
        Prevalence every = stratified(new Stratum("a", 500, 30, 30), new Stratum("b", 500, 30, 30));
        assertThat(every.interval().high()).isEqualTo(1);
        assertThat(every.interval().low()).isEqualTo(1 - none.interval().high(), within(1e-9));
    }

    @Test
    void oneDrawInAStratumIsTold() {
        Prevalence thin = stratified(new Stratum("usual", 100, 20, 5), new Stratum("odd", 100, 1, 0), new Stratum("lone", 1, 1, 1));
        assertThat(thin.single()).containsExactly("odd");
        assertThat(thin.flat()).isEmpty();
        double usual = Math.pow(100 / 201.0, 2) * .8 * .25 * .75 / 19;
        assertThat(thin.error()).isEqualTo(Math.sqrt(usual + Math.pow(100 / 201.0, 2) * .99 / 4), within(1e-12));
    }

    /// What was seen is certain: of 12 items 10 were reviewed and 9 hit, so between 9 and 11 of 12 do.
    @Test
    void theIntervalKeepsWhatWasSeen() {
        Interval interval = Prevalence.simple(12, 10, 9, .95).figure().orElseThrow().interval();
        assertThat(interval.low()).isGreaterThanOrEqualTo(9 / 12.0);
        assertThat(interval.high()).isLessThanOrEqualTo(11 / 12.0);
    }

    /// Unequal probabilities in one stratum. By hand: weights 2, 4 and 10; hits weigh 4 * 2 + 2 * 10 = 28 of 68.
    @Test
    void unequalProbabilities() {
        List<Drawn> drawn = new ArrayList<>(draws("all", .5, 4, 4));
        drawn.addAll(draws("all", .25, 0, 8));
        drawn.addAll(draws("all", .1, 2, 0));
        Prevalence total = Prevalence.horvitzThompson(drawn, 70, .95).figure().orElseThrow();
        Prevalence ratio = Prevalence.ratio(drawn, 70, .95).figure().orElseThrow();
        assertThat(total.share()).isEqualTo(28 / 70.0, within(1e-12));
        assertThat(ratio.share()).isEqualTo(28 / 68.0, within(1e-12));
        // Hajek: sum (1 - pi) = 8 * .5 + 8 * .75 + 2 * .9 = 11.8; B = (4 * .5 * 2 + 2 * .9 * 10) / 11.8 = 22 / 11.8.
        double b = 22 / 11.8;
        double squares = 4 * .5 * (2 - b) * (2 - b) + 4 * .5 * b * b + 8 * .75 * b * b + 2 * .9 * (10 - b) * (10 - b);
        assertThat(total.error()).isEqualTo(Math.sqrt(18 / 17.0 * squares) / 70, within(1e-12));
        assertThat(ratio.error()).isLessThan(total.error());
    }

    @Test
    void moreThanAllIsClippedAndTold() {
        Prevalence over = Prevalence.horvitzThompson(draws("all", .1, 12, 0), 100, .95).figure().orElseThrow();
        assertThat(over.share()).isEqualTo(1);
        assertThat(over.clipped()).isTrue();
    }

    @Test
    void tooLittleGivesNoFigure() {
        assertThat(why(Prevalence.simple(500, 9, 1, .95))).isEqualTo("Too few reviewed: 9, at least 10 are needed.");
        assertThat(Prevalence.simple(9, 9, 1, .95).figure()).isPresent();
        assertThat(why(Prevalence.stratified(List.of(new Stratum("a", 50, 20, 3), new Stratum("b", 50, 0, 0)), .95)))
                .isEqualTo("Too few reviewed in the stratum b: 0, at least 1 are needed.");
        assertThat(why(Prevalence.horvitzThompson(List.of(), 100, .95))).startsWith("Too few reviewed: 0");
        assertThat(why(Prevalence.ratio(List.of(), 100, .95))).startsWith("Too few reviewed: 0");
    }

    @Test
    void whatIsNoSampleIsRefused() {
        assertThatThrownBy(() -> new Stratum("a", 10, 11, 0)).hasMessage("0 of 11 drawn from 10 in a is no sample");
        assertThatThrownBy(() -> new Drawn("a", 0, true)).hasMessage("0.0 is no probability of being drawn");
        assertThatThrownBy(() -> new Drawn("a", Double.NaN, true)).hasMessageContaining("no probability");
        assertThatThrownBy(() -> stratified(new Stratum("a", 40, 20, 1), new Stratum("a", 40, 20, 1))).hasMessage("Two strata of one name");
        assertThatThrownBy(() -> Prevalence.ratio(draws("a", .5, 12, 0), 11, .95)).hasMessage("12 drawn from 11");
    }

    private static Prevalence stratified(Stratum... strata) {
        return Prevalence.stratified(List.of(strata), .95).figure().orElseThrow();
    }

    private static List<Drawn> draws(String stratum, double probability, int hits, int misses) {
        List<Drawn> draws = new ArrayList<>(Collections.nCopies(hits, new Drawn(stratum, probability, true)));
        draws.addAll(Collections.nCopies(misses, new Drawn(stratum, probability, false)));
        return draws;
    }

    /// Hits in each sample of n items.
    private static List<Integer> samples(boolean[] items, int n) {
        List<Integer> hits = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << items.length; chosen++) {
            if (Integer.bitCount(chosen) == n) {
                int sum = 0;
                for (int i = 0; i < items.length; i++) {
                    sum += (chosen >> i & 1) == 1 && items[i] ? 1 : 0;
                }
                hits.add(sum);
            }
        }
        return hits;
    }
}
