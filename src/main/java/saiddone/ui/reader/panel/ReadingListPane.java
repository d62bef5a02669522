package saiddone.ui.reader.panel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.shell.Strings;

/// The list that the user came from, with the open conversation marked.
public final class ReadingListPane extends VBox {
    private static final double ROW = 52;
    private final Strings strings;
    private final Supplier<@Nullable Conversation> here;
    private final Label title = new Label();
    private final Label count = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final ObservableList<ReadingRow> rows = FXCollections.observableArrayList();
    private final ListView<ReadingRow> list = new ListView<>(rows);
    private boolean following;

    /// @param here the open conversation, null for none
    /// @param open goes to another one
    public ReadingListPane(Strings strings, Supplier<@Nullable Conversation> here, Consumer<String> open) {
        this.strings = strings;
        this.here = here;
        getStyleClass().addAll("reading-list", "panel", "line-right");
        title.getStyleClass().addAll("strong", "list-title");
        count.getStyleClass().add("muted");
        count.setWrapText(true);
        progress.getStyleClass().add("reading-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        VBox head = new VBox(title, count, progress);
        head.getStyleClass().add("reading-head");
        list.getStyleClass().addAll("rows", "reading-rows");
        list.setId("reader-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ReadingCell(strings));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        setMinWidth(0);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                open.accept(now.id());
            }
        });
    }

    /// Shows the list anew: another list, other conversations in the workspace, others hidden or reviewed.
    public void refresh(String name, List<ReadingRow> known) {
        title.setText(name);
        if (!known.equals(rows)) {
            following = true;
            rows.setAll(known);
            following = false;
            follow();
        }
    }

    /// Marks the open conversation.
    public void follow() {
        Conversation open = here.get();
        String id = open == null ? "" : open.transcript().id();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                at = i;
            }
        }
        following = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(at);
            double shown = list.getHeight() / ROW;
            list.scrollTo((int) Math.max(0, at - shown / 2));
        }
        following = false;
        long reviewed = rows.stream().filter(ReadingRow::reviewed).count();
        progress.setProgress(rows.isEmpty() ? 0 : (double) reviewed / rows.size());
        progress.setVisible(reviewed > 0);
        progress.setManaged(reviewed > 0);
        String all = at < 0 ? strings.get("reader.list.count", rows.size()) : strings.get("reader.list.position", at + 1, rows.size());
        count.setText(reviewed > 0 ? strings.get("reader.list.reviewed", rows.size(), reviewed) : all);
    }
}
