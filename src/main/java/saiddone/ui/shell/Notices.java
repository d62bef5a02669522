package saiddone.ui.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices that show, newest last; used on the FX thread. The same sentence never stands there twice.
public final class Notices {
    private static final int MOST = 3;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

    public void show(Notice notice) {
        shown.removeIf(old -> old.sentence().equals(notice.sentence()));
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(notice);
    }

    public void close(Notice notice) {
        shown.remove(notice);
    }

    public ObservableList<Notice> shown() {
        return view;
    }
}
