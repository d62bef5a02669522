package saiddone.ui.queue;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.Strings;

/// How far each reviewer is, one line each.
final class Shares extends VBox {
    private static final int MOST = 3;
    private final Strings strings;

    Shares(Strings strings) {
        this.strings = strings;
        getStyleClass().add("queue-shares");
    }

    void show(QueueRow row) {
        getChildren().setAll(row.shares().stream().limit(MOST).map(this::line).toList());
        if (row.shares().size() > MOST) {
            getChildren().add(muted(strings.get("queue.more-reviewers", row.shares().size() - MOST)));
        }
        if (row.shares().isEmpty()) {
            getChildren().add(muted(strings.get("queue.unassigned")));
        }
    }

    private HBox line(QueueRow.Share share) {
        Label name = muted(share.reviewer().name());
        name.getStyleClass().add("queue-reader");
        ProgressBar bar = new ProgressBar((double) share.done() / share.all());
        bar.getStyleClass().add("queue-bar");
        Label count = muted(strings.get("queue.share", share.done(), share.all()));
        count.getStyleClass().add("queue-share");
        HBox line = new HBox(name, bar, count);
        line.getStyleClass().add("queue-share-line");
        return line;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
