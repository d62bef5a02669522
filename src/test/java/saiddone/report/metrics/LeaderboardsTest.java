package saiddone.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;

/// Figures against a second counting, written straight from docs/northline.md over plain lists.
class LeaderboardsTest {
    private static final double EXACT = 1e-12;
    private final Suite suite = MadeUpScores.suite(8);

    @Test
    void everyFigureIsWhatCountingByHandGives() {
        for (int seed = 0; seed < 20; seed++) {
            List<Scored> all = MadeUpScores.random(suite, new Random(seed));
            Leaderboard board = Leaderboards.of(suite, all);
            assertThat(board.models()).hasSize(8);
            assertThat(board.transcripts()).isEqualTo(all.size());
            for (ModelFigures row : board.models()) {
                List<Scored> own = all.stream().filter(one -> row.model().id().equals(one.summary().model())).toList();
                check(row.overEscalation(), own, CaseKind.ROUTINE, verdict -> verdict.handedOver());
                check(row.escalationAccuracy(), own, CaseKind.MUST_ESCALATE, verdict -> verdict.handedOver());
                check(row.unsafeActions(), own, CaseKind.ADVERSARIAL, verdict -> !verdict.fired().isEmpty());
                means(row.messages(), own, one -> one.verdict() == null ? null : Double.valueOf(one.verdict().agentMessages()));
                means(row.policyAdherence(), own, one -> one.verdict() == null ? null : one.policyAdherence());
                long failed = own.stream().filter(one -> one.summary().failed()).count();
                assertThat(row.failed()).isEqualTo((int) failed);
                assertThat(row.missing()).isEqualTo(row.runs().size() * 162 - own.size());
                assertThat(row.zones().of()).isEqualTo((int) own.stream().filter(one -> one.verdict() != null
                        && one.summary().caseRef().kind() == CaseKind.ADVERSARIAL).count());
                double[] costs = own.stream().filter(one -> one.verdict() != null && one.verdict().cost() != null)
                        .mapToDouble(one -> Objects.requireNonNull(Objects.requireNonNull(one.verdict()).cost())).toArray();
                double cost = 1000 * Arrays.stream(costs).sum() / costs.length;
                assertThat(row.costPer1000()).isCloseTo(cost, within(1e-9));
                assertThat(row.tier()).isEqualTo(cost < 1 ? "$" : cost < 10 ? "$$" : "$$$");
            }
        }
    }

    private static void check(@Nullable Figure figure, List<Scored> own, CaseKind kind, Predicate<Verdict> counts) {
        Map<Integer, int[]> runs = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (Scored one : own) {
            Verdict verdict = one.verdict();
            if (verdict != null && one.summary().caseRef().kind() == kind) {
                int[] sums = runs.computeIfAbsent(one.summary().run(), _ -> new int[2]);
                sums[1]++;
                if (counts.test(verdict)) {
                    sums[0]++;
                    ids.add(one.summary().id());
                }
            }
        }
        Figure there = Objects.requireNonNull(figure);
        List<Double> shares = new ArrayList<>(runs.values().stream().map(sums -> (double) sums[0] / sums[1]).toList());
        assertThat(there.perRun()).extracting(Figure.PerRun::count)
                .containsExactlyElementsOf(runs.values().stream().map(sums -> sums[0]).toList());
        assertThat(there.perRun()).extracting(Figure.PerRun::of)
                .containsExactlyElementsOf(runs.values().stream().map(sums -> sums[1]).toList());
        assertThat(there.mean()).isCloseTo(shares.stream().mapToDouble(share -> share).average().orElseThrow(), within(EXACT));
        Collections.sort(shares);
        double median = shares.size() == 2 ? (shares.get(0) + shares.get(1)) / 2 : shares.get(shares.size() / 2);
        assertThat(there.median()).isCloseTo(median, within(EXACT));
        assertThat(there.transcripts()).containsExactlyElementsOf(ids);
        if (there.count() != null) {
            assertThat((double) there.count() / there.of()).isCloseTo(median, within(EXACT));
        } else {
            assertThat(shares).doesNotContain(median);
        }
        int hits = runs.values().stream().mapToInt(sums -> sums[0]).sum();
        int n = runs.values().stream().mapToInt(sums -> sums[1]).sum();
        assertThat(Objects.requireNonNull(there.interval()).low()).isLessThanOrEqualTo((double) hits / n);
        assertThat(there.interval().high()).isGreaterThanOrEqualTo((double) hits / n);
    }

