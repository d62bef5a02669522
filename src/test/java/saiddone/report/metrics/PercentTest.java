package saiddone.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {

    /// Pairs from the public table: counts and what it prints.
    @Test
    void printsAsThePublicTableDoes() {
        assertThat(Percent.published(3 / 120.0, true)).hasToString("2.5");
        assertThat(Percent.published(15 / 120.0, true)).hasToString("12.5");
        assertThat(Percent.published(5 / 120.0, true)).hasToString("4");
        assertThat(Percent.published(26 / 120.0, true)).hasToString("22");
        assertThat(Percent.published(9.5 / 120, true)).hasToString("8");
        assertThat(Percent.published(21 / 24.0, false)).hasToString("88");
        assertThat(Percent.published(19 / 24.0, false)).hasToString("79");
        assertThat(Percent.published(1, false)).hasToString("100");
        assertThat(Percent.published(0, true)).hasToString("0");
    }

    @Test
    void aShareThatBinaryCannotHoldIsNoLessThanItIs() {
        for (int of = 1; of <= 400; of++) {
            for (int count = 0; count <= of; count++) {
                long doubled = 200L * count;
                long expected = (doubled + of) / (2L * of);
                assertThat(Percent.published((double) count / of, false).longValueExact()).as(count + "/" + of).isEqualTo(expected);
            }
        }
    }

    @Test
    void withOneDecimal() {
        assertThat(Percent.precise(22 / 24.0, 1)).hasToString("91.7");
        assertThat(Percent.precise(67 / 72.0, 2)).hasToString("93.06");
    }
}
