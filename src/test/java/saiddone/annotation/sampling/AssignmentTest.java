package saiddone.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void everybodyGetsAsManyAndEachTwoShareAsMany() {
        for (int people = 1; people <= 7; people++) {
            List<String> reviewers = IntStream.range(0, people).mapToObj(i -> "r" + i).toList();
            for (int overlap = 1; overlap <= people; overlap++) {
                for (int count : new int[] {1, 7, 60, 121}) {
                    check(reviewers, overlap, Assignment.of(count, reviewers, overlap));
                }
            }
        }
    }

    private static void check(List<String> reviewers, int overlap, List<List<String>> readers) {
        Map<String, Integer> loads = new HashMap<>();
        Map<Set<String>, Integer> pairs = new HashMap<>();
        for (List<String> one : readers) {
            assertThat(one).hasSize(overlap).doesNotHaveDuplicates();
            one.forEach(reviewer -> loads.merge(reviewer, 1, Integer::sum));
            one.forEach(a -> one.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.merge(Set.of(a, b), 1, Integer::sum)));
        }
        List<Integer> each = reviewers.stream().map(one -> loads.getOrDefault(one, 0)).toList();
        assertThat(spread(each)).as("%d of %d: %s", overlap, reviewers.size(), loads).isLessThanOrEqualTo(1);
        if (readers.size() >= 60 && overlap > 1) {
            List<Integer> shared = reviewers.stream().flatMap(a -> reviewers.stream().filter(b -> a.compareTo(b) < 0)
                    .map(b -> pairs.getOrDefault(Set.of(a, b), 0))).toList();
            assertThat(spread(shared)).as("%d of %d share %s", overlap, reviewers.size(), pairs).isLessThanOrEqualTo(overlap);
        }
    }

    private static int spread(List<Integer> counts) {
        return counts.stream().mapToInt(i -> i).max().orElse(0) - counts.stream().mapToInt(i -> i).min().orElse(0);
    }

    @Test
    void fewerReviewersThanAskedForReadAll() {
        assertThat(Assignment.of(2, List.of("a", "b", "a"), 3)).containsExactly(List.of("a", "b"), List.of("a", "b"));
        assertThat(Assignment.of(2, List.of(), 2)).containsExactly(List.of(), List.of());
    }
}
