package saiddone.ui.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saiddone.model.TranscriptSummary;
import saiddone.ui.shell.ReadingList;
import saiddone.ui.shell.Strings;

/// The list that the user came from, with the open conversation marked.
final class ReadingListPane extends VBox {
    private static final double ROW = 52;
    private final ReaderModel model;
    private final Strings strings;
    private final Label title = new Label();
    private final Label count = new Label();
    private final ObservableList<TranscriptSummary> rows = FXCollections.observableArrayList();
    private final ListView<TranscriptSummary> list = new ListView<>(rows);
    private boolean following;

    ReadingListPane(ReaderModel model, Strings strings, Consumer<String> open) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("reading-list", "panel", "line-right");
        title.getStyleClass().addAll("strong", "list-title");
        count.getStyleClass().add("muted");
        count.setWrapText(true);
        VBox head = new VBox(title, count);
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

    /// Shows the list anew: another list, other conversations in the workspace.
    void refresh(ReadingList reading, List<TranscriptSummary> all) {
        Map<String, TranscriptSummary> byId = new HashMap<>(all.stream().collect(Collectors.toMap(TranscriptSummary::id, row -> row, (a,
                b) -> a)));
        List<TranscriptSummary> known = new ArrayList<>();
        reading.transcriptIds().forEach(id -> {
            TranscriptSummary row = byId.get(id);
            if (row != null) {
                known.add(row);
            }
        });
        following = true;
        rows.setAll(known);
        following = false;
        title.setText(reading.name());
        follow();
    }

    /// Marks the open conversation.
    void follow() {
        Conversation open = model.conversation();
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
        count.setText(at < 0 ? strings.get("reader.list.count", rows.size()) : strings.get("reader.list.position", at + 1, rows.size()));
    }
}
