package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class McNemarTest {
    @Test
    void asInTheTable() {
        assertThat(McNemar.of(6, 16).exact()).isEqualTo(.0525, within(5e-5));
        assertThat(McNemar.of(6, 16).midP()).isEqualTo(.0347, within(5e-5));
        assertThat(McNemar.of(0, 5).exact()).isEqualTo(.0625, within(1e-12));
    }

    @Test
    void sidesDoNotMatter() {
        assertThat(McNemar.of(16, 6).exact()).isEqualTo(McNemar.of(6, 16).exact());
    }

    @Test
    void noDisagreementNoDifference() {
        assertThat(McNemar.of(0, 0)).isEqualTo(new McNemar(0, 0, 1, 1));
        assertThat(McNemar.of(7, 7).exact()).isEqualTo(1);
        assertThat(McNemar.of(7, 7).midP()).isEqualTo(1, within(1e-12));
    }

    @Test
    void sumsOfWholeBinomialsAgree() {
        for (int first = 0; first <= 40; first++) {
            for (int second = first == 0 ? 1 : 0; second <= 40; second++) {
                int n = first + second;
                double all = Math.pow(2, n);
                BigInteger tail = BigInteger.ZERO;
                for (int k = 0; k <= Math.min(first, second); k++) {
                    tail = tail.add(choose(n, k));
                }
                double two = 2 * tail.doubleValue() / all;
                assertThat(McNemar.of(first, second).exact()).isEqualTo(Math.min(1, two), within(1e-12));
                double half = choose(n, Math.min(first, second)).doubleValue() / all;
                assertThat(McNemar.of(first, second).midP()).isEqualTo(Math.min(1, two - half), within(1e-12));
            }
        }
    }

    private static BigInteger choose(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }
}
