package saiddone.ui.reader;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import saiddone.annotation.model.Codebook;
import saiddone.model.Anchor;
import saiddone.task.Running;
import saiddone.ui.control.EmptyState;
import saiddone.ui.desk.Desk;
import saiddone.ui.fx.Delays;
import saiddone.ui.reader.conversation.CaseRules;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.CopyFormat;
import saiddone.ui.reader.conversation.LitWords;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.SideTabs.Leaf;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.reader.panel.CrashNote;
import saiddone.ui.reader.panel.FoldingPanel;
import saiddone.ui.reader.panel.ReaderHeader;
import saiddone.ui.reader.panel.ReadingListPane;
import saiddone.ui.reader.panel.ReadingRow;
import saiddone.ui.reader.row.Spot;
import saiddone.ui.reader.text.Selected;
import saiddone.ui.shell.Action;
import saiddone.ui.shell.Navigator;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Preferences;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Screen;
import saiddone.ui.shell.Strings;
import saiddone.ui.shell.WorkspaceModel;

/// One conversation, said beside done: the reading list left, the rows in the middle, what is known of it right.
public final class ReaderScreen implements Screen {
    /// Below these widths of the screen the words would stand in a column too narrow to read.
    private static final double ROOM_FOR_LIST = 1_340;
    private static final double ROOM_FOR_DETAILS = 1_000;
    private static final Duration NOTICE = Duration.ofSeconds(3);
    private final ReaderModel model;
    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Strings strings;
    private final Delays delays;
    private final Consumer<String> clipboard;
    private final TaggingHand hand;
    private final FindingHand findings;
    private final TaggingActions taggingActions;
    private final List<Action> fixedActions;
    private Codebook codebook = new Codebook(-1, List.of(), List.of());
    private List<Action> codeActions = List.of();
    private final BorderPane root = new BorderPane();
    private final ReaderHeader header;
    private final TurnList turns;
    private final FindBar find;
    private final ReadingListPane list;
    private final SidePanel side;
    private final SideTabs tabs;
    private final FoldingPanel left;
    private final FoldingPanel right;
    private final EmptyState message;
    private final Label notice = new Label();
    private final VBox middle;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Preferences preferences;
    // Preferences outlive the workspace and with it this screen: they must not hold on to it.
    private final ChangeListener<Boolean> reasoning = (property, before, open) -> reasoningOpen(open);
    private Running noticeEnds = () -> {};
    private @Nullable Place shown;

    /// @param rules       finds the suite's rules for a conversation
    /// @param checks      of the conversation that is open, over the same desk
    /// @param readingList the conversations to step through
    /// @param clipboard   takes what is copied
    public ReaderScreen(WorkspaceModel workspace, Desk desk, Overlays overlays, Navigator navigator, CaseRules.Book rules,
                        OpenChecks checks, ObservableValue<ReadingList> readingList, Preferences preferences, Strings strings,
                        Delays delays, Consumer<String> clipboard) {
        this.preferences = preferences;
        this.workspace = workspace;
        this.navigator = navigator;
        this.strings = strings;
        this.delays = delays;
        this.clipboard = clipboard;
        model = new ReaderModel(workspace, desk, rules, checks, strings, delays);
        findings = new FindingHand(model, strings, overlays, navigator, this::say);
        hand = new TaggingHand(model, strings, overlays, navigator, this::say);
        taggingActions = new TaggingActions(model, hand);
        header = new ReaderHeader(strings);
        turns = new TurnList(model, strings);
        findings.view(turns::together);
        find = new FindBar(model, strings, this::focus);
        list = new ReadingListPane(strings, model::conversation, this::go);
        TagPanel tags = new TagPanel(model, strings, findings, hand::goTo, hand::tag, this::focus);
        side = new SidePanel(model, strings, tags, this::go, model::goTo);
        message = new EmptyState(BootstrapIcons.BOOK, "", "");
        VBox.setVgrow(turns, Priority.ALWAYS);
        middle = new VBox(header, find, turns);
        notice.getStyleClass().add("reader-notice");
        notice.setVisible(false);
        notice.setMouseTransparent(true);
        StackPane centre = new StackPane(middle, message, notice);
        centre.getStyleClass().add("reader-centre");
        centre.setMinWidth(0);
        root.getStyleClass().addAll("reader", "screen");
        left = new FoldingPanel(list, BootstrapIcons.LAYOUT_SIDEBAR_INSET, strings.get("reader.handle.list"), "line-right", ROOM_FOR_LIST);
        tabs = new SideTabs(side, checks, strings, findings);
        View view = new View();
        fixedActions = Stream.of(new LedgerActions(model, findings).of(view, tabs), taggingActions.fixed(),
                new ReaderActions(model).of(view)).flatMap(List::stream).toList();
        right = new FoldingPanel(tabs, BootstrapIcons.LAYOUT_SIDEBAR_INSET_REVERSE, strings.get("reader.handle.details"), "line-left",
                ROOM_FOR_DETAILS);
        hand.panel(tags, side, () -> {
            right.unfold();
            tabs.show(Leaf.DETAILS);
        });
        arrange(centre);
        model.state().subscribe(this::show);
        model.position().addListener(property -> tellPlace());
        model.readingList().addListener((property, before, now) -> listChanged());
        readingList.subscribe(given -> model.readingList().set(given));
        reasoningOpen(preferences.reasoningOpen().get());
        preferences.reasoningOpen().addListener(new WeakChangeListener<>(reasoning));
        model.reviews().transcripts().addListener(property -> listChanged());
        model.focus().spot().addListener((property, before, now) -> header.spot(now.kind() == Spot.Kind.CONVERSATION));
        desk.state().addListener((property, before, now) -> {
            if (!before.blinding().equals(now.blinding())) {
                workspaceChanged();
            }
        });
        workspace.summaries().addListener((property, before, now) -> workspaceChanged());
    }

