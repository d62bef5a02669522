package saiddone.ui.reader;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.model.suite.ForbiddenAction;
import saiddone.task.TaskListener;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.reader.conversation.CallCard;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.CopyFormat;
import saiddone.ui.reader.conversation.Find;
import saiddone.ui.reader.conversation.FindModel;
import saiddone.ui.reader.conversation.LitWords;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.ledger.Checked;
import saiddone.ui.reader.ledger.LedgerMarks;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.row.Folds;
import saiddone.ui.reader.row.RowModel;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.tagging.MyReviews;
import saiddone.ui.reader.tagging.TagMarks;
import saiddone.ui.reader.tagging.Tagging;
import saiddone.ui.reader.text.BodyText;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;
import tools.jackson.databind.json.JsonMapper;

/// The reader without its nodes: which conversation is open, where in it the user is, what is lit and what is folded.
final class ReaderModel implements RowModel {
    private final WorkspaceModel workspace;
    private final CaseRules.Book rules;
    private final Strings strings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final LatestTask opening;
    private final ReadOnlyObjectWrapper<ReaderState> state = new ReadOnlyObjectWrapper<>(new ReaderState.Nothing());
    private final ObjectProperty<ReadingList> readingList = new SimpleObjectProperty<>(ReadingList.NONE);
    private final ReadOnlyObjectWrapper<RowPosition> position = new ReadOnlyObjectWrapper<>(RowPosition.START);
    private final LongProperty foldsChanged = new SimpleLongProperty();
    private final LongProperty jumps = new SimpleLongProperty();
    private final Remembered remembered = new Remembered();
    private final FindModel find = new FindModel(this::findMoved);
    private final Desk desk;
    private final Tagging tagging;
    private final MyReviews reviews;
    private final TagMarks tagMarks;
    private final OpenChecks checks;
    private final LedgerMarks ledgerMarks;
    private final Lit lit;
    private final Focus focus;
    private final Neighbours around;
    private final Aim aim;
    private Folds folds = new Folds(false);
    private Runnable waiting = () -> {};

    /// @param checks of the conversation that is open, over the same desk
    ReaderModel(WorkspaceModel workspace, Desk desk, CaseRules.Book rules, OpenChecks checks, Strings strings, Delays delays) {
        this.workspace = workspace;
        this.desk = desk;
        this.rules = rules;
        this.strings = strings;
        this.opening = new LatestTask(workspace.tasks(), delays, Duration.ZERO, strings.get("reader.opening"));
        tagging = new Tagging(desk, workspace.tasks(), strings);
        reviews = new MyReviews(desk, workspace.tasks(), strings);
        tagMarks = new TagMarks(tagging);
        this.checks = checks;
        ledgerMarks = new LedgerMarks(checks);
        lit = new Lit(state::get, find, tagMarks, ledgerMarks);
        focus = new Focus(this);
        around = new Neighbours(this, workspace);
        aim = new Aim(this, focus);
        tagging.tags().addListener(property -> lit.touch());
        tagging.inHand().addListener(property -> lit.touch());
        tagging.pointedAt().addListener(property -> lit.touch());
        checks.inHand().addListener(property -> lit.touch());
        checks.checked().addListener((property, before, now) -> checksMoved(before, now));
        desk.state().addListener(property -> blindingMoved());
        desk.phase().addListener(property -> deskOpened());
    }

    ReadOnlyObjectProperty<ReaderState> state() {
        return state.getReadOnlyProperty();
    }

    /// Where the user is; the view reports with [#scrolled(RowPosition)] where they scrolled to.
    ReadOnlyObjectProperty<RowPosition> position() {
        return position.getReadOnlyProperty();
    }

    /// Counts up whenever the view should bring the focused row into sight.
    ReadOnlyLongProperty jumps() {
        return jumps;
    }

    ObjectProperty<ReadingList> readingList() {
        return readingList;
    }

