package saiddone.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import saiddone.ui.reader.conversation.Turn;
import saiddone.ui.reader.row.TurnPane;
import saiddone.ui.shell.Strings;

/// A row's cell: the pane does the work, this keeps the list's own measuring and painting out of its way.
final class TurnCell extends ListCell<Turn> {
    private final ReaderModel model;
    private final TurnPane pane;

    TurnCell(ReaderModel model, Strings strings) {
        this.model = model;
        pane = new TurnPane(model, strings);
        // Never taken out: the list empties a cell after every measuring, and a node put back has all its styles looked up anew.
        setGraphic(pane);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        getStyleClass().add("turn-cell");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            Turn turn = getItem();
            if (event.getButton() == MouseButton.PRIMARY && turn != null) {
                model.scrolled(new RowPosition(turn.row(), getLayoutY()));
                model.focus().at(pane.spotOf(event.getTarget() instanceof Node node ? node : null));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Turn turn, boolean empty) {
        super.updateItem(turn, empty);
        setText(null);
        pane.setVisible(!empty && turn != null);
        if (empty || turn == null) {
            pane.focused(false);
        } else {
            pane.show(turn, model.position().get().row() == turn.row());
        }
    }

    void refreshFocus() {
        Turn turn = getItem();
        pane.focused(turn != null && model.position().get().row() == turn.row());
    }

    TurnPane pane() {
        return pane;
    }

    void refreshMarks() {
        if (getItem() != null) {
            pane.refreshMarks();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width > 0 ? width : getListView() == null ? 0 : getListView().getWidth();
        return getItem() == null || inner <= 0 ? 40 : pane.prefHeight(inner);
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
