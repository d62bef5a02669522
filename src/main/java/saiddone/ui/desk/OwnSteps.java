package saiddone.ui.desk;

import java.util.List;
import java.util.Optional;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.History;
import saiddone.annotation.store.LoggedEvent;

/// The steps of one person, who may work under two names: their own, and the one under which they adjudicate. Undo takes back
/// whichever step was the latest.
final class OwnSteps {
    private final History history;
    private final List<String> names;

    private OwnSteps(History history, List<String> names) {
        this.history = history;
        this.names = names;
    }

    static OwnSteps of(AnnotationStore store, String reviewer) {
        return new OwnSteps(store.history(), List.of(reviewer, Adjudicators.id(reviewer)));
    }

    Optional<LoggedEvent> undoable() {
        return names.stream().flatMap(name -> history.undoable(name).stream()).max((one, other) -> Long.compare(one.id(), other.id()));
    }

    /// Nothing once something else was done since, under either name.
    Optional<LoggedEvent> redoable() {
        long done = undoable().map(LoggedEvent::id).orElse(0L);
        return names.stream().flatMap(name -> history.redoable(name).stream()).max((one, other) -> Long.compare(one.id(), other.id()))
                .filter(undo -> undo.id() > done);
    }

    Optional<LoggedEvent> undo() {
        return undoable().flatMap(step -> history.undo(step.reviewer()));
    }

    Optional<LoggedEvent> redo() {
        return redoable().flatMap(undo -> history.redo(undo.reviewer()));
    }
}
