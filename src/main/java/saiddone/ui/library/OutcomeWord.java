package saiddone.ui.library;

import saiddone.model.TranscriptSummary;

/// How a conversation ended up, in one word. A reward of 0 says that the task's checks failed, not that the agent did
/// something forbidden: so these words never carry the red or green of a verdict. Words shared with the search are the same.
public enum OutcomeWord {
    SUCCESS("success"), PARTIAL("partial"), FAILURE("failure"), RESOLVED("judged resolved"), UNRESOLVED("judged unresolved"),
    UNRATED("unrated");

    private final String label;

    OutcomeWord(String label) {
        this.label = label;
    }

    /// The word shown, filtered by and copied.
    public String label() {
        return label;
    }

    /// The reward decides where there is one (1 success, 0 failure, to 1e-6), else the judge.
    public static OutcomeWord of(TranscriptSummary row) {
        Double reward = row.reward();
        if (reward != null) {
            return Math.abs(reward - 1) <= 1e-6 ? SUCCESS : Math.abs(reward) <= 1e-6 ? FAILURE : PARTIAL;
        }
        Boolean resolved = row.judgedResolved();
        return resolved == null ? UNRATED : resolved ? RESOLVED : UNRESOLVED;
    }
}
