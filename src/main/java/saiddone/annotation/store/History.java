package saiddone.annotation.store;

import java.util.List;
import java.util.Optional;

/// What happened, and taking it back. Each reviewer undoes their own steps, latest first, also those of earlier days; undoing
/// writes one more event and never removes one.
public interface History {
    /// Takes back the reviewer's latest step that stands; empty where there is none.
    ///
    /// @throws saiddone.annotation.AnnotationProblem where later work of somebody else stands on it; nothing is changed then
    Optional<LoggedEvent> undo(String reviewer);

    /// Does again what the reviewer's latest undo took back; empty where something else was done since.
    Optional<LoggedEvent> redo(String reviewer);

    /// The step that [#undo] would take back.
    Optional<LoggedEvent> undoable(String reviewer);

    /// The step that [#redo] would do again.
    Optional<LoggedEvent> redoable(String reviewer);

    /// The step that an undo or a redo was of, however often it was undone and done again; the event itself where it is a step.
    Optional<LoggedEvent> step(LoggedEvent event);

    /// The latest events of everybody, newest first.
    List<LoggedEvent> latest(int count);

    /// Builds the state from the log and compares it with the tables; one sentence for each difference, none where they agree.
    List<String> verify();

    /// Makes the tables anew from the log.
    void rebuild();
}
