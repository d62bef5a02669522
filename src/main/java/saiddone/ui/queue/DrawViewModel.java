package saiddone.ui.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.sampling.Allocation;
import saiddone.annotation.sampling.Assignment;
import saiddone.annotation.sampling.Disagreement;
import saiddone.annotation.sampling.Drawn;
import saiddone.annotation.sampling.Trait;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.TranscriptIndex;
import saiddone.task.TaskListener;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// The form that draws a queue: every change of what is asked for shows anew what would be drawn; nothing is stored before the
/// user says so, and then as one step.
public final class DrawViewModel {
    private static final Duration SILENCE = Duration.ofMillis(200);
    private static final int SEEDS = 1_000_000;

    private final Desk desk;
    private final WorkspaceModel workspace;
    private final Strings strings;
    private final FrameFilter filter;
    private final Supplier<ReadingList> list;
    private final LongSupplier chance;
    private final Clock clock;
    private final LatestTask previewing;
    private final LatestTask storing;

    private final ObjectProperty<FrameSource> source = new SimpleObjectProperty<>(FrameSource.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Queue.Method> method = new SimpleObjectProperty<>(Queue.Method.STRATIFIED);
    private final ObservableSet<Trait> traits = FXCollections.observableSet(Trait.MODEL);
    private final ObjectProperty<@Nullable String> code = new SimpleObjectProperty<>();
    private final ObservableSet<Disagreement> kinds = FXCollections.observableSet(Disagreement.values());
    private final BooleanProperty reviewersDisagree = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Allocation> sharing = new SimpleObjectProperty<>(Allocation.EQUAL);
    private final ObservableMap<String, Integer> given = FXCollections.observableHashMap();
    private final StringProperty size = new SimpleStringProperty("60");
    private final StringProperty seed = new SimpleStringProperty("");
    private final StringProperty overlap = new SimpleStringProperty("1");
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty blind = new SimpleBooleanProperty(true);
    private final ObservableSet<String> readers = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NONE);
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
    private boolean showing;

    /// @param workspace as the reviewer may see it: what they read blind is in no frame
    /// @param list      the conversations that the user came from
    /// @param chance    gives a seed to begin with
    public DrawViewModel(Desk desk, WorkspaceModel workspace, Strings strings, FrameFilter filter, Supplier<ReadingList> list,
                         LongSupplier chance, Clock clock, Delays delays) {
        this.desk = desk;
        this.workspace = workspace;
        this.strings = strings;
        this.filter = filter;
        this.list = list;
        this.chance = chance;
        this.clock = clock;
        previewing = new LatestTask(workspace.tasks(), delays, SILENCE, strings.get("queue.previewing"));
        storing = new LatestTask(workspace.tasks(), delays, Duration.ZERO, strings.get("queue.storing"));
        List.<Observable>of(source, text, method, traits, code, kinds, reviewersDisagree, sharing, given, size, seed)
                .forEach(one -> one.addListener(changed -> refresh()));
        workspace.summaries().subscribe(this::refresh);
    }

    /// Begins a new form.
    ///
    /// @param fromList whether the user came with a list of conversations to put into it
    public void start(boolean fromList) {
        showing = true;
        name.set("");
        given.clear();
        seed.set(Long.toString(Math.floorMod(chance.getAsLong(), SEEDS)));
        readers.clear();
        desk.state().get().who().ifPresent(readers::add);
        source.set(fromList ? FrameSource.LIST : FrameSource.ALL);
        method.set(fromList ? Queue.Method.HAND_PICKED : Queue.Method.STRATIFIED);
        refresh();
    }

    public ObjectProperty<FrameSource> source() {
        return source;
    }

    /// The filter or the query that the frame is made with.
    public StringProperty text() {
        return text;
    }

    public ObjectProperty<Queue.Method> method() {
        return method;
    }

    /// What strata are made of.
    public ObservableSet<Trait> traits() {
        return traits;
    }

    /// The code whose presence divides strata too, null for none.
    public ObjectProperty<@Nullable String> code() {
        return code;
    }

    /// Which disagreements count.
    public ObservableSet<Disagreement> kinds() {
        return kinds;
    }

    public BooleanProperty reviewersDisagree() {
        return reviewersDisagree;
    }

    /// Null where the user gives each stratum's number.
    public ObjectProperty<@Nullable Allocation> sharing() {
        return sharing;
    }

    /// The numbers that the user gave, by stratum.
    public ObservableMap<String, Integer> given() {
        return given;
    }

    /// How many to draw, as typed.
    public StringProperty size() {
        return size;
    }

    public StringProperty seed() {
        return seed;
    }

    public StringProperty overlap() {
        return overlap;
    }

    public StringProperty name() {
        return name;
    }

    public BooleanProperty blind() {
        return blind;
    }

    /// Ids of those who are to read it.
    public ObservableSet<String> readers() {
        return readers;
    }

    /// What would be drawn now.
    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// One sentence why it cannot be drawn as it stands, null where it can.
    public ReadOnlyObjectProperty<@Nullable String> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What the list that the user came with is called.
    public String listName() {
        return list.get().name();
    }

