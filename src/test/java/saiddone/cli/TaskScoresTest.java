package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.northline.NorthlineSuites;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.TaskVerdict;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.report.metrics.Scored;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoards;
import saiddone.score.TaskScorer;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Figures of real runs against those that an independent script counted in the same files.
class TaskScoresTest {
    private static final Path FOLDER = Path.of("../shared/corpora");
    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void theCorporaAreThere() {
        Assumptions.assumeTrue(Files.isRegularFile(FOLDER.resolve("facts.json")),
                "../shared/corpora is not here: scores are not checked against real transcripts");
    }

    @Test
    void rewardsAndPassHatAreTheFactsOfEachFile() throws IOException {
        int checked = 0;
        for (Map.Entry<String, JsonNode> file : json.readTree(FOLDER.resolve("facts.json").toFile()).path("files").properties()) {
            JsonNode facts = file.getValue();
            if (!facts.has("total_reward")) {
                continue;
            }
            NorthlineSuites none = new NorthlineSuites(Limits.STANDARD);
            ScoredFiles read = ScoredFiles.of(files(file.getKey()), none, Progress.NONE, Cancellation.NEVER);
            List<TranscriptSummary> rows = read.scored().stream().map(Scored::summary).toList();
            List<TaskBoard> boards = TaskBoards.of(rows);
            assertThat(boards).as(file.getKey()).hasSize(1);
            assertThat(boards.getFirst().models()).as(file.getKey()).hasSize(1);
            TaskBoard.Row row = boards.getFirst().models().getFirst();
            TaskBoard.Share success = Objects.requireNonNull(row.success());
            assertThat(success.count()).as(file.getKey()).isEqualTo(facts.path("successes").intValue());
            assertThat(success.of()).as(file.getKey()).isEqualTo(facts.path("conversations").intValue());
            assertThat(row.meanReward() * success.of()).as(file.getKey())
                    .isCloseTo(facts.path("total_reward").doubleValue(), within(1e-9));
            TaskBoard.TwoByTwo table = row.saidAndDone();
            assertThat(table.bothRight().count() + table.saidRightDoneWrong().count() + table.saidWrongDoneRight().count()
                    + table.bothWrong().count() + table.unknown()).isEqualTo(row.conversations());
            // Where the file's task ids are wrong the reader finds the graded tasks, one of which was run twice.
            if (row.tasks() == facts.path("tasks").intValue()) {
                facts.path("pass_hat_k").properties().forEach(hat ->
                        assertThat(row.passHat().get(Integer.parseInt(hat.getKey()) - 1).value())
                                .as(file.getKey() + " pass^" + hat.getKey()).isCloseTo(hat.getValue().doubleValue(), within(5.1e-7)));
                assertThat(row.passHat().getFirst().value()).as("equal trials").isCloseTo(success.value(), within(1e-12));
            } else {
                assertThat(file.getKey()).contains("toolorchestra");
            }
            checked++;
        }
        assertThat(checked).isEqualTo(11);
    }

    /// The script knows neither handovers as actions nor the arguments that a grader leaves out, so these stay away.
    @Test
    void writesAgainstExpectedOnesAreTheScripts() throws IOException {
        Map<String, JsonNode> byConversation = new HashMap<>();
        try (Stream<String> lines = Files.lines(FOLDER.resolve("conversations.jsonl"))) {
            lines.map(json::readTree).filter(line -> line.has("missing_writes"))
                    .forEach(line -> byConversation.put(line.path("file").asString() + " " + line.path("conversation").asString(), line));
        }
        int[] compared = new int[1];
        for (String file : byConversation.values().stream().map(line -> line.path("file").asString()).distinct().toList()) {
            each(file, transcript -> {
                boolean list = transcript.source().format().equals("tau-bench");
                JsonNode facts = byConversation.get(file + " " + (list ? "" + transcript.source().position() : transcript.conversation()));
                if (facts == null || transcript.expectedActions().isEmpty() || transcript.handedOver()
                        || transcript.expectedActions().stream()
                        .anyMatch(action -> action.effect() == ToolEffect.HANDOVER || action.compared() != null)) {
                    return;
                }
                // One file's tool messages lack the key error; the reader takes a text that starts with "Error" for one.
                long failed = transcript.agentCalls().filter(call -> call.effect() == ToolEffect.WRITE && transcript.failed(call)).count();
                if (file.contains("toolorchestra") && failed != facts.path("agent_writes_failed").size()) {
                    return;
                }
                TaskVerdict verdict = Objects.requireNonNull(TaskScorer.verdict(transcript));
                assertThat(verdict.missing() + verdict.wrong()).as(file + " " + transcript.conversation())
                        .isEqualTo(facts.path("missing_writes").size());
                assertThat(verdict.extra() + verdict.wrong()).as(file + " " + transcript.conversation())
                        .isEqualTo(facts.path("extra_writes").size());
                compared[0]++;
            });
        }
        assertThat(compared[0]).isGreaterThan(300);
    }

    private static TranscriptFiles files(String name) {
        ToolProfiles profiles = new ToolProfiles(null);
        return new FolderFiles(List.of(FOLDER.resolve(name)), Readers.standard(profiles), profiles, Limits.STANDARD);
    }

    private static void each(String name, Consumer<Transcript> check) throws IOException {
        TranscriptFiles files = files(name);
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            files.read(file, new TranscriptSink() {
                @Override
                public void transcript(Transcript transcript) {
                    check.accept(transcript);
                }

                @Override
                public void problem(ReadProblem problem) {
                    throw new AssertionError(problem.sentence());
                }
            }, Cancellation.NEVER);
        }
    }
}
