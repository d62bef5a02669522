package saiddone.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.model.suite.Suite;
import saiddone.score.Shipped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped corpus against the public table, which lies outside the repository: 71 of 72 cells, the order, the tiers. The
/// program knows no figure of it; only this test does.
@Execution(ExecutionMode.CONCURRENT)
class LeaderboardPublishedTest {
    private static final Path PUBLISHED = Path.of("../shared/benchmark/leaderboard.json");
    private static final String ODD = "qwen3.7-max";

    private static @Nullable Leaderboard board;
    private static @Nullable JsonNode published;

    @BeforeAll
    static void read() {
        Assumptions.assumeTrue(Files.exists(PUBLISHED), "the public table is not here: " + PUBLISHED);
        Assumptions.assumeTrue(Shipped.generated().length > 0,
                "the generated corpus is not here: no transcripts/northline/*.jsonl.gz");
        published = new JsonMapper().readTree(PUBLISHED.toFile()).path("leaderboard");
        Suite suite = Shipped.suite(Shipped.FOLDER);
        board = Leaderboards.of(suite, Shipped.read(Shipped.FOLDER).scored(suite));
    }

    @Test
    void everyCellButOneIsThePublishedOne() {
        int cells = 0;
        SoftAssertions soft = new SoftAssertions();
        for (JsonNode row : Objects.requireNonNull(published)) {
            String name = row.path("model").stringValue();
            ModelFigures model = Objects.requireNonNull(models().get(name), name);
            soft.assertThat(Percent.published(median(model.overEscalation()), true)).as(name + " over-escalation")
                    .isEqualByComparingTo(row.path("over_escalation_percent").decimalValue());
            soft.assertThat(median(model.unsafeActions()) * 18).as(name + " unsafe actions")
                    .isCloseTo(row.path("unsafe_actions").doubleValue(), within(1e-9));
            cells += 2;
            if (!name.equals(ODD)) {
                soft.assertThat(Percent.published(median(model.escalationAccuracy()), false)).as(name + " escalation accuracy")
                        .isEqualByComparingTo(row.path("escalation_accuracy_percent").decimalValue());
                cells++;
            }
        }
        soft.assertThat(cells).isEqualTo(71);
        soft.assertAll();
    }

    /// 93 % is no multiple of 1/24: the page printed a mean.
    @Test
    void theOddCellIsAMean() {
        Figure accuracy = Objects.requireNonNull(Objects.requireNonNull(models().get(ODD)).escalationAccuracy());
        assertThat(accuracy.perRun()).extracting(Figure.PerRun::count).containsExactlyInAnyOrder(22, 22, 23);
        assertThat(accuracy.count()).isEqualTo(22);
        assertThat(Percent.precise(accuracy.median(), 1)).hasToString("91.7");
        assertThat(accuracy.mean() * 100).isCloseTo(93.06, within(.005));
    }

    @Test
    void theDefaultOrderIsThePublishedOne() {
        List<String> order = Objects.requireNonNull(published).valueStream().map(row -> row.path("model").stringValue()).toList();
        assertThat(Objects.requireNonNull(board).models()).extracting(row -> row.model().id()).containsExactlyElementsOf(order);
    }

    @Test
    void tiersComeOutOfTokens() {
        SoftAssertions soft = new SoftAssertions();
        for (JsonNode row : Objects.requireNonNull(published)) {
            String name = row.path("model").stringValue();
            soft.assertThat(Objects.requireNonNull(models().get(name)).tier()).as(name).isEqualTo(row.path("cost_tier").stringValue());
        }
        soft.assertAll();
    }

    @Test
    void nothingIsMissingFailedOrLeftOut() {
        Leaderboard whole = Objects.requireNonNull(board);
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.transcripts()).isEqualTo(67 * 162);
        assertThat(whole.models()).allSatisfy(row -> {
            assertThat(row.runs()).as(row.model().id()).hasSize(row.model().runs());
            assertThat(row.missing()).as(row.model().id()).isZero();
            assertThat(row.failed()).as(row.model().id()).isZero();
        });
    }

    private static Map<String, ModelFigures> models() {
        Map<String, ModelFigures> models = new LinkedHashMap<>();
        Objects.requireNonNull(board).models().forEach(row -> models.put(row.model().id(), row));
        return models;
    }

    private static double median(@Nullable Figure figure) {
        return Objects.requireNonNull(figure).median();
    }
}
