package saiddone.ui.agreement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.Anchor;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.ReviewData;
import saiddone.task.TaskListener;
import saiddone.ui.control.TableText;
import saiddone.ui.desk.Adjudicators;
import saiddone.ui.desk.Blinding;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// How far reviewers agree, what they disagree on, and the settling of it: read anew while the screen shows and somebody's work
/// changed. The order in which disagreements are walked stays as it was when the first was opened.
public final class AgreementViewModel {
    private final WorkspaceModel workspace;
    private final Desk desk;
    private final ReviewedWork work;
    private final Navigator navigator;
    private final Strings strings;
    private final Notices notices;
    private final Clock clock;
    private final LatestTask reading;
    private final LatestTask opening;
    private final ReadOnlyObjectWrapper<@Nullable AgreementPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DisputeFilter> filter = new ReadOnlyObjectWrapper<>(DisputeFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Dispute> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Passage> passage = new ReadOnlyObjectWrapper<>();
    private Set<String> reviewers = Set.of();
    private List<Dispute.Key> order = List.of();
    private Place.Agreement place = new Place.Agreement("", null);
    private boolean showing;
    private boolean stale = true;

    public AgreementViewModel(WorkspaceModel workspace, Desk desk, ReviewedWork work, Navigator navigator, Strings strings,
                              Notices notices, Clock clock) {
        this.workspace = workspace;
        this.desk = desk;
        this.work = work;
        this.navigator = navigator;
        this.strings = strings;
        this.notices = notices;
        this.clock = clock;
        reading = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("agreement.task"));
        opening = new LatestTask(workspace.tasks(), Delays.NONE, Duration.ZERO, strings.get("agreement.task.passage"));
        workspace.summaries().subscribe(this::changed);
        desk.state().subscribe(this::changed);
        desk.phase().subscribe(this::changed);
    }

    /// What was read last; null until the first time.
    ReadOnlyObjectProperty<@Nullable AgreementPage> page() {
        return page.getReadOnlyProperty();
    }

    /// One sentence where reviewers' work could not be read, else null.
    ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DisputeFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// The disagreement that is looked at side by side; null for the list.
    ReadOnlyObjectProperty<@Nullable Dispute> opened() {
        return opened.getReadOnlyProperty();
    }

    /// The conversation round it; null until it was read, and where it is not in the library.
    ReadOnlyObjectProperty<@Nullable Passage> passage() {
        return passage.getReadOnlyProperty();
    }

    boolean canWrite() {
        return desk.phase().get() == Desk.Phase.READY;
    }

    Desk.Phase phase() {
        return desk.phase().get();
    }

    /// Those that the filter lets through.
    List<Dispute> disputes() {
        AgreementPage now = page.get();
        return now == null ? List.of() : now.disputes().stream().filter(filter.get()::keeps).toList();
    }

    /// Whether a reviewer's words are compared.
    boolean compared(Reviewer one) {
        return reviewers.isEmpty() || reviewers.contains(one.id());
    }

    /// Compares somebody's words too, or leaves them out.
    void compare(Reviewer one, boolean with) {
        AgreementPage now = page.get();
        if (now != null) {
            Set<String> all = now.independent().stream().map(Reviewer::id).collect(Collectors.toSet());
            Set<String> chosen = new TreeSet<>(reviewers.isEmpty() ? all : reviewers);
            if (with) {
                chosen.add(one.id());
            } else {
                chosen.remove(one.id());
            }
            reviewers = chosen.equals(all) ? Set.of() : chosen;
            refresh();
        }
    }

    /// Whether somebody looks: what changed meanwhile is read then.
    void showing(boolean now) {
        showing = now;
        if (now && stale) {
            refresh();
        }
    }

    /// The user came to a place of this screen.
    void show(Place.Agreement wanted) {
        place = wanted;
        if (wanted.transcript() == null && !wanted.code().equals(filter.get().code())) {
            filter.set(filter.get().withCode(wanted.code()));
        }
        find();
    }

    void filter(DisputeFilter wanted) {
        filter.set(wanted);
        navigator.moved(new Place.Agreement(wanted.code(), null));
    }

    /// Looks at one side by side.
    void open(Dispute one) {
        order = disputes().stream().map(Dispute::key).toList();
        navigator.go(new Place.Agreement(one.what(), one.transcript()));
    }

    /// The next one, or the one before, in the order of the list as it was; nothing at its ends.
    ///
    /// @param by 1 or -1
    void step(int by) {
        Dispute now = opened.get();
        AgreementPage known = page.get();
        if (now == null || known == null) {
            return;
        }
        if (!order.contains(now.key())) {
            order = known.disputes().stream().map(Dispute::key).toList();
        }
        for (int at = order.indexOf(now.key()) + by; at >= 0 && at < order.size(); at += by) {
            Dispute.Key key = order.get(at);
            Dispute next = known.disputes().stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
            if (next != null) {
                place = new Place.Agreement(next.what(), next.transcript());
                navigator.moved(place);
                look(next);
                return;
            }
        }
    }

