package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
    /// The table has four decimals.
    private static final double PRINTED = 5e-5;

    @ParameterizedTest
    @CsvSource({"81,263,.2553,.3662", "15,148,.0624,.1605", "0,20,0,.1611", "1,29,.0061,.1718"})
    void wilsonAsInTheTable(int hits, int n, double low, double high) {
        Interval interval = Proportions.wilson(hits, n, .95);
        assertThat(interval.low()).isEqualTo(low, within(PRINTED));
        assertThat(interval.high()).isEqualTo(high, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({"81,263,.2527,.3676", "15,148,.0578,.1617", "0,20,0,.1684", "1,29,.0009,.1776", "15,22,.4513,.8614"})
    void clopperPearsonAsInTheTable(int hits, int n, double low, double high) {
        Interval interval = Proportions.clopperPearson(hits, n, .95);
        assertThat(interval.low()).isEqualTo(low, within(PRINTED));
        assertThat(interval.high()).isEqualTo(high, within(PRINTED));
    }

    @Test
    void noHitsAtAllHaveAClosedForm() {
        for (int n = 1; n < 200; n++) {
            Interval none = Proportions.clopperPearson(0, n, .95);
            assertThat(none.low()).isZero();
            assertThat(none.high()).isEqualTo(1 - Math.pow(.025, 1.0 / n), within(1e-9));
            assertThat(Proportions.clopperPearson(n, n, .95).low()).isEqualTo(Math.pow(.025, 1.0 / n), within(1e-9));
            assertThat(Proportions.wilson(0, n, .95).low()).isZero();
            assertThat(Proportions.wilson(n, n, .95).high()).isEqualTo(1);
        }
    }

    @Test
    void wilsonAgreesWithAnotherImplementation() {
        for (int n = 1; n <= 60; n++) {
            for (int hits = 0; hits <= n; hits++) {
                var other = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, hits, .1);
                Interval own = Proportions.wilson(hits, n, .9);
                assertThat(own.low()).isEqualTo(other.getLowerBound(), within(1e-12));
                assertThat(own.high()).isEqualTo(other.getUpperBound(), within(1e-12));
            }
        }
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> Proportions.wilson(3, 2, .95)).hasMessage("3 of 2 is no share");
        assertThatThrownBy(() -> Proportions.clopperPearson(0, 0, .95)).hasMessage("0 of 0 is no share");
    }
}