    /// What the queue will be called where the user gives no name.
    public String usualName() {
        String what = strings.get(switch (method.get()) {
            case RANDOM -> "queue.name.random";
            case STRATIFIED -> "queue.name.stratified";
            case DISAGREEMENTS -> "queue.name.disagreements";
            case HAND_PICKED -> "queue.name.hand-picked";
            case RE_REVIEW -> "queue.name.re-review";
        });
        return strings.get("queue.name", what, preview.get().drawn().size());
    }

    /// Makes somebody known who is to read it.
    public void addReader(String called) {
        String wanted = called.strip();
        if (wanted.isEmpty()) {
            return;
        }
        Reviewer reviewer = desk.state().get().reviewers().stream().filter(one -> one.name().equals(wanted)).findFirst()
                .orElseGet(() -> new Reviewer(UUID.randomUUID().toString(), wanted, false));
        if (desk.state().get().reviewers().contains(reviewer)) {
            readers.add(reviewer.id());
        } else {
            desk.change((store, who) -> {
                store.reviewers().put(reviewer);
                return reviewer.id();
            }, readers::add);
        }
    }

    /// Stores the queue as it is shown.
    ///
    /// @param stored hears of its id
    public void store(Consumer<String> stored) {
        Preview shown = preview.get();
        Integer each = whole(overlap.get());
        if (problem.get() != null || shown.drawn().isEmpty() || each == null) {
            return;
        }
        List<String> reviewers = readers.stream().sorted().toList();
        String id = UUID.randomUUID().toString();
        String called = name.get().isBlank() ? usualName() : name.get().strip();
        Wish wish = wish();
        boolean byHand = wish.method() == Queue.Method.HAND_PICKED;
        boolean readBlind = blind.get();
        storing.run((progress, cancellation) -> items(id, shown.drawn(), byHand, reviewers, each), new TaskListener<List<QueueItem>>() {
            @Override
            public void done(List<QueueItem> items) {
                desk.change((store, who) -> {
                    store.queues().add(who, new Queue(id, called, wish.method(), byHand ? 0 : wish.seed(), shown.frame(), reviewers,
                            Math.min(each, Math.max(1, reviewers.size())), readBlind, clock.instant(), who), items);
                    return id;
                }, stored);
            }

            @Override
            public void failed(Exception failure) {
                problem.set(Objects.toString(failure.getMessage(), failure.toString()));
            }
        });
    }

    /// Judgements carry what the conversation was when it was drawn, which only the whole conversation tells.
    private List<QueueItem> items(String queue, List<Drawn> drawn, boolean byHand, List<String> reviewers, int each) {
        TranscriptIndex index = workspace.index();
        List<List<String>> assigned = Assignment.of(drawn.size(), reviewers, each);
        List<QueueItem> items = new ArrayList<>();
        for (Drawn one : drawn) {
            Transcript transcript = index.transcript(one.transcript());
            if (transcript == null) {
                throw new IllegalStateException(strings.get("queue.problem.gone", one.transcript()));
            }
            items.add(new QueueItem(queue, items.size(), Subject.of(transcript), one.stratum(), one.inclusion(), byHand,
                    assigned.get(items.size())));
        }
        return items;
    }

    private Wish wish() {
        ReadingList came = list.get();
        return new Wish(source.get(), text.get(), came.transcriptIds(), came.name(), method.get(), traits, code.get(), kinds,
                reviewersDisagree.get(), sharing.get(), new HashMap<>(given), Objects.requireNonNullElse(whole(size.get()), 0), number());
    }

    private long number() {
        try {
            return Long.parseLong(seed.get().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void refresh() {
        if (!showing || desk.phase().get() == Desk.Phase.OPENING) {
            return;
        }
        String typed = mistyped();
        if (typed != null) {
            previewing.cancel();
            problem.set(typed);
            return;
        }
        Wish wish = wish();
        List<TranscriptSummary> rows = workspace.summaries().get();
        int hidden = workspace.hidden().get().size();
        previewing.run((progress, cancellation) -> new Drawing(wish, desk.store(), strings)
                .of(rows, hidden, workspace.index(), filter, cancellation), new TaskListener<Preview>() {
            @Override
            public void done(Preview found) {
                preview.set(found);
                problem.set(found.problem());
            }

            @Override
            public void failed(Exception failure) {
                problem.set(Objects.toString(failure.getMessage(), failure.toString()));
            }
        });
    }

    private @Nullable String mistyped() {
        boolean counts = method.get() != Queue.Method.HAND_PICKED
                && !(method.get() == Queue.Method.STRATIFIED && sharing.get() == null);
        boolean mayBeEmpty = method.get() == Queue.Method.DISAGREEMENTS || method.get() == Queue.Method.RE_REVIEW;
        if (counts && whole(size.get()) == null && !(mayBeEmpty && size.get().isBlank())) {
            return strings.get("queue.problem.size");
        }
        try {
            Long.parseLong(seed.get().strip());
            return null;
        } catch (NumberFormatException e) {
            return strings.get("queue.problem.seed");
        }
    }

    /// A whole number of at least one, null for anything else.
    private static @Nullable Integer whole(String typed) {
        String digits = typed.strip();
        return digits.matches("[1-9][0-9]{0,6}") ? Integer.valueOf(digits) : null;
    }

    /// Who can read it.
    public List<Reviewer> known() {
        return desk.state().get().reviewers().stream().filter(one -> !one.adjudicates()).toList();
    }

    Desk desk() {
        return desk;
    }
}