    /// Counts up whenever rows need to be laid out anew.
    ReadOnlyLongProperty foldsChanged() {
        return foldsChanged;
    }

    FindModel find() {
        return find;
    }

    @Override
    public Folds folds() {
        return folds;
    }

    @Nullable Conversation conversation() {
        return state.get() instanceof ReaderState.Open open ? open.conversation() : null;
    }

    /// Opens a conversation, or only moves within it where it is open already.
    void open(Anchor anchor, @Nullable String query) {
        Conversation now = conversation();
        if (now != null && now.transcript().id().equals(anchor.transcript()) && query == null) {
            opening.cancel();
            if (anchor.message() >= 0) {
                focus(now.rowOf(anchor.message()));
            }
            return;
        }
        remember();
        if (now == null) {
            state.set(new ReaderState.Opening(anchor.transcript()));
        }
        load(anchor, query);
    }

    /// What may be shown is known only once the annotations are open.
    private void deskOpened() {
        if (desk.phase().get() != Desk.Phase.OPENING) {
            Runnable held = waiting;
            waiting = () -> {};
            held.run();
        }
    }

    /// A conversation that is hidden from now on, or not any more, is opened anew.
    private void blindingMoved() {
        Conversation now = conversation();
        if (now != null && !Objects.equals(now.alias(), desk.blinding().alias(now.transcript().id()))) {
            remember();
            state.set(new ReaderState.Opening(now.transcript().id()));
            load(Anchor.of(now.transcript().id()), null);
        }
    }

    private void load(Anchor anchor, @Nullable String query) {
        if (desk.phase().get() == Desk.Phase.OPENING) {
            waiting = () -> load(anchor, query);
            return;
        }
        String alias = desk.blinding().alias(anchor.transcript());
        opening.run((progress, cancellation) -> {
            Transcript transcript = workspace.index().transcript(anchor.transcript());
            if (transcript == null) {
                return new ReaderState.Failed(anchor.transcript(), strings.get("reader.unknown", anchor.transcript()));
            }
            cancellation.check();
            CaseRules known = rules.of(transcript);
            Conversation conversation = alias == null ? Conversation.of(transcript, known, json)
                    : Conversation.blind(transcript, known, json, alias);
            return new ReaderState.Open(conversation, LitWords.of(workspace.index(), query, conversation.turns(), cancellation));
        }, new TaskListener<ReaderState>() {
            @Override
            public void done(ReaderState result) {
                if (Objects.equals(alias, desk.blinding().alias(anchor.transcript()))) {
                    show(result, anchor);
                } else {
                    load(anchor, query);
                }
            }

            @Override
            public void failed(Exception problem) {
                String reason = Objects.requireNonNullElse(problem.getMessage(), problem.toString());
                show(new ReaderState.Failed(anchor.transcript(), strings.get("reader.failed", reason)), anchor);
            }
        });
    }

    private void show(ReaderState opened, Anchor anchor) {
        folds = new Folds(folds.reasoningOpen());
        lit.reset();
        if (opened instanceof ReaderState.Open(Conversation conversation, LitWords words)) {
            RowPosition start = remembered.start(conversation, anchor);
            position.set(start);
            state.set(opened);
            tagging.open(conversation.transcript());
            checks.open(conversation.transcript());
            find.search(conversation.turns(), start.row(), false);
            if (anchor.message() >= 0 && start.row() < conversation.turns().size()) {
                revealLit(conversation.turns().get(start.row()), words);
            }
        } else {
            state.set(opened);
            tagging.open(null);
            checks.open(null);
        }
    }

    private void remember() {
        Conversation now = conversation();
        if (now != null) {
            remembered.keep(now.transcript().id(), position.get());
        }
    }

    /// The row that keys act on; null where nothing is open or the conversation is empty.
    @Nullable Turn focused() {
        Conversation now = conversation();
        return now == null || now.turns().isEmpty() ? null : now.turns().get(position.get().row());
    }

