package saiddone.ui.tasks;

import saiddone.report.tasks.TaskBoard.Share;
import saiddone.report.tasks.TaskBoard.TwoByTwo;

/// The cells of the two-by-two.
enum SaidDone {
    BOTH_RIGHT("both-right", true, true), SAID_RIGHT_DONE_WRONG("said-right-done-wrong", true, false),
    SAID_WRONG_DONE_RIGHT("said-wrong-done-right", false, true), BOTH_WRONG("both-wrong", false, false);

    private final String key;
    private final boolean said;
    private final boolean done;

    SaidDone(String key, boolean said, boolean done) {
        this.key = key;
        this.said = said;
        this.done = done;
    }

    /// The end of its string keys.
    String key() {
        return key;
    }

    /// Whether what was said is right.
    boolean said() {
        return said;
    }

    /// Whether what was done is right.
    boolean done() {
        return done;
    }

    Share of(TwoByTwo cells) {
        return switch (this) {
            case BOTH_RIGHT -> cells.bothRight();
            case SAID_RIGHT_DONE_WRONG -> cells.saidRightDoneWrong();
            case SAID_WRONG_DONE_RIGHT -> cells.saidWrongDoneRight();
            case BOTH_WRONG -> cells.bothWrong();
        };
    }
}
