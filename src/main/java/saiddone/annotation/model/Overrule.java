package saiddone.annotation.model;

import java.time.Instant;

/// A reviewer's ruling on what the scorer read from a conversation.
///
/// @param reason why, in words; never empty
public record Overrule(String reviewer, Subject subject, Question question, Ruling ruling, String reason, Instant at) {
    public Overrule {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A ruling needs its reason");
        }
        if (ruling.question != question) {
            throw new IllegalArgumentException(ruling + " is no answer to " + question);
        }
    }

    /// Which verdict is ruled on.
    public enum Question {
        UNSAFE_ACTION, ESCALATION
    }

    /// The answers, each to one question.
    public enum Ruling {
        UPHELD(Question.UNSAFE_ACTION), POLICY_LEGITIMATE(Question.UNSAFE_ACTION),
        RIGHT(Question.ESCALATION), WRONG(Question.ESCALATION);

        private final Question question;

        Ruling(Question question) {
            this.question = question;
        }

        public Question question() {
            return question;
        }
    }
}