    /// `3 of 22`, empty where none is open.
    String position() {
        Dispute now = opened.get();
        int at = now == null ? -1 : order.indexOf(now.key());
        return at < 0 ? "" : strings.get("agreement.position", at + 1, order.size());
    }

    void back() {
        navigator.go(new Place.Agreement(filter.get().code(), null));
    }

    /// Reads the conversation, at the first tagged place.
    void read() {
        Dispute now = opened.get();
        if (now != null) {
            int message = now.sides().stream().flatMap(side -> side.places().stream()).mapToInt(Dispute.Place::message)
                    .filter(at -> at >= 0).findFirst().orElse(-1);
            navigator.readingList(disputes().stream().map(Dispute::transcript).distinct().toList(), strings.get("agreement.list"));
            navigator.go(new Place.Reader(message < 0 ? Anchor.of(now.transcript()) : Anchor.of(now.transcript(), message), null));
        }
    }

    /// Settles the opened disagreement on a code or a verdict.
    ///
    /// @param choice 0 for the first word, as [#choices] has them
    /// @param note   a verdict needs one
    /// @return whether it could be asked for
    boolean adjudicate(int choice, String note) {
        Dispute now = opened.get();
        if (now == null || choice >= choices(now).size()) {
            return false;
        }
        Overrule.Question question = now.question();
        String text = note.strip();
        if (question != null && text.isEmpty()) {
            notices.show(Notice.warning(strings.get("agreement.reason-needed")));
            return false;
        }
        String suffix = strings.get("agreement.suffix");
        desk.change((store, who) -> {
            String as = Adjudicators.of(store, who, suffix);
            store(store, as, now, choice, text);
            return as;
        }, done -> {});
        return true;
    }

    private void store(AnnotationStore store, String as, Dispute now, int choice, String note) {
        Overrule.Question question = now.question();
        if (question == null) {
            Adjudication.code(store, as, now, Presence.values()[choice], note);
        } else {
            Adjudication.verdict(store, as, now, Adjudication.rulings(question).get(choice), note, clock.instant());
        }
    }

    /// What can be said of a disagreement, in the order of the keys 1, 2, 3.
    List<String> choices(Dispute of) {
        Overrule.Question question = of.question();
        return question == null ? List.of(Presence.values()).stream().map(word -> strings.get("agreement.word." + Disputes.low(word)))
                .toList()
                : Adjudication.rulings(question).stream().map(word -> strings.get("agreement.ruling." + Disputes.low(word))).toList();
    }

    void go(Place other) {
        navigator.go(other);
    }

    /// The figures, for the clipboard; null where there are none.
    @Nullable TableText table() {
        AgreementPage now = page.get();
        return now == null ? null : new AgreementText(strings).table(now.report());
    }

    private void changed() {
        stale = true;
        if (showing) {
            refresh();
        }
    }

    private void refresh() {
        Desk.Phase phase = desk.phase().get();
        if (phase == Desk.Phase.OPENING || phase == Desk.Phase.FAILED) {
            return;
        }
        stale = false;
        List<TranscriptSummary> rows = workspace.summaries().get();
        Set<String> chosen = reviewers;
        Blinding blinding = desk.blinding();
        reading.run((progress, stop) -> {
            ReviewData data = work.read(rows);
            return AgreementPage.of(data, rows, chosen, blinding, desk.store().judgements()::of, strings);
        }, heard(found -> {
            failure.set(null);
            page.set(found);
            find();
        }));
    }

    /// Finds what the place names among what was read.
    private void find() {
        AgreementPage now = page.get();
        String transcript = place.transcript();
        if (transcript == null) {
            opened.set(null);
        } else if (now != null) {
            List<Dispute> own = now.disputes().stream().filter(one -> one.transcript().equals(transcript)).toList();
            Dispute found = own.stream().filter(one -> one.what().equals(place.code())).findFirst()
                    .orElse(own.isEmpty() ? null : own.getFirst());
            if (order.isEmpty()) {
                order = disputes().stream().map(Dispute::key).toList();
            }
            look(found);
        }
    }

    private void look(@Nullable Dispute wanted) {
        Dispute before = opened.get();
        opened.set(wanted);
        if (wanted == null || before != null && before.key().equals(wanted.key()) && passage.get() != null) {
            return;
        }
        passage.set(null);
        opening.run((progress, stop) -> {
            Transcript transcript = workspace.index().transcript(wanted.transcript());
            return transcript == null ? new Passage(List.of(), true) : Passage.of(transcript, wanted);
        }, heard(passage::set));
    }

    private <T> TaskListener<T> heard(Consumer<T> take) {
        return new TaskListener<>() {
            @Override
            public void done(T result) {
                take.accept(result);
            }

            @Override
            public void failed(Exception problem) {
                failure.set(strings.get("agreement.failed", Objects.toString(problem.getMessage(), problem.toString())));
            }
        };
    }
}