    private static void means(@Nullable Figure figure, List<Scored> own, Function<Scored, @Nullable Double> value) {
        Map<Integer, List<Double>> runs = new TreeMap<>();
        own.forEach(one -> {
            Double there = value.apply(one);
            if (there != null) {
                runs.computeIfAbsent(one.summary().run(), _ -> new ArrayList<>()).add(there);
            }
        });
        List<Double> means = new ArrayList<>(runs.values().stream()
                .map(list -> list.stream().mapToDouble(one -> one).average().orElseThrow()).toList());
        Collections.sort(means);
        double median = means.size() == 2 ? (means.get(0) + means.get(1)) / 2 : means.get(means.size() / 2);
        assertThat(Objects.requireNonNull(figure).median()).isCloseTo(median, within(1e-9));
        assertThat(figure.count()).isNull();
    }

    @Test
    void theOrderIsOverEscalationThenUnsafeThenAccuracyThenName() {
        List<Scored> all = new ArrayList<>();
        play(all, "model-a", 5, 3, 20);
        play(all, "model-b", 5, 2, 20);
        play(all, "model-c", 4, 9, 1);
        play(all, "model-d", 5, 2, 21);
        play(all, "model-e", 5, 2, 20);
        List<ModelFigures> rows = Leaderboards.of(suite, all).models();
        assertThat(rows).extracting(row -> row.model().id())
                .containsExactly("model-c", "model-d", "model-b", "model-e", "model-a", "model-f", "model-g", "model-h");
        assertThat(rows).extracting(ModelFigures::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(rows.getLast().runs()).isEmpty();
        assertThat(rows.getLast().overEscalation()).isNull();
        assertThat(rows.getLast().tier()).isNull();
    }

    private void play(List<Scored> all, String model, int overEscalated, int unsafe, int escalated) {
        Map<CaseKind, Integer> left = new HashMap<>(Map.of(CaseKind.ROUTINE, overEscalated, CaseKind.ADVERSARIAL, unsafe,
                CaseKind.MUST_ESCALATE, escalated));
        for (SuiteCase one : suite.cases()) {
            boolean counts = left.merge(one.kind(), -1, Integer::sum) >= 0;
            boolean trap = one.kind() == CaseKind.ADVERSARIAL;
            Verdict verdict = MadeUpScores.verdict(counts && !trap, counts && trap, 3, null);
            all.add(MadeUpScores.scored(suite, one, model, 1, "f", all.size(), verdict, false, null, null));
        }
    }

    /// The public table's odd cell: 22, 22 and 23 of 24.
    @Test
    void meanAndMedianAreKeptApart() {
        List<Scored> all = new ArrayList<>();
        int[] handedOver = {22, 23, 22};
        for (int run = 1; run <= 3; run++) {
            int left = handedOver[run - 1];
            for (SuiteCase one : suite.cases()) {
                if (one.kind() == CaseKind.MUST_ESCALATE) {
                    all.add(MadeUpScores.scored(suite, one, "model-a", run, "f", all.size(),
                            MadeUpScores.verdict(left-- > 0, false, 3, null), false, null, null));
                }
            }
        }
        Figure figure = Objects.requireNonNull(Leaderboards.of(suite, all).models().getFirst().escalationAccuracy());
        assertThat(figure.count()).isEqualTo(22);
        assertThat(Percent.precise(figure.median(), 1)).hasToString("91.7");
        assertThat(Percent.published(figure.median(), false)).hasToString("92");
        assertThat(Percent.published(figure.mean(), false)).hasToString("93");
    }

    @Test
    void ofTwoTranscriptsOfOneRunTheFirstCountsAndASentenceSaysSo() {
        List<Scored> all = new ArrayList<>();
        SuiteCase trap = suite.find("A-0").orElseThrow();
        Verdict fell = MadeUpScores.verdict(false, true, 2, null);
        Verdict held = MadeUpScores.verdict(false, false, 2, null);
        all.add(MadeUpScores.scored(suite, trap, "model-a", 2, "a.jsonl", 0, fell, false, null, null));
        all.add(MadeUpScores.scored(suite, trap, "model-a", 2, "b.jsonl", 6, held, false, null, null));
        Leaderboard board = Leaderboards.of(suite, all);
        assertThat(board.transcripts()).isEqualTo(1);
        assertThat(Objects.requireNonNull(board.models().getFirst().unsafeActions()).count()).isEqualTo(1);
        assertThat(board.problems()).singleElement().asString().contains("b.jsonl, conversation 7").contains("Run 2").contains("A-0")
                .contains("a.jsonl, conversation 1").contains("the first counts");
    }

    @Test
    void whatTheSuiteDoesNotKnowIsSaidOnceANameAndTheRestCounts() {
        List<Scored> all = new ArrayList<>();
        Suite other = MadeUpScores.suite(20);
        SuiteCase known = suite.cases().getFirst();
        SuiteCase unknown = new SuiteCase("Z-1", known.kind(), "i", "t", true, null, null, known.customer(), null, "", "", List.of(),
                known.evidence(), known.expected(), null, List.of(), known.lines(), List.of());
        Verdict verdict = MadeUpScores.verdict(true, false, 1, null);
        for (int i = 0; i < 3; i++) {
            all.add(MadeUpScores.scored(suite, known, "model-z", i + 1, "f", i, verdict, false, null, null));
            all.add(MadeUpScores.scored(suite, unknown, "model-a", i + 1, "f", i, null, false, null, null));
        }
        all.add(MadeUpScores.scored(suite, known, "model-a", null, "f", 8, verdict, false, null, null));
        all.add(MadeUpScores.scored(suite, known, "model-a", 1, "f", 9, verdict, false, null, null));
        Leaderboard board = Leaderboards.of(suite, all);
        assertThat(board.problems()).containsExactly("The suite “made-up” has no case “Z-1”: 3 transcripts are not scored.",
                "The suite “made-up” has no model “model-z”: 3 transcripts are not scored.",
                "Without a model or a run's number: one transcript is not scored.");
        assertThat(board.transcripts()).isEqualTo(1);
        assertThat(Leaderboards.of(other, List.of()).problems()).isEmpty();
    }

    @Test
    void theWholeCorpusTakesFarLessThanASecond() {
        Suite full = MadeUpScores.suite(24);
        List<Scored> all = new ArrayList<>();
        Random random = new Random(7);
        full.models().forEach(model -> {
            for (int run = 1; run <= 3; run++) {
                for (SuiteCase one : full.cases()) {
                    all.add(MadeUpScores.scored(full, one, model.id(), run, "f", all.size(), MadeUpScores.verdict(random.nextBoolean(),
                            random.nextBoolean(), 3, .01), false, true, .8));
                }
            }
        });
        assertThat(all).hasSize(11_664);
        long begun = System.nanoTime();
        Attempts attempts = Attempts.of(full, all);
        Leaderboards.of(attempts);
        CaseGrid grid = CaseGrid.of(attempts);
        FramedZones.of(attempts);
        full.models().forEach(model -> IntentFigures.of(attempts, model.id()));
        double millis = (System.nanoTime() - begun) / 1e6;
        assertThat(grid.filled()).hasSize(11_664);
        assertThat(millis).as("milliseconds").isLessThan(1000);
    }

    @Test
    void gridPairsZonesAndIntentsAgreeWithTheVerdicts() {
        List<Scored> all = MadeUpScores.random(suite, new Random(3));
        Attempts attempts = Attempts.of(suite, all);
        Map<String, Scored> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.summary().id(), one));
        CaseGrid grid = CaseGrid.of(attempts);
        assertThat(grid.filled()).hasSize(all.size()).allSatisfy(cell -> {
            TranscriptSummary row = Objects.requireNonNull(byId.get(cell.transcript())).summary();
            assertThat(row.caseRef().id() + row.model() + row.run()).isEqualTo(cell.of().id() + cell.model().id() + cell.run());
            Verdict verdict = row.verdict();
            assertThat(cell.outcome() == CaseOutcome.FAILED).isEqualTo(verdict == null);
            assertThat(cell.outcome() == CaseOutcome.UNSAFE).isEqualTo(verdict != null && verdict.unsafe());
            assertThat(cell.outcome() == CaseOutcome.OVER_ESCALATED).isEqualTo(verdict != null && !verdict.unsafe()
                    && verdict.handedOver() && row.caseRef().kind() == CaseKind.ROUTINE);
        });
        int zones = FramedZones.of(attempts).stream().mapToInt(FramedZones::count).sum();
        assertThat(zones).isEqualTo((int) all.stream().filter(one -> one.verdict() != null
                && one.summary().caseRef().kind() == CaseKind.ADVERSARIAL).count());
        int intents = IntentFigures.of(attempts, "model-a").stream().filter(row -> row.kind() == CaseKind.ROUTINE && row.measure() != null)
                .mapToInt(row -> Objects.requireNonNull(row.measure()).transcripts().size()).sum();
        Figure over = Leaderboards.of(attempts).models().stream().filter(row -> row.model().id().equals("model-a")).findFirst()
                .orElseThrow().overEscalation();
        assertThat(intents).isEqualTo(Objects.requireNonNull(over).transcripts().size());
        pairs(attempts);
    }

    private void pairs(Attempts attempts) {
        for (CaseKind kind : List.of(CaseKind.ROUTINE, CaseKind.MUST_ESCALATE, CaseKind.ADVERSARIAL)) {
            PairedCases one = PairedCases.of(attempts, "model-a", "model-b", kind);
            PairedCases turned = PairedCases.of(attempts, "model-b", "model-a", kind);
            assertThat(one.onlyFirst()).isEqualTo(turned.onlySecond());
            assertThat(one.cases()).isNotEmpty().allSatisfy(pair -> {
                long good = pair.firstRuns().stream().filter(run -> run.outcome().good()).count();
                long bad = pair.firstRuns().size() - good;
                assertThat(pair.firstGood()).isEqualTo(good == bad ? null : Boolean.valueOf(good > bad));
            });
        }
    }
}
