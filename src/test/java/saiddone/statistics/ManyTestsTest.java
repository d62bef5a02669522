package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ManyTestsTest {
    /// Benjamini and Hochberg 1995, section 4.1.
    private static final double[] PUBLISHED = {.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262,
        .5719, .6528, .7590, 1.000};

    @Test
    void thePublishedExample() {
        assertThat(rejected(ManyTests.holm(PUBLISHED))).isEqualTo(3);
        assertThat(rejected(ManyTests.benjaminiHochberg(PUBLISHED))).isEqualTo(4);
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatter() {
        double[] turned = {.0095, 1, .0001};
        assertThat(ManyTests.holm(turned)).containsExactly(new double[] {.019, 1, .0003}, within(1e-15));
        assertThat(ManyTests.benjaminiHochberg(turned)).containsExactly(new double[] {.01425, 1, .0003}, within(1e-15));
        assertThat(turned).containsExactly(.0095, 1, .0001);
    }

    /// The procedures as the papers put them: steps along the sorted values, without adjusted values.
    @Test
    void steppingThroughGivesTheSameRejections() {
        for (int seed = 0; seed < 300; seed++) {
            double[] p = new java.util.SplittableRandom(seed).doubles(1 + seed % 20).map(u -> u * u * u).toArray();
            double[] sorted = p.clone();
            Arrays.sort(sorted);
            int holm = 0;
            while (holm < p.length && sorted[holm] <= .05 / (p.length - holm)) {
                holm++;
            }
            int hochberg = p.length;
            while (hochberg > 0 && sorted[hochberg - 1] > .05 * hochberg / p.length) {
                hochberg--;
            }
            assertThat(rejected(ManyTests.holm(p))).isEqualTo(holm);
            assertThat(rejected(ManyTests.benjaminiHochberg(p))).isEqualTo(hochberg);
        }
    }

    private static long rejected(double[] adjusted) {
        return Arrays.stream(adjusted).filter(p -> p <= .05).count();
    }
}
