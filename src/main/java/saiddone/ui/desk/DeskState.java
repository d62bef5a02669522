package saiddone.ui.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;

/// What the desk knows after a look at the store: one consistent picture, replaced as a whole.
///
/// @param reviewer who works here, null until somebody said so
/// @param coding   the queue being coded, null for none
/// @param muted    the checks that the reviewer does not want to be shown
/// @param undoable the step that undo would take back, null where there is none
/// @param event    the latest event that it knows of
public record DeskState(Codebook codebook, List<Reviewer> reviewers, @Nullable Reviewer reviewer, Blinding blinding,
                        @Nullable CodingQueue coding, Set<String> muted, @Nullable LoggedEvent undoable,
                        @Nullable LoggedEvent redoable, long event) {
    public DeskState {
        muted = Set.copyOf(muted);
    }

    static final DeskState EMPTY = new DeskState(new Codebook(0, List.of(), List.of()), List.of(), null, Blinding.NONE, null, Set.of(),
            null, null, 0);

    /// Steps after which queues and what is hidden are as they were.
    private static final Set<EventKind> ONLY_TAGS = EnumSet.of(EventKind.TAGGED, EventKind.TAGGED_MANY, EventKind.UNTAGGED,
            EventKind.NOTED, EventKind.OVERRULED, EventKind.WITHDRAWN, EventKind.FINDING_ACCEPTED, EventKind.FINDING_DISMISSED,
            EventKind.FINDING_REOPENED, EventKind.CHECK_MUTED, EventKind.CHECK_UNMUTED);

    /// Reads the store. Slow.
    ///
    /// @param who    the reviewer's id, null for nobody
    /// @param coding the queue's id, null for none
    /// @param known  what was known before
    static DeskState look(AnnotationStore store, @Nullable String who, @Nullable String coding, DeskState known) {
        long event = store.latestEvent();
        List<Reviewer> reviewers = store.reviewers().all();
        Reviewer reviewer = reviewers.stream().filter(one -> one.id().equals(who)).findFirst().orElse(null);
        if (reviewer == null) {
            return new DeskState(store.codebook().now(), reviewers, null, Blinding.NONE, null, Set.of(), null, null, event);
        }
        Set<String> muted = store.findings().mutedBy(reviewer.id());
        OwnSteps steps = OwnSteps.of(store, reviewer.id());
        LoggedEvent undoable = steps.undoable().orElse(null);
        LoggedEvent redoable = steps.redoable().orElse(null);
        boolean same = reviewer.equals(known.reviewer) && sameQueue(coding, known.coding);
        boolean onlyTags = event == known.event || event == known.event + 1
                && store.history().latest(1).stream().allMatch(last -> ONLY_TAGS.contains(last.kind()));
        if (same && onlyTags) {
            return new DeskState(known.codebook, reviewers, reviewer, known.blinding, known.coding, muted, undoable,
                    redoable, event);
        }
        Map<String, Instant> reviewed = store.reviews().by(reviewer.id()).stream()
                .collect(Collectors.toMap(review -> review.subject().transcript(), Reviewed::at));
        List<Queue> queues = store.queues().all();
        Blinding blinding = Blinding.of(queues, store.queues()::items, reviewer.id(), reviewed, store.reviews().unblindedBy(reviewer.id()));
        CodingQueue now = queues.stream().filter(queue -> queue.id().equals(coding)).findFirst()
                .map(queue -> CodingQueue.of(queue, store.queues().items(queue.id()), reviewer.id(), reviewed)).orElse(null);
        return new DeskState(store.codebook().now(), reviewers, reviewer, blinding, now, muted, undoable,
                redoable, event);
    }

    private static boolean sameQueue(@Nullable String wanted, @Nullable CodingQueue known) {
        return wanted == null ? known == null : known != null && known.queue().id().equals(wanted);
    }

    /// The reviewer's id, empty where nobody said who reviews.
    public Optional<String> who() {
        return Optional.ofNullable(reviewer).map(Reviewer::id);
    }
}
