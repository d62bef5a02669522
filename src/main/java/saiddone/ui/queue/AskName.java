package saiddone.ui.queue;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saiddone.ui.shell.Strings;

/// Asks for a queue's name, over the window.
final class AskName extends VBox {
    private final TextField name = new TextField();

    AskName(String before, Strings strings, Runnable close, Consumer<String> then) {
        getStyleClass().addAll("key-sheet", "reviewer-picker");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(strings.get("queue.rename-title"));
        title.getStyleClass().add("title");
        name.setId("queue-name");
        name.setText(before);
        HBox.setHgrow(name, Priority.ALWAYS);
        Runnable done = () -> {
            close.run();
            then.accept(name.getText());
        };
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                done.run();
            }
        });
        Button save = new Button(strings.get("queue.rename"));
        save.getStyleClass().add("primary");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(event -> done.run());
        HBox line = new HBox(8, name, save);
        getChildren().addAll(title, line);
    }

    void start() {
        name.requestFocus();
        name.selectAll();
    }
}
