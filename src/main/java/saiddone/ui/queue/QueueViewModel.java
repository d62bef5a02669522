package saiddone.ui.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.sampling.Assignment;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.task.TaskListener;
import saiddone.ui.control.NoticeBar;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.TimeLeft;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The queues, how far everybody is, and what can be done with one. Every change is one step that undo takes back.
public final class QueueViewModel {
    private static final Duration SILENCE = Duration.ofMillis(150);

    private final Desk desk;
    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Strings strings;
    private final Notices notices;
    private final Runnable whoReviews;
    private final LatestTask looking;
    private final ReadOnlyObjectWrapper<@Nullable List<QueueRow>> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QueueRow> open = new ReadOnlyObjectWrapper<>();
    private String wanted = "";

    /// @param workspace  as the reviewer may see it
    /// @param whoReviews asks the user who they are
    public QueueViewModel(Desk desk, WorkspaceModel workspace, Navigator navigator, Strings strings, Notices notices, Runnable whoReviews,
                          Delays delays) {
        this.desk = desk;
        this.workspace = workspace;
        this.navigator = navigator;
        this.strings = strings;
        this.notices = notices;
        this.whoReviews = whoReviews;
        this.looking = new LatestTask(workspace.tasks(), delays, SILENCE, strings.get("queue.looking"));
        desk.state().subscribe(this::refresh);
        desk.phase().subscribe(this::refresh);
        refresh();
    }

    /// Latest first; null until the annotations were read.
    public ReadOnlyObjectProperty<@Nullable List<QueueRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// The queue whose page shows, null for none.
    public ReadOnlyObjectProperty<@Nullable QueueRow> open() {
        return open.getReadOnlyProperty();
    }

    /// Which queue's page shows.
    ///
    /// @param queue its id, empty for the list
    public void show(String queue) {
        wanted = queue;
        choose();
    }

    public void go(String queue) {
        navigator.go(new Place.Queue(queue));
    }

    /// Whether queues can be changed.
    public boolean writable() {
        return desk.phase().get() == Desk.Phase.READY;
    }

    /// Goes to the reviewer's first open conversation of the queue; the reader's next and previous then walk their part of it.
    public void start(QueueRow row) {
        String who = who();
        if (who == null) {
            whoReviews.run();
            return;
        }
        List<String> mine = row.transcripts(who);
        if (mine.isEmpty()) {
            notices.show(Notice.info(strings.get("queue.not-mine", row.queue().name())));
            return;
        }
        String next = row.next(who).orElse(null);
        if (next == null) {
            notices.show(Notice.info(strings.get("queue.all-done", row.queue().name())));
        }
        read(row, mine, Objects.requireNonNullElse(next, mine.getFirst()));
    }

    /// Opens one conversation of the queue; one that is assigned to the reviewer is then coded as part of it.
    public void read(QueueRow row, QueueLine line) {
        String who = who();
        if (line.mine() && who != null) {
            read(row, row.transcripts(who), line.transcript());
        } else {
            navigator.readingList(row.items().stream().map(item -> item.subject().transcript()).toList(), row.queue().name());
            navigator.go(new Place.Reader(Anchor.of(line.transcript()), null));
        }
    }

    private void read(QueueRow row, List<String> mine, String first) {
        desk.code(row.queue().id());
        navigator.readingList(mine, row.queue().name());
        navigator.go(new Place.Reader(Anchor.of(first), null));
    }

    public void rename(QueueRow row, String name) {
        if (!name.isBlank() && !name.strip().equals(row.queue().name())) {
            edit(with(row.queue(), name.strip(), row.queue().reviewers(), row.queue().overlap(), row.queue().blind()), row.items());
        }
    }

    /// Reading blind begins and ends for all of a queue, and only before anybody began: judgements of one queue are all blind
    /// or none.
    public void blind(QueueRow row, boolean blind) {
        if (row.started()) {
            notices.show(Notice.info(strings.get("queue.blind-started", row.queue().name())));
        } else {
            edit(with(row.queue(), row.queue().name(), row.queue().reviewers(), row.queue().overlap(), blind), row.items());
        }
    }

