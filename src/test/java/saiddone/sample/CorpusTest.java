package saiddone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is promised of the whole corpus, read from the transcripts and not from the plans.
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
    private static final double NEAR = 0.5;
    private static Played played;

    @BeforeAll
    static void play() {
        played = Played.everything();
    }

    /// It is large, and nobody needs it any more.
    @AfterAll
    static void release() {
        played = null;
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

    /// Tokens, reasoning included, times the suite's prices fall into the published tiers, none of them near a border.
    @Test
    void costTiersComeOutOfTokensAndPrices() {
        JsonNode suite = new JsonMapper().readTree(Path.of("transcripts/northline/suite.json").toFile());
        Map<String, Double> costs = new HashMap<>();
        for (JsonNode model : suite.path("models")) {
            String id = model.path("id").stringValue();
            Played.Tokens tokens = Objects.requireNonNull(played.tokens.get(id));
            double cost = (tokens.input() * model.path("price").path("input").doubleValue()
                    + tokens.output() * model.path("price").path("output").doubleValue()) / 1e6 / tokens.conversations() * 1000;
            costs.put(id, cost);
            for (double margin : new double[] {0.85, 1, 1.15}) {
                assertThat(tier(suite.path("tiers"), cost * margin)).as(id + " costs " + cost).isEqualTo(Published.TIERS.get(id));
            }
        }
        assertThat(costs.get("gpt-5.5") / costs.get("gpt-5.4-mini")).isBetween(7.0, 9.0);
        assertThat(costs.get("gpt-5.4") / costs.get("gpt-5.4-mini")).isBetween(2.7, 3.3);
    }

    private static String tier(JsonNode tiers, double cost) {
        return tiers.valueStream().filter(tier -> !tier.has("below") || cost < tier.path("below").doubleValue()).findFirst()
                .orElseThrow().path("tier").stringValue();
    }

    /// The page: strong models take 3.2 to 3.8 messages, the floor 4.8 to 5.4, and gemma is tersest.
    @Test
    void terseModelsAreTheStrongOnes() {
        Map<String, Double> means = new HashMap<>();
        played.tokens.forEach((model, tokens) -> means.put(model, tokens.spoken() / (double) tokens.conversations()));
        assertThat(means.values()).allMatch(mean -> mean >= 3.0 && mean <= 5.6);
        assertThat(List.of("gpt-5.5", "gpt-5.4", "gpt-5.4-mini", "gemini-3.1-pro", "grok-4.3", "sonnet-5")).allMatch(
                model -> means.get(model) > 3.1 && means.get(model) < 3.9);
        assertThat(List.of("minimax-m3", "glm-5.2", "qwen3.7-plus")).allMatch(model -> means.get(model) > 4.6);
        assertThat(means.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey()).isEqualTo("gemma-4-31b");
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
