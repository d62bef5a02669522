package saiddone.annotation.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Subject;

/// What reviewers say of conversations as a whole.
public interface Reviews {
    /// Marks the conversation reviewed by the reviewer: every code in force without a judgement of theirs is absent.
    Reviewed markReviewed(String reviewer, Subject subject, boolean blind);

    /// Takes that back.
    void unmark(String reviewer, String transcript);

    /// Rules on the scorer's verdict; a second ruling on the same question replaces the first.
    void overrule(Overrule ruling);

    /// Takes a ruling back.
    void withdraw(String reviewer, String transcript, Overrule.Question question);

    /// Logs that the reviewer looked behind the blind; can't be undone.
    void unblind(String reviewer, String transcript);

    List<Reviewed> of(String transcript);

    /// Everybody's reviews of some conversations.
    List<Reviewed> of(Collection<String> transcripts);

    List<Reviewed> by(String reviewer);

    /// How many conversations somebody has reviewed.
    int conversations();

    /// Everybody's reviews.
    List<Reviewed> all();

    /// The conversations that the reviewer has looked at behind the blind.
    Set<String> unblindedBy(String reviewer);

    List<Overrule> rulings(String transcript);

    List<Overrule> rulings();
}