    /// Deals the queue out anew. What somebody has read already stays with those who have it.
    public void assign(QueueRow row, List<String> reviewers, int overlap) {
        List<List<String>> readers = Assignment.of(row.items().size(), reviewers, overlap);
        List<QueueItem> items = new ArrayList<>();
        for (QueueItem item : row.items()) {
            boolean begun = row.done().containsKey(item.subject().transcript());
            items.add(new QueueItem(item.queue(), item.position(), item.subject(), item.stratum(), item.inclusion(), item.handPicked(),
                    begun ? item.reviewers() : readers.get(items.size())));
        }
        Set<String> all = new HashSet<>(reviewers);
        items.forEach(item -> all.addAll(item.reviewers()));
        edit(with(row.queue(), row.queue().name(), all.stream().sorted().toList(), overlap, row.queue().blind()), items);
    }

    /// Takes a queue away; what was said in it stays, and so does the way back.
    public void remove(QueueRow row) {
        desk.change((store, who) -> {
            store.queues().remove(who, row.queue().id());
            return who;
        }, done -> {
            if (wanted.equals(row.queue().id())) {
                go("");
            }
            notices.show(new Notice(NoticeBar.Level.INFO, strings.get("queue.removed", row.queue().name()), strings.get("queue.undo"),
                    desk::undo));
        });
    }

    /// The conversations of a queue's page.
    public List<QueueLine> lines(QueueRow row) {
        Map<String, TranscriptSummary> known = workspace.summaries().get().stream()
                .collect(Collectors.toMap(TranscriptSummary::id, one -> one, (one, other) -> one));
        return QueueLine.of(row, known, workspace.hidden().get(), who(), strings);
    }

    /// What a queue was drawn from. Not told while some of it is read blind: `model:x` would say it all.
    public String frame(QueueRow row) {
        boolean hides = row.items().stream().anyMatch(item -> workspace.hidden().get().containsKey(item.subject().transcript()));
        return hides ? strings.get("queue.frame-hidden") : row.queue().frame();
    }

    public String method(Queue queue) {
        return strings.get(switch (queue.method()) {
            case RANDOM -> "queue.method.random";
            case STRATIFIED -> "queue.method.stratified";
            case DISAGREEMENTS -> "queue.method.disagreements";
            case HAND_PICKED -> "queue.method.hand-picked";
            case RE_REVIEW -> "queue.method.re-review";
        });
    }

    /// Whether prevalence may be estimated from it.
    public static boolean inEstimates(QueueRow row) {
        return row.items().stream().anyMatch(QueueItem::inEstimates);
    }

    /// `about 1 h 50 min left`, `done`, or that nothing is assigned to the one who works here.
    public String left(QueueRow row) {
        String who = who();
        return row.share(who).map(share -> share.open() == 0 ? strings.get("queue.done") : TimeLeft.of(row.left(who), strings))
                .orElseGet(() -> strings.get("queue.none-mine"));
    }

    /// Id of the one who works here, null for nobody.
    public @Nullable String who() {
        return desk.state().get().who().orElse(null);
    }

    Desk desk() {
        return desk;
    }

    private void edit(Queue queue, List<QueueItem> items) {
        desk.change((store, who) -> {
            store.queues().edit(who, queue, items);
            return who;
        }, done -> {});
    }

    private static Queue with(Queue queue, String name, List<String> reviewers, int overlap, boolean blind) {
        return new Queue(queue.id(), name, queue.method(), queue.seed(), queue.frame(), reviewers, overlap, blind, queue.drawnAt(),
                queue.drawnBy());
    }

    private void refresh() {
        Desk.Phase phase = desk.phase().get();
        if (!phase.readable()) {
            return;
        }
        String who = who();
        looking.run((progress, cancellation) -> QueueRow.look(desk.store(), who), new TaskListener<>() {
            @Override
            public void done(List<QueueRow> found) {
                rows.set(found);
                choose();
            }

            @Override
            public void failed(Exception problem) {
                notices.show(Notice.problem(Objects.toString(problem.getMessage(), problem.toString())));
            }
        });
    }

    private void choose() {
        List<QueueRow> all = rows.get();
        open.set(all == null ? null : all.stream().filter(row -> row.queue().id().equals(wanted)).findFirst().orElse(null));
    }
}
