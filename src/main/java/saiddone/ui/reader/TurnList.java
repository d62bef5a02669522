package saiddone.ui.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.panel.Columns;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.row.TurnPane;
import saiddone.ui.shell.Strings;

/// The rows of a conversation over the two columns. Keeps the focused row where it was when rows grow, fold or wrap anew.
final class TurnList extends Region {
    /// How far down the view a row lands that was jumped to, so that what came before it can be seen.
    private static final double JUMP_SHARE = 0.15;
    private static final double MARGIN = 48;
    private final ReaderModel model;
    private final Region titles;
    private final Columns columns = new Columns();
    private final ObservableList<Turn> items = FXCollections.observableArrayList();
    private final ListView<Turn> list = new ListView<>(items);
    private final Set<TurnCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private double laidOutWidth = -1;
    private double laidOutHeight = -1;

    TurnList(ReaderModel model, Strings strings) {
        this.model = model;
        titles = Columns.titles(strings.get("reader.column.said"), strings.get("reader.column.done"));
        list.getStyleClass().add("turns");
        list.setId("reader-turns");
        list.setCellFactory(view -> {
            TurnCell cell = new TurnCell(model, strings);
            cells.add(cell);
            return cell;
        });
        getStyleClass().add("turn-list");
        getChildren().addAll(columns, titles, list, PairLine.ofTags(model, this::paneOf, list),
                PairLine.ofLedger(model, this::paneOf, list));
        model.state().subscribe(this::opened);
        model.position().addListener((property, before, now) -> moved(before, now));
        model.jumps().addListener(property -> jumped());
        model.foldsChanged().addListener(property -> relayout());
        model.lit().changed().addListener(property -> cells.forEach(TurnCell::refreshMarks));
        model.focus().spot().addListener(property -> cells.forEach(TurnCell::refreshFocus));
        model.focus().reveals().addListener(property -> Platform.runLater(this::revealSpot));
        // Beside the ledger the texts are narrower and the rows higher: what is in hand would be pushed out of sight. The rows are
        // laid out one pulse after the list.
        list.widthProperty().addListener(property -> Platform.runLater(() -> Platform.runLater(this::revealHeld)));
        list.addEventFilter(ScrollEvent.SCROLL, event -> Platform.runLater(this::userScrolled));
        list.skinProperty().addListener(property -> Platform.runLater(this::watchScrollBar));
    }

    void takeFocus() {
        list.requestFocus();
    }

    private void opened(ReaderState state) {
        items.setAll(state instanceof ReaderState.Open open ? open.conversation().turns() : List.of());
        restore(model.position().get(), true);
        Platform.runLater(() -> restore(model.position().get(), true));
    }

    private void moved(RowPosition before, RowPosition now) {
        if (before.row() != now.row()) {
            cells.forEach(TurnCell::refreshFocus);
        }
    }

