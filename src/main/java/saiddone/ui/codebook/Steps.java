package saiddone.ui.codebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.LoggedEvent;
import saiddone.ui.control.NoticeBar;
import saiddone.ui.desk.Desk;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Strings;

/// Changes of the codebook that are large enough to be told of, each told with a way to take it back.
final class Steps {
    private final Desk desk;
    private final Notices notices;
    private final Strings strings;

    Steps(Desk desk, Notices notices, Strings strings) {
        this.desk = desk;
        this.notices = notices;
        this.strings = strings;
    }

    /// What was done: a sentence, and the events that it wrote, oldest first.
    record Done(String sentence, List<Long> events) {}

    /// @param work gets the store, the reviewer's id and a list for the ids of the events that it writes
    void make(BiFunction<AnnotationStore, String, Done> work, Runnable then) {
        desk.change(work, done -> {
            tell(done);
            then.run();
        });
    }

    /// The step just made, for [Done].
    static long last(AnnotationStore store, String reviewer) {
        return store.history().undoable(reviewer).map(LoggedEvent::id).orElse(0L);
    }

    void tell(Done done) {
        AtomicReference<@Nullable Notice> shown = new AtomicReference<>();
        Notice notice = new Notice(NoticeBar.Level.INFO, done.sentence, strings.get("codebook.undo"), () -> {
            notices.close(Objects.requireNonNull(shown.get()));
            undo(done);
        });
        shown.set(notice);
        notices.show(notice);
    }

    void info(String sentence) {
        notices.show(Notice.info(sentence));
    }

    void problem(String sentence) {
        notices.show(Notice.problem(sentence));
    }

    /// Takes back exactly these events, newest first; nothing where something else was done since.
    private void undo(Done done) {
        Consumer<Boolean> told = undone -> notices.show(undone ? Notice.info(strings.get("codebook.undone", done.sentence))
                : Notice.warning(strings.get("codebook.not-last")));
        desk.change((store, who) -> {
            for (long event : done.events.reversed()) {
                Optional<LoggedEvent> next = store.history().undoable(who);
                if (next.isEmpty() || next.get().id() != event) {
                    return false;
                }
                store.history().undo(who);
            }
            return true;
        }, told);
    }
}
