package saiddone.ui.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;

/// Something on which reviewers differ: a code in a conversation, or the scorer's verdict on one.
///
/// @param what      a code's id, or [#key] of a question
/// @param name      the code's name, or what is asked
/// @param question  null for a code
/// @param sides     what each reviewer says
/// @param settled   the adjudicator's word as shown; null while it is open
/// @param by        who adjudicated, by name; null while it is open
/// @param note      the adjudicator's
/// @param counted   whether it is in the figures of agreement
record Dispute(String transcript, Subject subject, String caseLabel, String what, String name, @Nullable String colour,
               Overrule.@Nullable Question question, List<Side> sides, @Nullable String settled, @Nullable String by, String note,
               boolean counted) {
    Dispute {
        sides = List.copyOf(sides);
    }

    /// One reviewer's word.
    ///
    /// @param word     as shown
    /// @param presence null for a ruling
    /// @param places   what they tagged; empty where they only marked the conversation reviewed
    /// @param reason   of a ruling; empty for a code
    record Side(String reviewer, String name, String word, @Nullable Presence presence, List<Place> places, String reason) {
        Side {
            places = List.copyOf(places);
        }
    }

    /// One tagged place.
    ///
    /// @param message -1 for the conversation as a whole
    record Place(int message, String words, String call, String note, Presence word, Target target) {}

    /// What tells it from all others, also after it was settled.
    record Key(String transcript, String what) {}

    Key key() {
        return new Key(transcript, what);
    }

    boolean open() {
        return settled == null;
    }

    /// How a question is named in a place of the screen.
    static String key(Overrule.Question question) {
        return "verdict:" + question.name();
    }
}
