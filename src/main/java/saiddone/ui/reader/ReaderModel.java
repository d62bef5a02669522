package saiddone.ui.reader;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.ForbiddenAction;
import saiddone.task.TaskListener;
import saiddone.ui.fx.Delays;
import saiddone.ui.fx.LatestTask;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;
import tools.jackson.databind.json.JsonMapper;

/// The reader without its nodes: which conversation is open, where in it the user is, what is lit and what is folded.
final class ReaderModel {
    private static final int REMEMBERED = 200;
    /// How much of what came before a linked message stays in view, in pixels.
    private static final double CONTEXT = 48;
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
    private final LongProperty marksChanged = new SimpleLongProperty();
    private final Map<String, RowPosition> remembered = new LinkedHashMap<>();
    private final FindModel find = new FindModel(this::findMoved);
    private Folds folds = new Folds(false);
    private @Nullable Selected selected;
    private @Nullable String hoveredId;
    private @Nullable String pinnedId;

    ReaderModel(WorkspaceModel workspace, CaseRules.Book rules, Strings strings, Delays delays) {
        this.workspace = workspace;
        this.rules = rules;
        this.strings = strings;
        this.opening = new LatestTask(workspace.tasks(), delays, Duration.ZERO, strings.get("reader.opening"));
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

    /// Counts up whenever only what is lit has changed.
    ReadOnlyLongProperty marksChanged() {
        return marksChanged;
    }

    FindModel find() {
        return find;
    }

    Folds folds() {
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
        opening.run((progress, cancellation) -> {
            Transcript transcript = workspace.index().transcript(anchor.transcript());
            if (transcript == null) {
                return new ReaderState.Failed(anchor.transcript(), strings.get("reader.unknown", anchor.transcript()));
            }
            cancellation.check();
            Conversation conversation = Conversation.of(transcript, rules.of(transcript), json);
            return new ReaderState.Open(conversation, LitWords.of(workspace.index(), query, conversation.turns(), cancellation));
        }, new TaskListener<ReaderState>() {
            @Override
            public void done(ReaderState result) {
                show(result, anchor);
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
        selected = null;
        hoveredId = null;
        pinnedId = null;
        if (opened instanceof ReaderState.Open(Conversation conversation, LitWords lit)) {
            RowPosition start = start(conversation, anchor);
            position.set(start);
            state.set(opened);
            find.search(conversation.turns(), start.row(), false);
            if (anchor.message() >= 0 && start.row() < conversation.turns().size()) {
                revealLit(conversation.turns().get(start.row()), lit);
            }
        } else {
            state.set(opened);
        }
    }

    private RowPosition start(Conversation conversation, Anchor anchor) {
        RowPosition before = remembered.get(conversation.transcript().id());
        if (anchor.message() >= 0) {
            int row = conversation.rowOf(anchor.message());
            return before != null && before.row() == row ? before : new RowPosition(row, row == 0 ? 0 : CONTEXT);
        }
        return before != null && before.row() < conversation.turns().size() ? before : RowPosition.first(conversation);
    }

    private void remember() {
        Conversation now = conversation();
        if (now != null) {
            remembered.remove(now.transcript().id());
            remembered.put(now.transcript().id(), position.get());
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
    }

    /// The row that keys act on; null where nothing is open or the conversation is empty.
    @Nullable Turn focused() {
        Conversation now = conversation();
        return now == null || now.turns().isEmpty() ? null : now.turns().get(position.get().row());
    }

    /// What the case forbids, where this call did it; empty where it did not.
    String forbidden(@Nullable ToolCall call) {
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

    /// Changes what is folded.
    void fold(Consumer<Folds> change) {
        change.accept(folds);
        foldsChanged.set(foldsChanged.get() + 1);
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

    Marks marks(Shown shown) {
        if (!(state.get() instanceof ReaderState.Open(Conversation conversation, LitWords lit))) {
            return Marks.NONE;
        }
        List<Span> words = shown.picked() ? lit.words().stream().flatMap(word -> Find.in(shown.text(), word).stream()).toList()
                : shown.shown(lit.in(shown.body()));
        Find.Match at = find.current();
        boolean here = at != null && at.text().sameAddress(shown.body());
        boolean inside = at != null && shown.picked() && at.text().part() == shown.body().part() && at.text().message() == shown.body()
                .message()
                && at.text().call() == shown.body().call() && at.text().pointer().startsWith(shown.body().pointer() + "/");
        String id = pinnedId != null ? pinnedId : hoveredId;
        return new Marks(words, Find.in(shown.text(), find.wanted()),
                here ? shown.shown(List.of(Objects.requireNonNull(at).span())) : inside ? Find.in(shown.text(), find.wanted()) : List.of(),
                id == null ? List.of() : Ids.of(id, shown.text()), selected != null && selected.in(shown)
                        ? List.of(selected.span()) : List.of());
    }

    private void marksMoved() {
        marksChanged.set(marksChanged.get() + 1);
    }

    /// The mouse is over a character, or over none (-1).
    void hover(Shown shown, int character) {
        String id = idAt(shown, character);
        if (!Objects.equals(id, hoveredId)) {
            hoveredId = id;
            marksMoved();
        }
    }

    /// A click keeps an identifier lit until Escape or a click elsewhere.
    void click(Shown shown, int character) {
        pinnedId = idAt(shown, character);
        selected = null;
        marksMoved();
    }

    private @Nullable String idAt(Shown shown, int character) {
        Conversation now = conversation();
        return now == null || character < 0 ? null : now.links().at(shown.text(), character);
    }

    void select(@Nullable Selected selection) {
        selected = selection;
        marksMoved();
    }

    @Nullable Selected selected() {
        return selected == null || selected.empty() ? null : selected;
    }

    /// The selection's address, for annotations; null where nothing is selected.
    @Nullable Anchor selectedAnchor() {
        Conversation now = conversation();
        Selected selection = selected();
        return now == null || selection == null ? null : selection.anchor(now.transcript().id());
    }

    /// Takes back one thing that is lit: the selection, then the pinned identifier; says false where nothing was.
    boolean clearMarks() {
        boolean any = selected() != null || pinnedId != null;
        selected = null;
        pinnedId = null;
        hoveredId = null;
        marksMoved();
        return any;
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
        marksMoved();
    }

    private void revealLit(Turn turn, LitWords lit) {
        for (BodyText text : turn.texts()) {
            List<Span> spans = lit.in(text);
            if (!spans.isEmpty()) {
                fold(all -> all.reveal(text, spans.getFirst(), turn));
            }
        }
    }

    boolean anyMark() {
        return selected() != null || pinnedId != null;
    }

    // --- other conversations

    /// The conversation some steps away in the reading list, null beyond its ends.
    @Nullable String neighbour(int by) {
        return switch (state.get()) {
            case ReaderState.Open open -> step(open.conversation().transcript().id(), by);
            case ReaderState.Failed failed -> step(failed.id(), by);
            case ReaderState.Nothing nothing -> step("", by);
            case ReaderState.Opening opens -> step(opens.id(), by);
        };
    }

    private @Nullable String step(String from, int by) {
        List<String> ids = readingList.get().transcriptIds();
        int at = ids.indexOf(from);
        int to = at < 0 ? by > 0 ? 0 : -1 : at + by;
        return to >= 0 && to < ids.size() ? ids.get(to) : null;
    }

    /// Where the open conversation stands in the reading list, 0-based, -1 where it does not.
    int positionInList() {
        Conversation now = conversation();
        return now == null ? -1 : readingList.get().transcriptIds().indexOf(now.transcript().id());
    }

    /// The reading list of someone who came by a link: all conversations of the same file.
    ReadingList sameFile() {
        Conversation now = conversation();
        if (now == null) {
            return ReadingList.NONE;
        }
        String file = now.transcript().source().file();
        List<String> ids = workspace.summaries().get().stream().filter(row -> row.source().file().equals(file))
                .map(TranscriptSummary::id).toList();
        return new ReadingList(ids, file.substring(file.lastIndexOf('/') + 1));
    }

    /// Other runs of the same case, ordered by model and run, the open one among them.
    List<TranscriptSummary> sameCase() {
        Conversation now = conversation();
        return now == null ? List.of() : SameCase.of(workspace.summaries().get(), now.transcript().caseRef());
    }

    /// The neighbour in the same case; goes round at the ends. Null where there is no other.
    @Nullable String sameCaseStep(int by) {
        Conversation now = conversation();
        List<String> ids = sameCase().stream().map(TranscriptSummary::id).toList();
        int at = now == null ? -1 : ids.indexOf(now.transcript().id());
        return at < 0 || ids.size() < 2 ? null : ids.get(Math.floorMod(at + by, ids.size()));
    }

    /// The given rows, or all of them, as text.
    String copy(CopyFormat format, List<Turn> turns) {
        Conversation now = conversation();
        return now == null ? "" : format.of(now.transcript(), turns, json);
    }
}
