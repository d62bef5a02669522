package saiddone.ui.reader.tagging;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.EventKind;
import saiddone.task.TaskListener;
import saiddone.task.TaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.DeskState;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Strings;

/// Which conversations the user has marked reviewed.
public final class MyReviews {
    private static final Set<EventKind> OTHERWISE = Set.of(EventKind.TAGGED, EventKind.TAGGED_MANY, EventKind.UNTAGGED, EventKind.NOTED,
            EventKind.REATTACHED, EventKind.OVERRULED, EventKind.WITHDRAWN);
    private final Desk desk;
    private final LatestTask looking;
    private final ReadOnlyObjectWrapper<Set<String>> transcripts = new ReadOnlyObjectWrapper<>(Set.of());
    private Known known = new Known("", -1, Set.of());

    public MyReviews(Desk desk, TaskRunner tasks, Strings strings) {
        this.desk = desk;
        this.looking = new LatestTask(tasks, Delays.NONE, Duration.ZERO, strings.get("tagging.looking"));
        desk.state().subscribe(this::look);
    }

    /// By transcript id.
    public ReadOnlyObjectProperty<Set<String>> transcripts() {
        return transcripts.getReadOnlyProperty();
    }

    private record Known(String who, long event, Set<String> transcripts) {}

    private void look(DeskState state) {
        Known before = known;
        String who = state.who().orElse("");
        if (state.event() > 0 && (before.event != state.event() || !before.who.equals(who))) {
            looking.run((progress, cancellation) -> read(desk.store(), who, before), new TaskListener<Known>() {
                @Override
                public void done(Known found) {
                    known = found;
                    transcripts.set(found.transcripts);
                }

                @Override
                public void failed(Exception problem) {
                    // The next change looks again.
                }
            });
        }
    }

    /// A tag more does not change who has read what, and reading thousands of reviews after each would be felt.
    private static Known read(AnnotationStore store, String who, Known before) {
        long event = store.latestEvent();
        boolean onlyTag = before.who.equals(who) && event == before.event + 1
                && store.history().latest(1).stream().allMatch(last -> OTHERWISE.contains(last.kind()));
        return new Known(who, event, onlyTag ? before.transcripts : store.reviews().by(who).stream()
                .map(review -> review.subject().transcript()).collect(Collectors.toUnmodifiableSet()));
    }
}
