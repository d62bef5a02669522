package saiddone.ui.tasks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoard.Share;

/// What the table of models shows and sorts by, in its order.
enum TaskColumn {
    MODEL("model", 150), TASKS("tasks", 54), CONVERSATIONS("conversations", 78), SUCCESS("success", 94), PASS_1("pass-1", 56),
    PASS_2("pass-2", 56), PASS_3("pass-3", 56), PASS_4("pass-4", 56), PASS_5("pass-5", 56), HANDOVERS("handovers", 78),
    MISSING("missing", 72), WRONG("wrong", 72), EXTRA("extra", 72), SAID_RIGHT_DONE_WRONG("said-right-done-wrong", 84),
    REWARD("reward", 150);

    private final String key;
    private final double width;

    TaskColumn(String key, double width) {
        this.key = key;
        this.width = width;
    }

    /// The end of its string keys.
    String key() {
        return key;
    }

    /// Pixels.
    double width() {
        return width;
    }

    /// The k of pass^k, else 0.
    int trials() {
        return switch (this) {
            case PASS_1 -> 1;
            case PASS_2 -> 2;
            case PASS_3 -> 3;
            case PASS_4 -> 4;
            case PASS_5 -> 5;
            default -> 0;
        };
    }

    /// Null where the column holds no share, or the row has none here.
    @Nullable Share share(TaskBoard.Row row) {
        return switch (this) {
            case SUCCESS -> row.success();
            case HANDOVERS -> row.handovers();
            case MISSING -> row.missing();
            case WRONG -> row.wrong();
            case EXTRA -> row.extra();
            case SAID_RIGHT_DONE_WRONG -> row.saidAndDone().saidRightDoneWrong().of() == 0 ? null
                    : row.saidAndDone().saidRightDoneWrong();
            default -> null;
        };
    }

    /// Null where the column is none of pass^k, or the row has too few trials.
    TaskBoard.@Nullable PassHat pass(TaskBoard.Row row) {
        return row.passHat().stream().filter(pass -> pass.k() == trials()).findFirst().orElse(null);
    }

    /// Whether it says anything of that board: writes only where tasks name the expected ones, pass^k only where a
    /// task has so many trials with a reward.
    boolean within(TaskBoard board) {
        return switch (this) {
            case MISSING, WRONG, EXTRA, SAID_RIGHT_DONE_WRONG -> board.models().stream().anyMatch(row -> share(row) != null);
            default -> trials() == 0 || board.models().stream().anyMatch(row -> pass(row) != null);
        };
    }

    /// What to sort by; null where the row has nothing here, and for names.
    @Nullable Double number(TaskBoard.Row row) {
        return switch (this) {
            case MODEL -> null;
            case TASKS -> (double) row.tasks();
            case CONVERSATIONS -> (double) row.conversations();
            case SUCCESS, HANDOVERS, MISSING, WRONG, EXTRA, SAID_RIGHT_DONE_WRONG ->
                    share(row) == null ? null : Objects.requireNonNull(share(row)).value();
            case REWARD -> row.success() == null ? null : row.meanReward();
            case PASS_1, PASS_2, PASS_3, PASS_4, PASS_5 -> pass(row) == null ? null : Objects.requireNonNull(pass(row)).value();
        };
    }
}
