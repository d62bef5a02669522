package saiddone.report.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Presence;

/// What reviewers' words on a code in a conversation come to. Where nobody judged or reviewed there is none: "not reviewed" is
/// never "absent".
///
/// @param model the agent's, empty where unknown
/// @param code  the code that the words count for, after merges
/// @param word  the adjudicator's where there is one, else the strongest of the reviewers': present, unsure, absent
/// @param said  each reviewer's own strongest word, adjudicators left out, by reviewer's id
/// @param finished whether somebody who looked for the code read the conversation to its end. Who tags in passing says where the
///              code is and never where it is not, so shares rest on finished ones only
public record CodeAnswer(String transcript, String model, String code, Presence word, Basis basis, List<Said> said, boolean finished) {
    public CodeAnswer {
        said = List.copyOf(said);
    }

    /// How the word came about.
    public enum Basis {
        /// The adjudicator said so.
        ADJUDICATED,
        /// Two or more reviewers say the same.
        AGREED,
        /// One reviewer looked.
        SINGLE,
        /// Reviewers differ and nobody adjudicated.
        UNSETTLED
    }

    /// One reviewer's strongest word.
    public record Said(String reviewer, Presence word) {}

    public boolean present() {
        return word == Presence.PRESENT;
    }

    /// Present or absent where that may count in a share; null where somebody only tagged in passing, or is unsure.
    public @Nullable Boolean countable() {
        return !finished || unsure() ? null : Boolean.valueOf(present());
    }

    public boolean unsure() {
        return word == Presence.UNSURE;
    }

    public boolean unsettled() {
        return basis == Basis.UNSETTLED;
    }

    /// Present before unsure before absent.
    static Presence stronger(Presence one, Presence other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Presence word) {
        return switch (word) {
            case PRESENT -> 2;
            case UNSURE -> 1;
            case ABSENT -> 0;
        };
    }
}
