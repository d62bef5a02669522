package saiddone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void medianAndMeanOfThree() {
        // qwen3.7-max: 15 % as median, 16.1 % as mean, 58 of 360.
        List<Integer> counts = List.of(22, 18, 18);
        assertThat(Runs.median(counts)).isEqualTo(18);
        assertThat(Runs.mean(counts)).isEqualTo(58 / 3.0);
        assertThat(counts).as("the argument is left alone").containsExactly(22, 18, 18);
    }

    @Test
    void anEvenNumberHasItsMedianBetween() {
        assertThat(Runs.median(List.of(10, 9))).isEqualTo(9.5);
        assertThat(Runs.median(List.of(4, 1, 3, 2))).isEqualTo(2.5);
    }

    @Test
    void threeRunsGiveARangeAndNoInterval() {
        Interval range = Runs.range(List.of(4, 3, 5));
        assertThat(range).isEqualTo(new Interval(3, 5, 0, "range of 3 runs"));
        assertThat(range.isRange()).isTrue();
        assertThat(Runs.range(List.of(4)).method()).isEqualTo("one run, no range");
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(() -> Runs.median(List.of())).hasMessage("No run, no figure");
    }
}
