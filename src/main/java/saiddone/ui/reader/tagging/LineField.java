package saiddone.ui.reader.tagging;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// A line to write in among the panel's text: Enter keeps it, Escape leaves it.
final class LineField extends TextField {
    /// @param kept gets what was written
    /// @param ends told after either
    LineField(String text, String prompt, Consumer<String> kept, Runnable ends) {
        super(text);
        setPromptText(prompt);
        getStyleClass().add("line-field");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER -> {
                    event.consume();
                    ends.run();
                    kept.accept(getText());
                }
                case ESCAPE -> {
                    event.consume();
                    ends.run();
                }
                default -> { }
            }
        });
    }
}
