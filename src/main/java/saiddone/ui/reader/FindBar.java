package saiddone.ui.reader;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import saiddone.ui.shell.Strings;

/// Finds within the conversation; also takes the number for "go to message".
final class FindBar extends HBox {
    private enum Mode { FIND, GO_TO }

    private final ReaderModel model;
    private final Strings strings;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private Mode mode = Mode.FIND;

    /// @param closed gives the keyboard back to the conversation
    FindBar(ReaderModel model, Strings strings, Runnable closed) {
        this.model = model;
        this.strings = strings;
        this.closed = closed;
        getStyleClass().add("find-bar");
        field.setId("reader-find");
        count.getStyleClass().add("quiet");
        getChildren().addAll(field, count);
        field.textProperty().addListener((property, before, now) -> typed(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.find().at().addListener(property -> tell());
        model.find().count().addListener(property -> tell());
        visible(false);
    }

    void openFind() {
        open(Mode.FIND, strings.get("reader.find.prompt"));
        field.setText(model.find().wanted());
        field.selectAll();
    }

    void openGoTo() {
        open(Mode.GO_TO, strings.get("reader.go-to.prompt"));
        field.clear();
    }

    private void open(Mode now, String prompt) {
        mode = now;
        field.setPromptText(prompt);
        visible(true);
        field.requestFocus();
        tell();
    }

    private void typed(String text) {
        if (mode == Mode.FIND && isVisible()) {
            model.find(text);
        }
        tell();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            enter(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void enter(int by) {
        if (mode == Mode.FIND) {
            model.find().step(by);
            return;
        }
        String number = field.getText().strip();
        boolean digits = !number.isEmpty() && number.length() < 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && model.goTo(Integer.parseInt(number))) {
            close();
        } else {
            count.setText(strings.get("reader.go-to.none"));
        }
    }

    private void tell() {
        int found = model.find().count().get();
        boolean looking = mode == Mode.FIND && !model.find().wanted().isEmpty();
        count.setText(!looking ? "" : found == 0 ? strings.get("reader.find.none")
                : strings.get("reader.find.count", model.find().at().get() + 1, found));
    }

    private void close() {
        visible(false);
        if (mode == Mode.FIND) {
            model.find("");
        }
        closed.run();
    }

    private void visible(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
