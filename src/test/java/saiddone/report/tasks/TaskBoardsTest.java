package saiddone.report.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

class TaskBoardsTest {
    private static final TaskVerdict PLAIN = new TaskVerdict(0, 0, 0, false, null, null, List.of());
    private final List<TranscriptSummary> rows = new ArrayList<>();

    @Test
    void passHatIsTheShareOfAllChoicesOfKTrials() {
        Random random = new Random(7);
        List<boolean[]> tasks = new ArrayList<>();
        for (int task = 0; task < 12; task++) {
            boolean[] trials = new boolean[1 + task % 7];
            for (int i = 0; i < trials.length; i++) {
                trials[i] = random.nextInt(4) > 0;
                add("m", "t" + task, trials[i] ? 1.0 : 0.0, false, PLAIN);
            }
            tasks.add(trials);
        }
        List<TaskBoard.PassHat> hats = board().models().getFirst().passHat();
        assertThat(hats).hasSize(7);
        for (TaskBoard.PassHat hat : hats) {
            double sum = 0;
            int enough = 0;
            for (boolean[] trials : tasks) {
                if (trials.length >= hat.k()) {
                    sum += shareOfSubsets(trials, hat.k());
                    enough++;
                }
            }
            assertThat(hat.value()).as("k = %d", hat.k()).isCloseTo(sum / enough, within(1e-12));
            assertThat(hat.tasks()).isEqualTo(enough);
        }
    }

    @Test
    void manyTrialsDoNotOverflow() {
        for (int i = 0; i < 400; i++) {
            add("m", "t", i == 0 ? 0.0 : 1.0, false, PLAIN);
        }
        List<TaskBoard.PassHat> hats = board().models().getFirst().passHat();
        assertThat(hats.get(199).value()).as("one failure among 400, half of them drawn").isCloseTo(.5, within(1e-12));
        assertThat(hats.get(399).value()).isZero();
        assertThat(board().models().getFirst().success()).satisfies(share -> assertThat(share.interval()).as("one task only").isNull());
    }

    @Test
    void whatBrokeOffIsCountedAndNotScored() {
        add("m", "a", 1.0, false, PLAIN);
        add("m", "a", 0.0, false, PLAIN);
        add("m", "b", null, true, null);
        add("n", "a", .5, false, PLAIN);
        add("o", "a", null, false, PLAIN);
        TaskBoard board = board();
        assertThat(board.transcripts()).isEqualTo(5);
        assertThat(board.trials()).isEqualTo(2);
        assertThat(board.models()).extracting(TaskBoard.Row::model).as("best first, without a figure last").containsExactly("m", "n", "o");
        TaskBoard.Row m = board.models().getFirst();
        assertThat(m.tasks()).isEqualTo(2);
        assertThat(m.conversations()).isEqualTo(2);
        assertThat(m.failed()).isEqualTo(1);
        assertThat(Objects.requireNonNull(m.success()).count()).isEqualTo(1);
        assertThat(m.success().of()).isEqualTo(2);
        assertThat(m.success().transcripts()).containsExactly("0");
        assertThat(m.missing()).isNull();
        assertThat(board.models().get(1).meanReward()).isEqualTo(.5);
        assertThat(Objects.requireNonNull(board.models().get(1).success()).count()).as("half a reward is no success").isZero();
        assertThat(board.models().getLast().success()).isNull();
    }

    @Test
    void theTwoByTwoHoldsEachConversationOnce() {
        Boolean[] words = {true, false, null};
        for (Boolean actions : words) {
            for (Boolean replies : words) {
                for (int missing = 0; missing < 2; missing++) {
                    add("m", "t" + missing, 0.0, false, new TaskVerdict(missing, 0, 0, true, actions, replies, List.of()));
                }
            }
        }
        TaskBoard.TwoByTwo table = board().models().getFirst().saidAndDone();
        assertThat(table.bothRight().transcripts()).as("right by the grader twice, by comparison once").containsExactly("0", "1", "12");
        assertThat(table.saidRightDoneWrong().count()).isEqualTo(3);
        assertThat(table.saidWrongDoneRight().count()).isEqualTo(3);
        assertThat(table.bothWrong().count()).isEqualTo(3);
        assertThat(table.unknown()).isEqualTo(6);
        assertThat(table.graded()).isEqualTo(8);
        assertThat(table.bothWrong().of()).isEqualTo(12);
        TaskBoard.Share missing = Objects.requireNonNull(board().models().getFirst().missing());
        assertThat(missing.count()).isEqualTo(9);
        assertThat(missing.of()).isEqualTo(18);
    }

    @Test
    void suitesWithoutTasksHaveNoBoardAndPartsAreMeansOfWhoHasThem() {
        add("m", "a", 1.0, false, new TaskVerdict(0, 0, 0, false, null, null, List.of(new TaskVerdict.Part("DB", 1))));
        add("m", "b", 0.0, false, new TaskVerdict(0, 0, 0, false, null, null, List.of(new TaskVerdict.Part("DB", 0))));
        add("m", "c", 0.0, false, PLAIN);
        assertThat(board().models().getFirst().parts()).containsExactly(new TaskBoard.Part("DB", .5, 2));
        rows.clear();
        add("m", "a", null, false, null);
        assertThat(TaskBoards.of(rows)).isEmpty();
    }

    /// Goes through every subset of k trials.
    private static double shareOfSubsets(boolean[] trials, int k) {
        int all = 0;
        int good = 0;
        for (int subset = 0; subset < 1 << trials.length; subset++) {
            if (Integer.bitCount(subset) == k) {
                boolean every = true;
                for (int i = 0; i < trials.length; i++) {
                    every &= (subset >> i & 1) == 0 || trials[i];
                }
                all++;
                good += every ? 1 : 0;
            }
        }
        return (double) good / all;
    }

    private TaskBoard board() {
        List<TaskBoard> boards = TaskBoards.of(rows);
        assertThat(boards).hasSize(1);
        return boards.getFirst();
    }

    private void add(String model, String task, @Nullable Double reward, boolean failed, @Nullable TaskVerdict verdict) {
        String id = Integer.toString(rows.size());
        rows.add(new TranscriptSummary(id, new TranscriptSource("f.json", rows.size(), "tau2"), id,
                new CaseRef("made up", task, null, CaseKind.OTHER, null, null), model, null, 1, 1, 1, 0, 0, 0, false, reward, null,
                null, true, "", failed, null, null, verdict));
    }
}
