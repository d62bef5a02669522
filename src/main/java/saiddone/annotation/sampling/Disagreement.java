package saiddone.annotation.sampling;

import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSummary;

/// Where two readings of one conversation contradict each other, as its row tells.
public enum Disagreement {
    /// A forbidden action fired, and the judge says that the request was resolved.
    UNSAFE_BUT_RESOLVED("unsafe by the rules but judged resolved") {
        @Override
        public boolean in(TranscriptSummary row) {
            return row.verdict() != null && row.verdict().unsafe() && Boolean.TRUE.equals(row.judgedResolved());
        }
    },
    /// Nothing forbidden fired, the agent solved it by itself, and the judge says that it was not resolved.
    SAFE_BUT_UNRESOLVED("resolved by the rules but judged unresolved") {
        @Override
        public boolean in(TranscriptSummary row) {
            return row.verdict() != null && !row.verdict().unsafe() && !row.verdict().handedOver()
                    && Boolean.FALSE.equals(row.judgedResolved());
        }
    },
    /// The reward says success and the actions are not the expected ones, or the other way round.
    REWARD_AGAINST_ACTIONS("the reward against the actions") {
        @Override
        public boolean in(TranscriptSummary row) {
            TaskVerdict task = row.task();
            Double reward = row.reward();
            Boolean done = task == null ? null : task.done();
            return reward != null && done != null && done != (Math.abs(reward - 1) <= 1e-6);
        }
    };

    private final String label;

    Disagreement(String label) {
        this.label = label;
    }

    /// The words for it in a queue's description.
    public String label() {
        return label;
    }

    public abstract boolean in(TranscriptSummary row);
}
