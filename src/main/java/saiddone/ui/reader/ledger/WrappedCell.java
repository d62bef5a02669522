package saiddone.ui.reader.ledger;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cell whose lines wrap at the list's width: a cell asks its graphic for a height without telling it the width, and wrapped lines
/// would be cut.
abstract class WrappedCell<T> extends ListCell<T> {
    WrappedCell() {
        setPrefWidth(0);
        setText(null);
    }

    /// Always the same.
    abstract Region content();

    abstract void fill(T item);

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
        } else {
            fill(item);
            setGraphic(content());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width > 0 ? width : getListView() == null ? 0 : getListView().getWidth();
        return getItem() == null || inner <= 0 ? super.computePrefHeight(width)
                : snappedTopInset() + content().prefHeight(inner - snappedLeftInset() - snappedRightInset()) + snappedBottomInset();
    }
}
