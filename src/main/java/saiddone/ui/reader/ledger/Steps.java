package saiddone.ui.reader.ledger;

import javafx.scene.control.ListView;

/// Up and down within a list that stands beside the conversation.
final class Steps {
    private Steps() {}

    /// Selects the next or previous row, the first or last one where none is selected; stays at the ends.
    static void step(ListView<?> list, int by) {
        int last = list.getItems().size() - 1;
        int at = list.getSelectionModel().getSelectedIndex();
        if (last >= 0) {
            show(list, Math.clamp(at < 0 ? by > 0 ? 0 : last : (long) at + by, 0, last));
        }
    }

    /// Selects a row, with the one before it in sight.
    static void show(ListView<?> list, int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - 1));
    }
}
