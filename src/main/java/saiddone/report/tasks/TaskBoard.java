package saiddone.report.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.statistics.Interval;

/// Every model's figures on one suite of tasks, best success rate first, then name. No composite score.
///
/// @param trials the most trials that a task has under one model
public record TaskBoard(String suite, int transcripts, int trials, List<Row> models) {
    public TaskBoard {
        models = List.copyOf(models);
    }

    /// @param model         as the files name it; empty where they do not
    /// @param tasks         different tasks
    /// @param conversations those that ended without an error
    /// @param failed        those that broke off: counted, not scored
    /// @param success       conversations with a reward of 1; null where no conversation has a reward
    /// @param passHat       pass^k for k = 1 to the most trials
    /// @param missing, wrong, extra conversations with at least one such write; null where no task names expected actions
    public record Row(String model, int tasks, int conversations, int failed, @Nullable Share success, double meanReward,
                      List<PassHat> passHat, List<Part> parts, Share handovers, @Nullable Share missing,
                      @Nullable Share wrong, @Nullable Share extra, TwoByTwo saidAndDone) {
        public Row {
            passHat = List.copyOf(passHat);
            parts = List.copyOf(parts);
        }
    }

    /// @param interval    Wilson on n/deff, clustered by task; null where there are too few
    /// @param transcripts ids of those that count
    public record Share(int count, int of, double value, @Nullable Interval interval, List<String> transcripts) {
        public Share {
            transcripts = List.copyOf(transcripts);
        }
    }

    /// The chance that k trials of a task all succeed, averaged over the tasks with at least k trials: C(c,k)/C(n,k) for c
    /// successes in n trials (Yao et al., tau-bench, arXiv:2406.12045).
    public record PassHat(int k, double value, int tasks) {}

    /// A part of the reward: its mean over the conversations that have it.
    public record Part(String name, double mean, int of) {}

    /// What was said against what was done, of the conversations where both have a verdict. The cell `saidRightDoneWrong`
    /// is why the program exists.
    ///
    /// @param unknown conversations without one of the two verdicts
    /// @param graded  how many of the action verdicts are the grader's; the others come from comparing writes
    public record TwoByTwo(Share bothRight, Share saidRightDoneWrong, Share saidWrongDoneRight, Share bothWrong, int unknown,
                           int graded) {}
}