    @Override
    public String forbidden(@Nullable ToolCall call) {
        Conversation now = conversation();
        return now == null || call == null || now.rules() == null ? ""
                : now.rules().firedBy(call).map(ForbiddenAction::says).orElse("");
    }

    /// Makes a row the focused one.
    void focus(int row) {
        Conversation now = conversation();
        if (now != null && !now.turns().isEmpty()) {
            position.set(new RowPosition(Math.clamp(row, 0, now.turns().size() - 1), 0));
            jumps.set(jumps.get() + 1);
        }
    }

    void step(int by) {
        focus(position.get().row() + by);
    }

    /// The user scrolled: how far the focused row now is from the top, kept for coming back.
    void scrolled(RowPosition now) {
        position.set(now);
    }

    /// Goes to a message by its number; says false where there is none.
    boolean goTo(int message) {
        Conversation now = conversation();
        if (now == null || message < 0 || message >= now.transcript().messages().size()) {
            return false;
        }
        focus(now.rowOf(message));
        return true;
    }

    @Override
    public void fold(Consumer<Folds> change) {
        change.accept(folds);
        foldsChanged.set(foldsChanged.get() + 1);
    }

    /// The ledger comes after the transcript shows, and takes room in its rows.
    private void checksMoved(Checked before, Checked now) {
        if (before.standsInRows() || now.standsInRows()) {
            foldsChanged.set(foldsChanged.get() + 1);
        }
        lit.touch();
    }

    void foldAll() {
        Conversation now = conversation();
        if (now != null) {
            fold(all -> all.foldAll(now.turns(), all.anyOpen(now.turns())));
        }
    }

    /// Unfolds the whole answers of the focused row, or folds them where all are open.
    void flipResults() {
        Turn turn = focused();
        if (turn != null) {
            List<Integer> results = turn.cards().stream().map(CallCard::result).filter(Objects::nonNull)
                    .map(message -> Objects.requireNonNull(message).index()).toList();
            boolean open = !results.stream().allMatch(folds::resultOpen);
            fold(all -> results.forEach(result -> all.resultOpen(result, open)));
        }
    }

    // --- what is lit

    @Override
    public Lit lit() {
        return lit;
    }

    Neighbours around() {
        return around;
    }

    Focus focus() {
        return focus;
    }

    @Override
    public Spot spot() {
        return focus.spot().get();
    }

    /// What a tag would be put on now.
    Aim aim() {
        return aim;
    }

    Tagging tagging() {
        return tagging;
    }

    @Override
    public TagMarks tagMarks() {
        return tagMarks;
    }

    @Override
    public OpenChecks checks() {
        return checks;
    }

    @Override
    public LedgerMarks ledgerMarks() {
        return ledgerMarks;
    }

    MyReviews reviews() {
        return reviews;
    }

    Desk desk() {
        return desk;
    }

    void find(String wanted) {
        find.wanted(wanted);
        Conversation now = conversation();
        if (now != null) {
            find.search(now.turns(), position.get().row(), true);
        }
    }

    // A match in something folded is no use: whatever hides it opens.
    private void findMoved() {
        Find.Match match = find.current();
        Conversation now = conversation();
        if (match != null && now != null) {
            focus(match.row());
            fold(all -> all.reveal(match.text(), match.span(), now.turns().get(match.row())));
        }
        lit.touch();
    }

    private void revealLit(Turn turn, LitWords words) {
        for (BodyText text : turn.texts()) {
            List<Span> spans = words.in(text);
            if (!spans.isEmpty()) {
                fold(all -> all.reveal(text, spans.getFirst(), turn));
            }
        }
    }

    /// The given rows, or all of them, as text.
    String copy(CopyFormat format, List<Turn> turns) {
        Conversation now = conversation();
        return now == null ? "" : format.of(now.transcript(), turns, json);
    }
}
