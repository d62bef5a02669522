package saiddone.annotation.store;

import java.util.List;
import java.util.Optional;

/// Reviewers' work. Every change is one transaction that writes the event log and the state together; when a method has
/// returned, the change is on the disk. Usable from any thread; reading does not wait for writing.
///
/// Every method throws [saiddone.annotation.AnnotationProblem] with one sentence where the change cannot be made.
public interface AnnotationStore extends AutoCloseable {
    Reviewers reviewers();

    CodebookStore codebook();

    Judgements judgements();

    Reviews reviews();

    FindingRulings findings();

    Queues queues();

    History history();

    /// Export, and merging with other copies.
    Exchange exchange();

    /// What was changed here and in a merged copy independently, oldest of theirs first.
    List<Conflict> conflicts();

    /// Settles a conflict as a step of the reviewer, which can be undone.
    ///
    /// @throws saiddone.annotation.AnnotationProblem where it was settled already
    void resolve(String reviewer, Conflict conflict, Conflict.Choice choice);

    /// What the user should know about the opening and about where the database lies; one sentence each, mostly none.
    List<String> warnings();

    /// The id of the latest event, 0 where nothing was done yet: tells cheaply whether anything changed, also by another process.
    long latestEvent();

    /// Why nothing can be written (another instance has the database open), empty where it can.
    Optional<String> readOnly();

    /// Takes the backup that is due and lets go of the database.
    @Override
    void close();
}
