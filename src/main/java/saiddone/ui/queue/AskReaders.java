package saiddone.ui.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saiddone.annotation.model.Reviewer;
import saiddone.ui.shell.Strings;

/// Asks who is to read a queue, and how many each conversation, over the window.
final class AskReaders extends VBox {
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final TextField overlap = new TextField();
    private final Button save = new Button();

    AskReaders(QueueRow row, List<Reviewer> known, Strings strings, Runnable close, BiConsumer<List<String>, Integer> then) {
        getStyleClass().addAll("key-sheet", "reviewer-picker");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(strings.get("queue.assign-title", row.queue().name()));
        title.getStyleClass().add("title");
        Label why = new Label(strings.get("queue.assign-why"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        getChildren().addAll(title, why);
        known.forEach(one -> {
            CheckBox box = new CheckBox(one.name());
            box.setMnemonicParsing(false);
            box.setSelected(row.queue().reviewers().contains(one.id()));
            box.selectedProperty().subscribe(this::check);
            boxes.put(one.id(), box);
            getChildren().add(box);
        });
        overlap.setText(Integer.toString(row.queue().overlap()));
        overlap.setPrefColumnCount(3);
        overlap.textProperty().subscribe(this::check);
        save.setText(strings.get("queue.assign"));
        save.getStyleClass().add("primary");
        save.setDefaultButton(true);
        save.setOnAction(event -> {
            close.run();
            then.accept(chosen(), Integer.valueOf(overlap.getText().strip()));
        });
        HBox line = new HBox(8, new Label(strings.get("queue.overlap")), overlap, save);
        line.getStyleClass().add("queue-line");
        getChildren().add(line);
        check();
    }

    void start() {
        boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
    }

    private List<String> chosen() {
        List<String> ids = new ArrayList<>();
        boxes.forEach((id, box) -> {
            if (box.isSelected()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void check() {
        save.setDisable(chosen().isEmpty() || !overlap.getText().strip().matches("[1-9][0-9]{0,2}"));
    }
}