    private void arrange(StackPane centre) {
        root.setLeft(left);
        root.setCenter(centre);
        root.setRight(right);
        root.widthProperty().subscribe(width -> {
            left.room(width.doubleValue());
            right.room(width.doubleValue());
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    /// Coming back by the rail brings the very place of the last visit: then the user stays where they were reading.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public void show(Place place) {
        boolean comingBack = place == shown && model.conversation() != null;
        shown = place;
        if (!comingBack && place instanceof Place.Reader(Anchor anchor, String query)) {
            findings.open(anchor, query);
        }
    }

    @Override
    public List<Action> actions() {
        Codebook now = model.desk().codebook();
        if (!now.equals(codebook)) {
            codebook = now;
            codeActions = taggingActions.codes(now.inForce(), strings);
        }
        return Stream.concat(fixedActions.stream(), codeActions.stream()).toList();
    }

    @Override
    public void focus() {
        turns.takeFocus();
    }

    @Override
    public ObservableValue<String> hint() {
        return hint.getReadOnlyProperty();
    }

    ReaderModel modelForPictures() {
        return model;
    }

    private void reasoningOpen(boolean open) {
        model.fold(folds -> folds.reasoningOpen(open));
    }

    /// The address of the selected text, null where nothing is selected.
    public @Nullable Anchor selection() {
        return model.lit().selectedAnchor();
    }

    private void go(String id) {
        Conversation open = model.conversation();
        if (open != null && open.transcript().id().equals(id)) {
            return;
        }
        navigator.go(new Place.Reader(Anchor.of(id), null));
    }

    private void show(ReaderState state) {
        boolean open = state instanceof ReaderState.Open;
        middle.setVisible(open);
        message.setVisible(!open);
        switch (state) {
            case ReaderState.Nothing() -> message.setText(strings.get("reader.nothing"), strings.get("reader.nothing-todo"));
            case ReaderState.Opening(String id) -> message.setText(strings.get("reader.opening"), "");
            case ReaderState.Failed(String id, String sentence) -> message.setText(strings.get("reader.not-shown"), sentence);
            case ReaderState.Open(Conversation conversation, LitWords lit) -> {
                header.show(conversation);
                side.show(conversation);
                boolean empty = conversation.turns().isEmpty();
                String crash = conversation.transcript().outcome().error();
                message.setVisible(empty);
                message.setText(strings.get("reader.no-messages"), crash == null ? strings.get("reader.no-messages-why")
                        : strings.get("reader.no-messages-crashed", CrashNote.headline(crash)));
                turns.setVisible(!empty);
                if (model.around().positionInList() < 0) {
                    model.readingList().set(model.around().sameFile());
                }
            }
        }
        right.setVisible(open);
        list.follow();
        tellPosition();
        tellPlace();
    }

    private void refreshList() {
        list.refresh(model.readingList().get().name(), ReadingRow.of(model.around().ids(), workspace.summaries().get(),
                model.desk().blinding(), model.reviews().transcripts().get()));
    }

    private void listChanged() {
        refreshList();
        tellPosition();
    }

    private void workspaceChanged() {
        refreshList();
        side.refreshSameCase();
        retry();
    }

    /// The place of the last session may be asked for before its file was read into a new index.
    private void retry() {
        if (model.state().get() instanceof ReaderState.Failed(String id, String sentence)
                && shown instanceof Place.Reader(Anchor anchor, String query)
                && workspace.summaries().get().stream().anyMatch(row -> row.id().equals(id))) {
            model.open(anchor, query);
        }
    }

    private void tellPosition() {
        int at = model.around().positionInList();
        String check = model.readingList().get().check();
        String position = at < 0 ? "" : strings.get("reader.position", at + 1, model.around().ids().size());
        hint.set(at < 0 || check == null ? position : strings.get("reader.position-tour", position, check));
    }

    /// Back, forward and the next start lead to the message that was read last, not to the beginning.
    private void tellPlace() {
        Conversation open = model.conversation();
        Turn turn = model.focused();
        if (open == null || turn == null || !(shown instanceof Place.Reader(Anchor anchor, String query))
                || !anchor.transcript().equals(open.transcript().id())) {
            return;
        }
        boolean told = anchor.message() >= 0 && open.rowOf(anchor.message()) == turn.row();
        if (!told) {
            shown = new Place.Reader(Anchor.of(open.transcript().id(), turn.message().index()), query);
            navigator.moved(shown);
        }
    }

    private void copied(String text, String sentence) {
        if (!text.isEmpty()) {
            clipboard.accept(text);
            say(sentence);
        }
    }

    private void say(String sentence) {
        notice.setText(sentence);
        notice.setVisible(true);
        noticeEnds.cancel();
        noticeEnds = delays.after(NOTICE, () -> notice.setVisible(false));
    }

    private final class View implements ReaderActions.Commands, LedgerActions.Commands {
        @Override
        public void find() {
            find.openFind();
        }

        @Override
        public void goTo() {
            find.openGoTo();
        }

        @Override
        public void stepConversation(int by) {
            String next = model.around().neighbour(by);
            if (next != null) {
                go(next);
            }
        }

        @Override
        public void stepSameCase(int by) {
            String next = model.around().sameCaseStep(by);
            if (next != null) {
                go(next);
            }
        }

        @Override
        public void copySelection() {
            Selected selection = model.lit().selected();
            if (selection != null) {
                copied(selection.text(), strings.get("reader.copied-selection"));
            } else {
                copyTurn(CopyFormat.TEXT);
            }
        }

        @Override
        public void copyTurn(CopyFormat format) {
            Turn turn = model.focused();
            if (turn != null) {
                copied(model.copy(format, List.of(turn)), strings.get("reader.copied-turn", turn.message().index()));
            }
        }

        @Override
        public void copyConversation(CopyFormat format) {
            Conversation open = model.conversation();
            if (open != null) {
                copied(model.copy(format, open.turns()), strings.get("reader.copied-conversation", open.turns().size()));
            }
        }

        @Override
        public void copyLink() {
            Conversation open = model.conversation();
            Turn turn = model.focused();
            if (open != null && turn != null) {
                String link = Anchor.of(open.transcript().id(), turn.message().index()).link();
                copied(link, strings.get("reader.copied-link", link));
            }
        }

        @Override
        public void flip(Leaf leaf) {
            boolean folded = !right.isOpen();
            right.unfold();
            if (!tabs.flip(leaf, folded)) {
                focus();
            }
        }

        @Override
        public void toggleDetails() {
            right.toggle();
        }

        @Override
        public void toggleList() {
            left.toggle();
        }

        @Override
        public void toggleReasoning() {
            preferences.reasoningOpen().set(!model.folds().reasoningOpen());
        }
    }
}
