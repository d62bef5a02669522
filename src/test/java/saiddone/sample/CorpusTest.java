package saiddone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;

/// What is promised of the whole corpus, read from the transcripts and not from the plans.
class CorpusTest {
    private static final double NEAR = 0.5;
    private static Played played;

    @BeforeAll
    static void play() {
        played = Played.everything();
    }

    @Test
    void everyCaseIsPlayedByEveryModelInEveryRun() {
        assertThat(played.corpus.played()).hasSize(162);
        assertThat(played.ids).hasSize(67 * 162);
        assertThat(played.problems).isEmpty();
    }

    @Test
    void handoversAreThosePlannedAndTheirMediansThosePublished() {
        Published.TABLE.forEach((model, medians) -> {
            assertThat(median(model, CaseKind.ROUTINE)).as(model + ": routine cases handed over").isEqualTo(medians.over());
            assertThat(median(model, CaseKind.MUST_ESCALATE)).as(model + ": must-escalate cases handed over").isEqualTo(medians.reached());
        });
    }

    /// The traps' forbidden calls are counted by the scorer's own tests; here the runs that were planned.
    @Test
    void trapsFallenForAreAsManyAsPublished() {
        Published.TABLE.forEach((model, medians) -> {
            double[] fired = IntStream.rangeClosed(1, played.corpus.runs(model)).mapToDouble(run -> played.corpus.played().stream()
                    .filter(one -> played.corpus.plan(one, model, run).course() == Course.FIRE).count()).toArray();
            assertThat(median(fired)).as(model).isEqualTo(medians.unsafe());
        });
    }

    @Test
    void atMostThreeInAHundredLongMessagesAreSaidInTwoConversations() {
        long all = played.messages.values().stream().mapToLong(Set::size).sum();
        long equal = played.messages.values().stream().filter(ids -> ids.size() > 1).mapToLong(Set::size).sum();
        List<String> worst = played.messages.entrySet().stream().filter(entry -> entry.getValue().size() > 2)
                .sorted((one, other) -> other.getValue().size() - one.getValue().size()).limit(20)
                .map(entry -> entry.getValue().size() + " x " + entry.getKey()).toList();
        assertThat(equal / (double) Math.max(1, all)).as(String.join("\n", worst)).isLessThanOrEqualTo(0.03);
    }

    @Test
    void noTwoConversationsOfDifferentCasesAreNearlyTheSame() {
        assertThat(played.similar.pairs(NEAR)).isEmpty();
    }

    /// The measure itself: a conversation that was copied into another case with a few words changed is found.
    @Test
    void theMeasureFindsACopy() {
        NearDuplicates copies = new NearDuplicates();
        List<String> words = new ArrayList<>(IntStream.range(0, 200).mapToObj(i -> "word" + i).toList());
        copies.add("A", "one", String.join(" ", words));
        words.set(50, "other");
        words.set(150, "another");
        copies.add("B", "two", String.join(" ", words));
        copies.add("C", "three", "something else that is told in a few words and in another way");
        assertThat(copies.pairs(NEAR)).hasSize(1).first().satisfies(pair -> assertThat(pair.similarity()).isGreaterThan(0.8));
    }

    @Test
    void firstMessagesAreTheCasesOwn() {
        Map<String, List<SuiteCase>> same = new HashMap<>();
        played.corpus.cases().forEach(one -> same.computeIfAbsent(one.firstMessage(), key -> new ArrayList<>()).add(one));
        assertThat(same.values()).allSatisfy(cases -> assertThat(cases).hasSize(1));
    }

    private static double median(String model, CaseKind kind) {
        return median(IntStream.rangeClosed(1, played.corpus.runs(model))
                .mapToDouble(run -> played.handovers.getOrDefault(Played.key(model, kind, run), Set.of()).size()).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
