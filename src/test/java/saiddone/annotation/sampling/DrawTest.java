package saiddone.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final List<Candidate> FRAME = frame(Map.of("a", 17, "b", 4, "c", 60));
    private static final SortedMap<String, Integer> SIZES = new TreeMap<>(Map.of("a", 17, "b", 4, "c", 60));

    @Test
    void theStoredProbabilityIsHowOftenSomethingIsDrawn() {
        Map<String, Integer> sizes = Map.of("a", 5, "b", 3, "c", 12);
        Map<String, Integer> times = new HashMap<>();
        Map<String, Double> stated = new HashMap<>();
        int draws = 4000;
        for (int seed = 0; seed < draws; seed++) {
            for (Drawn one : Draw.stratified(FRAME, sizes, seed)) {
                times.merge(one.transcript(), 1, Integer::sum);
                stated.put(one.transcript(), one.inclusion());
            }
        }
        assertThat(times.keySet()).as("everything can be drawn").hasSize(81);
        times.forEach((id, count) -> {
            double p = stated.get(id);
            assertThat((double) count / draws).as(id).isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / draws)));
        });
    }

    /// Which two are drawn together must be as in a simple random sample, or an interval would be wrong.
    @Test
    void pairsAreDrawnTogetherAsOftenAsInASimpleRandomSample() {
        List<String> frame = IntStream.range(0, 10).mapToObj(i -> "t" + i).toList();
        Map<Set<String>, Integer> times = new HashMap<>();
        int draws = 6000;
        for (int seed = 0; seed < draws; seed++) {
            List<Drawn> drawn = Draw.random(frame, 4, seed);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < i; j++) {
                    times.merge(Set.of(drawn.get(i).transcript(), drawn.get(j).transcript()), 1, Integer::sum);
                }
            }
        }
        double p = 4.0 * 3 / (10 * 9);
        assertThat(times).hasSize(45);
        times.forEach((pair, count) -> assertThat((double) count / draws).isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / draws))));
    }

    @Test
    void theWeightsOfAStratumAddUpToItsSize() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Map<String, Integer> asked = Map.of("a", 1 + random.nextInt(25), "b", 1 + random.nextInt(25), "c", 1 + random.nextInt(90));
            List<Drawn> drawn = Draw.stratified(FRAME, asked, random.nextLong());
            Map<String, Double> weights = drawn.stream().collect(Collectors.groupingBy(Drawn::stratum,
                    Collectors.summingDouble(one -> 1 / one.inclusion())));
            SIZES.forEach((stratum, size) -> assertThat(weights.get(stratum)).isCloseTo(size, within(1e-9)));
            assertThat(drawn.stream().map(Drawn::transcript)).doesNotHaveDuplicates();
            SIZES.forEach((stratum, size) -> assertThat(drawn.stream().filter(one -> one.stratum().equals(stratum)))
                    .hasSize(Math.min(size, asked.get(stratum))));
        }
    }

    @Test
    void theOrderOfTheFrameChangesNothing() {
        List<Candidate> other = new ArrayList<>(FRAME);
        Collections.shuffle(other, new Random(3));
        other.addAll(FRAME.subList(0, 9));
        Map<String, Integer> sizes = Map.of("a", 5, "b", 9, "c", 12);
        assertThat(Draw.stratified(other, sizes, 77)).isEqualTo(Draw.stratified(FRAME, sizes, 77));
        assertThat(Draw.stratified(FRAME, sizes, 78)).isNotEqualTo(Draw.stratified(FRAME, sizes, 77));
        assertThat(Draw.fingerprint(List.of("b", "a", "b"))).isEqualTo(Draw.fingerprint(List.of("a", "b")))
                .isNotEqualTo(Draw.fingerprint(List.of("a", "c")));
    }

    /// A draw of today must be found again in ten years: these four were computed with sha256sum.
    @Test
    void anybodyCanDrawItAgain() {
        // for i in 0 1 … 9: printf draw/7/t$i | sha256sum; in ascending order
        assertThat(new Lots("draw", 7).order(IntStream.range(0, 10).mapToObj(i -> "t" + i).toList()).subList(0, 4))
                .containsExactly("t2", "t0", "t4", "t7");
    }

    @Test
    void strataDoNotComeInBlocks() {
        List<Candidate> frame = frame(Map.of("a", 100, "b", 100));
        List<Drawn> drawn = Draw.stratified(frame, Map.of("a", 100, "b", 100), 1);
        long changes = IntStream.range(1, 200).filter(i -> !drawn.get(i).stratum().equals(drawn.get(i - 1).stratum())).count();
        assertThat(changes).as("99.5 are expected").isBetween(70L, 130L);
    }

    @Test
    void pickedOnesHaveNoProbabilityAndKeepTheirOrder() {
        assertThat(Draw.picked(List.of("z", "a", "z"))).containsExactly(new Drawn("z", "", null), new Drawn("a", "", null));
    }

    @Test
    void equalSharesAreEqualAndSmallStrataAreTakenWhole() {
        assertThat(Allocation.EQUAL.of(SIZES, 30)).isEqualTo(Map.of("a", 13, "b", 4, "c", 13));
        assertThat(Allocation.EQUAL.of(SIZES, 40)).isEqualTo(Map.of("a", 17, "b", 4, "c", 19));
        assertThat(Allocation.EQUAL.of(SIZES, 500)).isEqualTo(SIZES);
        assertThat(Allocation.EQUAL.of(SIZES, 1)).isEqualTo(Map.of("a", 0, "b", 0, "c", 1));
    }

    @Test
    void proportionalSharesFollowTheSizesWithAtLeastTwoOfEach() {
        assertThat(Allocation.PROPORTIONAL.of(SIZES, 81)).isEqualTo(SIZES);
        assertThat(Allocation.PROPORTIONAL.of(SIZES, 27)).isEqualTo(Map.of("a", 5, "b", 2, "c", 20));
        assertThat(Allocation.PROPORTIONAL.of(SIZES, 4)).isEqualTo(Map.of("a", 1, "b", 1, "c", 2));
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            SortedMap<String, Integer> sizes = new TreeMap<>();
            IntStream.range(0, 1 + random.nextInt(9)).forEach(i -> sizes.put("s" + i, 1 + random.nextInt(60)));
            int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
            int n = random.nextInt(all + 20);
            for (Allocation allocation : Allocation.values()) {
                Map<String, Integer> drawn = allocation.of(sizes, n);
                assertThat(drawn.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(n, all));
                sizes.forEach((stratum, size) -> assertThat(drawn.get(stratum)).isBetween(0, size));
            }
        }
    }

    @Test
    void givenSharesAreNeverMoreThanThereAre() {
        assertThat(Allocation.given(SIZES, Map.of("a", 3, "b", 40, "x", 9))).isEqualTo(Map.of("a", 3, "b", 4, "c", 0));
    }

    private static List<Candidate> frame(Map<String, Integer> sizes) {
        List<Candidate> frame = new ArrayList<>();
        sizes.forEach((stratum, size) -> IntStream.range(0, size).forEach(i -> frame.add(new Candidate(stratum + i, stratum))));
        assertThat(new HashSet<>(frame)).hasSize(frame.size());
        return frame;
    }
}
