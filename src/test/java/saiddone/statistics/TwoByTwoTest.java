package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static saiddone.statistics.AgreementTest.given;
import static saiddone.statistics.AgreementTest.why;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoByTwoTest {
    private static final double Z2 = 1.959963984540054 * 1.959963984540054;

    /// Agresti, Categorical Data Analysis, 2.2: heart attacks under placebo and aspirin, 1.82 (1.43 - 2.30).
    @Test
    void riskRatioWithTheLogMethod() {
        TwoByTwo table = new TwoByTwo(189, 11_034 - 189, 104, 11_037 - 104);
        Interval interval = table.logInterval(.95).figure().orElseThrow();
        assertThat(given(table.riskRatio())).isEqualTo(1.82, within(5e-3));
        assertThat(interval.low()).isEqualTo(1.43, within(5e-3));
        assertThat(interval.high()).isEqualTo(2.30, within(6e-3));
    }

    /// Koopman 1984: 36 of 40 and 16 of 80, 4.5 (2.94 - 7.15).
    @Test
    void scoreInterval() {
        TwoByTwo table = new TwoByTwo(36, 4, 16, 64);
        Interval interval = table.scoreInterval(.95).figure().orElseThrow();
        assertThat(given(table.riskRatio())).isEqualTo(4.5, within(1e-12));
        assertThat(interval.low()).isEqualTo(2.94, within(5e-3));
        assertThat(interval.high()).isEqualTo(7.15, within(5e-3));
    }

    /// At each end the rates that fit best, found by search, give just the statistic that is not rejected.
    @Test
    void theScoreIntervalEndsWhereTheTestRejects() {
        for (int first = 0; first <= 7; first++) {
            for (int second = 0; second <= 12; second++) {
                TwoByTwo table = new TwoByTwo(first, 7 - first, second, 12 - second);
                if (first + second > 0) {
                    Interval interval = table.scoreInterval(.95).figure().orElseThrow();
                    assertThat(interval.low() == 0).isEqualTo(first == 0);
                    assertThat(Double.isInfinite(interval.high())).isEqualTo(second == 0);
                    if (first > 0) {
                        assertThat(searched(first, 7, second, 12, interval.low())).isEqualTo(Z2, within(1e-4));
                    }
                    if (second > 0) {
                        assertThat(searched(first, 7, second, 12, interval.high())).isEqualTo(Z2, within(1e-4));
                    }
                }
            }
        }
    }

    /// Every pair of counts that could come up, weighed by its chance.
    @ParameterizedTest
    @CsvSource({".1,.05,20,30", ".3,.3,10,40", ".02,.04,50,50", ".9,.5,15,15"})
    void theScoreIntervalCovers(double first, double second, int n, int others) {
        var one = BinomialDistribution.of(n, first);
        var other = BinomialDistribution.of(others, second);
        double covered = 0;
        double possible = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= others; j++) {
                var answer = new TwoByTwo(i, n - i, j, others - j).scoreInterval(.95);
                if (answer instanceof Answer.Given<Interval>(Interval interval)) {
                    double chance = one.probability(i) * other.probability(j);
                    possible += chance;
                    covered += interval.low() <= first / second && first / second <= interval.high() ? chance : 0;
                }
            }
        }
        assertThat(covered / possible).isBetween(.93, .99);
    }

    @Test
    void cellsOfNothingAreTold() {
        TwoByTwo never = new TwoByTwo(5, 15, 0, 30);
        assertThat(why(never.riskRatio())).isEqualTo("There are no outcomes without the pattern to compare with among 30.");
        assertThat(why(never.logInterval(.95))).isEqualTo(why(never.riskRatio()));
        TwoByTwo none = new TwoByTwo(0, 20, 5, 25);
        assertThat(given(none.riskRatio())).isZero();
        assertThat(why(none.logInterval(.95))).isEqualTo("There are no outcomes with the pattern, which the log method needs among 20.");
        TwoByTwo nowhere = new TwoByTwo(0, 20, 0, 30);
        assertThat(why(nowhere.riskRatio())).isEqualTo("There are no conversations with the outcome among 50.");
        assertThat(why(nowhere.scoreInterval(.95))).isEqualTo(why(nowhere.riskRatio()));
        assertThat(nowhere.riskDifference(.95).figure()).isPresent();
        TwoByTwo unseen = new TwoByTwo(0, 0, 3, 30);
        assertThat(why(unseen.riskDifference(.95))).isEqualTo("There are no conversations with the pattern among 33.");
        assertThat(why(unseen.riskRatio())).isEqualTo(why(unseen.riskDifference(.95)));
        assertThat(why(new TwoByTwo(3, 30, 0, 0).riskRatio())).startsWith("There are no conversations without the pattern");
        assertThatThrownBy(() -> new TwoByTwo(1, -1, 0, 0)).hasMessageStartingWith("Counts below 0");
    }

    /// Six runs of a case that never differ say no more than one: the interval stays as wide, while the plain one narrows.
    @Test
    void runsOfOneCaseDoNotNarrowTheInterval() {
        List<TwoByTwo> once = new ArrayList<>(Collections.nCopies(120, new TwoByTwo(1, 0, 0, 0)));
        once.addAll(Collections.nCopies(180, new TwoByTwo(0, 1, 0, 0)));
        once.addAll(Collections.nCopies(80, new TwoByTwo(0, 0, 1, 0)));
        once.addAll(Collections.nCopies(320, new TwoByTwo(0, 0, 0, 1)));
        List<TwoByTwo> often = once.stream().map(one -> TwoByTwo.sum(Collections.nCopies(6, one))).toList();
        assertThat(TwoByTwo.sum(often)).isEqualTo(new TwoByTwo(720, 1080, 480, 1920));
        assertThat(TwoByTwo.ratioOverCases(often, .95, 4)).isEqualTo(TwoByTwo.ratioOverCases(once, .95, 4));
        Interval cases = TwoByTwo.ratioOverCases(often, .95, 4).figure().orElseThrow().interval();
        Interval plain = TwoByTwo.sum(once).logInterval(.95).figure().orElseThrow();
        assertThat(Math.log(cases.high() / cases.low())).isEqualTo(Math.log(plain.high() / plain.low()), within(.03));
        assertThat(cases.method()).startsWith("bootstrap over 700 cases, 2,000 resamples");
        assertThat(why(TwoByTwo.ratioOverCases(once.subList(0, 9), .95, 4)))
                .isEqualTo("Too few cases for an interval: 9, at least 10 are needed.");
    }

    /// The ratio needs two certain cases of twenty, and only four resamples in ten have both.
    @Test
    void mostlyUndefinedIsWithheld() {
        List<TwoByTwo> cases = new ArrayList<>(Collections.nCopies(18, new TwoByTwo(0, 0, 0, 1)));
        cases.add(new TwoByTwo(1, 0, 0, 0));
        cases.add(new TwoByTwo(0, 0, 1, 0));
        assertThat(given(TwoByTwo.sum(cases).riskRatio())).isEqualTo(19, within(1e-12));
        assertThat(why(TwoByTwo.ratioOverCases(cases, .95, 4)))
                .matches("Undefined: the figure is undefined in 1,[12]\\d\\d of 2,000 resamples.");
    }

    /// Newcombe 1998, table II, method 10.
    @ParameterizedTest
    @CsvSource({"56,70,48,80,.0524,.3339", "9,10,3,10,.1705,.8090", "6,7,2,7,.0582,.8062", "5,56,0,29,-.0381,.1926",
        "0,10,0,20,-.1611,.2775", "0,10,0,10,-.2775,.2775", "10,10,0,20,.6791,1", "10,10,0,10,.6075,1"})
    void newcombesTable(int hits, int n, int otherHits, int others, double low, double high) {
        TwoByTwo.Difference difference = new TwoByTwo(hits, n - hits, otherHits, others - otherHits).riskDifference(.95).figure()
                .orElseThrow();
        assertThat(difference.difference()).isEqualTo((double) hits / n - (double) otherHits / others, within(1e-12));
        assertThat(difference.interval().low()).isEqualTo(low, within(5e-5));
        assertThat(difference.interval().high()).isEqualTo(high, within(5e-5));
    }

    /// Fisher's tea (R, fisher.test: .4857), convicted twins (.0005367) and a table of Wikipedia's (.002759).
    @ParameterizedTest
    @CsvSource({"3,1,1,3,.4857,5e-5", "2,15,10,3,.0005367,5e-8", "1,9,11,3,.002759,5e-7"})
    void fishersPublished(int a, int b, int c, int d, double p, double printed) {
        assertThat(new TwoByTwo(a, b, c, d).fisher()).isEqualTo(p, within(printed));
    }

    /// With whole numbers, so that tables just as likely count exactly; among them many of equal margins, where p is a tie.
    @Test
    void fisherFromAllTables() {
        for (int n = 0; n <= 9; n++) {
            for (int others = 0; others <= 9; others++) {
                for (int a = 0; a <= n; a++) {
                    for (int c = 0; c <= others; c++) {
                        assertThat(new TwoByTwo(a, n - a, c, others - c).fisher()).as("%d/%d %d/%d", a, n, c, others)
                                .isEqualTo(counted(a, n, c, others), within(1e-12));
                    }
                }
            }
        }
        assertThat(new TwoByTwo(30, 70, 70, 30).fisher()).isEqualTo(counted(30, 100, 70, 100), within(1e-18));
        assertThat(new TwoByTwo(300, 700, 270, 730).fisher()).isEqualTo(counted(300, 1000, 270, 1000), within(1e-10));
    }

    private static double counted(int a, int n, int c, int others) {
        BigInteger here = ways(n, a).multiply(ways(others, c));
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= a + c; i++) {
            BigInteger there = ways(n, i).multiply(ways(others, a + c - i));
            sum = there.compareTo(here) <= 0 ? sum.add(there) : sum;
        }
        return new BigDecimal(sum).divide(new BigDecimal(ways(n + others, a + c)), MathContext.DECIMAL64).doubleValue();
    }

    private static BigInteger ways(int n, int k) {
        BigInteger ways = k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 0; i < Math.min(k, n); i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    /// Pearson's statistic at the most likely rates with this ratio, by ternary search on the log-likelihood.
    private static double searched(int hits, int n, int otherHits, int others, double ratio) {
        double low = 0;
        double high = Math.min(1, 1 / ratio);
        for (int i = 0; i < 300; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (likelihood(hits, n, left * ratio) + likelihood(otherHits, others, left)
                    < likelihood(hits, n, right * ratio) + likelihood(otherHits, others, right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double rate = (low + high) / 2;
        return pearson(hits, n, rate * ratio) + pearson(otherHits, others, rate);
    }

    private static double likelihood(int hits, int n, double rate) {
        return (hits == 0 ? 0 : hits * Math.log(rate)) + (hits == n ? 0 : (n - hits) * Math.log1p(-rate));
    }

    private static double pearson(int hits, int n, double rate) {
        double yes = n * rate;
        double no = n - yes;
        return (yes < 1e-12 ? 0 : Math.pow(hits - yes, 2) / yes) + (no < 1e-12 ? 0 : Math.pow(n - hits - no, 2) / no);
    }
}