    private void jumped() {
        int row = model.position().get().row();
        if (row < items.size()) {
            reveal(row);
            Platform.runLater(this::revealMark);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    private @Nullable TurnCell shownCell(int row) {
        for (TurnCell cell : cells) {
            if (cell.getIndex() == row && cell.isVisible() && cell.getParent() != null) {
                return cell;
            }
        }
        return null;
    }

    /// Brings a row into view with the least motion; one that is far away lands a little below the top.
    private void reveal(int row) {
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        double height = flow.getHeight();
        TurnCell cell = shownCell(row);
        if (cell == null || cell.getLayoutY() + cell.getHeight() < 0 || cell.getLayoutY() > height) {
            list.layout();
            restore(new RowPosition(row, row == 0 ? 0 : height * JUMP_SHARE), false);
            return;
        }
        double top = cell.getLayoutY();
        double bottom = top + cell.getHeight();
        double above = row == 0 ? 0 : Math.min(MARGIN, Math.max(0, height - cell.getHeight()));
        double below = Math.min(MARGIN, Math.max(0, height - cell.getHeight()));
        if (top < above || cell.getHeight() > height) {
            flow.scrollPixels(top - above);
        } else if (bottom > height - below) {
            flow.scrollPixels(Math.min(bottom - height + below, top - above));
        }
        report(row);
    }

    /// Puts a row's top at an offset below the top of the view.
    private void restore(RowPosition wanted, boolean lit) {
        VirtualFlow<?> flow = flow();
        if (flow == null || wanted.row() >= items.size()) {
            return;
        }
        list.layout();
        if (wanted.row() == 0 && wanted.offset() >= 0) {
            flow.scrollTo(0);
        } else {
            flow.scrollToTop(wanted.row());
            list.layout();
            TurnCell cell = shownCell(wanted.row());
            flow.scrollPixels(cell == null ? -wanted.offset() : cell.getLayoutY() - wanted.offset());
        }
        list.layout();
        // What was wanted, not what came of it: before the window has its size rows lie elsewhere, and the error would stay.
        model.scrolled(wanted);
        if (lit) {
            revealMark();
        }
    }

    private void report(int row) {
        TurnCell cell = shownCell(row);
        if (cell != null) {
            model.scrolled(new RowPosition(row, cell.getLayoutY()));
        }
    }

    /// Rows became higher or lower: they are measured anew, the focused one stays where it is.
    private void relayout() {
        RowPosition before = model.position().get();
        TurnCell cell = shownCell(before.row());
        double offset = cell == null ? before.offset() : cell.getLayoutY();
        // The list fills anew what it shows; a cell that it put by is taken up again for the same row as it was.
        cells.stream().filter(kept -> !kept.isVisible()).forEach(kept -> kept.updateIndex(-1));
        list.refresh();
        list.layout();
        restore(new RowPosition(before.row(), offset), false);
    }

    /// A match or lit word in a row higher than the view may still be out of sight.
    private void revealMark() {
        VirtualFlow<?> flow = flow();
        TurnCell cell = shownCell(model.position().get().row());
        if (flow == null || cell == null) {
            return;
        }
        List<Node> marks = new ArrayList<>(cell.lookupAll(".found-current"));
        marks.addAll(cell.lookupAll(".lit-word"));
        intoSight(marks);
    }

    /// The first of some marks that shows.
    private void intoSight(List<Node> marks) {
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        for (Node mark : marks) {
            if (mark instanceof Path path && !path.getElements().isEmpty() && TurnPane.shown(path)) {
                Bounds at = flow.sceneToLocal(mark.localToScene(mark.getBoundsInLocal()));
                if (at.getMinY() < 0 || at.getMaxY() > flow.getHeight()) {
                    flow.scrollPixels(at.getMinY() - flow.getHeight() / 3);
                    report(model.position().get().row());
                }
                return;
            }
        }
    }

    /// Brings a row into view and with it, where both fit, another one.
    void together(int row, int other) {
        Platform.runLater(() -> {
            bring(row, other);
            revealHeld();
        });
    }

    private void bring(int row, int other) {
        VirtualFlow<?> flow = flow();
        TurnCell cell = shownCell(row);
        if (flow == null || cell == null || other == row) {
            return;
        }
        double height = flow.getHeight();
        TurnCell there = shownCell(other);
        double bottom = cell.getLayoutY() + cell.getHeight();
        boolean whole = there != null && there.getLayoutY() >= 0 && there.getLayoutY() + there.getHeight() <= height;
        if (!whole || cell.getLayoutY() < 0 || bottom > height) {
            // As far as it goes without losing the row itself; then back to where the other one begins.
            flow.scrollPixels(other < row ? Math.min(bottom - height + MARGIN / 2, cell.getLayoutY()) : cell.getLayoutY() - MARGIN / 2);
            list.layout();
            TurnCell now = shownCell(other);
            if (other < row && now != null && now.getLayoutY() > MARGIN) {
                flow.scrollPixels(now.getLayoutY() - MARGIN);
            }
            report(row);
        }
    }

    /// The words in hand of a row higher than the view may be out of sight.
    private void revealHeld() {
        TurnCell cell = shownCell(model.position().get().row());
        if (cell != null) {
            list.layout();
            intoSight(List.copyOf(cell.lookupAll(".claim-held")));
        }
    }

    private @Nullable TurnPane paneOf(int message) {
        Conversation open = model.conversation();
        TurnCell cell = open == null ? null : shownCell(open.rowOf(message));
        return cell == null ? null : cell.pane();
    }

    /// The focused spot of a row higher than the view, or what is selected there, may be out of sight.
    private void revealSpot() {
        VirtualFlow<?> flow = flow();
        TurnCell cell = shownCell(model.position().get().row());
        if (flow == null || cell == null) {
            return;
        }
        list.layout();
        boolean selecting = model.lit().selected() != null && !model.focus().movedOn();
        cell.lookupAll("*").stream().filter(node -> selecting ? node.getStyleClass().contains("selected-text") && node.isVisible()
                : node.getPseudoClassStates().contains(ReaderStyles.SPOT)).filter(TurnPane::shown).findFirst().ifPresent(node -> {
                    Bounds at = flow.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                    double past = at.getMaxY() + MARGIN / 2 - flow.getHeight();
                    double by = at.getMinY() < 0 ? at.getMinY() - MARGIN : past > 0 ? Math.min(past, at.getMinY() - MARGIN) : 0;
                    flow.scrollPixels(by);
                    report(model.position().get().row());
                });
    }

    private void watchScrollBar() {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.visibleProperty().addListener(property -> requestLayout());
                bar.widthProperty().addListener(property -> requestLayout());
                bar.valueProperty().addListener(property -> {
                    if (bar.isPressed() || bar.lookup(".thumb") instanceof Node thumb && thumb.isPressed()) {
                        userScrolled();
                    }
                });
            }
        }
        requestLayout();
        restore(model.position().get(), true);
    }

    // The focused row follows the eye: once it is out of view, the first row in view takes its place.
    private void userScrolled() {
        VirtualFlow<?> flow = flow();
        if (flow == null || items.isEmpty()) {
            return;
        }
        TurnCell focused = shownCell(model.position().get().row());
        boolean seen = focused != null && focused.getLayoutY() + focused.getHeight() > 0 && focused.getLayoutY() < flow.getHeight();
        if (seen) {
            report(model.position().get().row());
        } else if (flow.getFirstVisibleCell() instanceof TurnCell first) {
            report(first.getIndex());
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = snapSizeY(titles.prefHeight(width));
        double bar = 0;
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar scroll && scroll.getOrientation() == Orientation.VERTICAL && scroll.isVisible()) {
                bar = scroll.getWidth();
            }
        }
        titles.resizeRelocate(0, 0, width - bar, top);
        columns.resizeRelocate(0, 0, width - bar, getHeight());
        list.resizeRelocate(0, top, width, Math.max(0, getHeight() - top));
        boolean resized = laidOutWidth != width || laidOutHeight != getHeight();
        if (laidOutWidth >= 0 && resized && !items.isEmpty()) {
            RowPosition kept = model.position().get();
            Platform.runLater(() -> restore(kept, false));
        }
        laidOutWidth = width;
        laidOutHeight = getHeight();
    }
}
