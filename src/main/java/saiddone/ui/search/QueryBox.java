package saiddone.ui.search;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// The search box with its suggestions. Nothing is chosen in the list until the user goes into it, so that Enter
/// searches for what was typed.
final class QueryBox extends TextField {
    private static final double LINE = 26;

    private final SearchViewModel model;
    private final Runnable leave;
    private final ListView<String> suggestions = new ListView<>();
    private final Popup popup = new Popup();
    private @Nullable Completion unfinished;
    private boolean accepting;

    /// @param leave moves the keyboard to the hits
    QueryBox(SearchViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        getStyleClass().addAll("search-field", "mono");
        setId("search-query");
        suggestions.getStyleClass().add("suggestions");
        suggestions.setFixedCellSize(LINE);
        suggestions.setFocusTraversable(false);
        suggestions.setOnMouseClicked(event -> accept());
        popup.getContent().add(suggestions);
        popup.setAutoHide(true);
        textProperty().bindBidirectional(model.query());
        textProperty().addListener((property, before, now) -> typed());
        focusedProperty().addListener((property, before, now) -> popup.hide());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed() {
        if (isFocused() && !accepting) {
            // The caret follows the text only after this change.
            javafx.application.Platform.runLater(() -> {
                unfinished = Completion.at(getText(), Math.min(getCaretPosition(), getText().length()));
                model.complete(unfinished, this::offer);
            });
        }
    }

    private void offer(List<String> values) {
        Completion asked = unfinished;
        if (values.isEmpty() || asked == null || !isFocused() || values.equals(List.of(asked.typed())) || getScene() == null) {
            popup.hide();
            return;
        }
        if (!popup.isShowing() || !suggestions.getItems().equals(values)) {
            suggestions.getItems().setAll(values);
            suggestions.getSelectionModel().clearSelection();
        }
        suggestions.setPrefHeight(values.size() * LINE + 10);
        Bounds box = localToScreen(getBoundsInLocal());
        popup.show(this, box.getMinX() + 8, box.getMaxY() + 2);
    }

    private void pressed(KeyEvent event) {
        boolean open = popup.isShowing();
        boolean chosen = open && suggestions.getSelectionModel().getSelectedItem() != null;
        switch (event.getCode()) {
            case DOWN -> {
                if (open) {
                    suggestions.getSelectionModel().selectNext();
                } else {
                    leave.run();
                }
                event.consume();
            }
            case UP -> {
                if (open) {
                    suggestions.getSelectionModel().selectPrevious();
                    event.consume();
                }
            }
            case TAB -> {
                if (open) {
                    if (!chosen) {
                        suggestions.getSelectionModel().selectFirst();
                    }
                    accept();
                    event.consume();
                }
            }
            case ENTER -> {
                if (chosen) {
                    accept();
                } else {
                    popup.hide();
                    model.searchNow();
                    leave.run();
                }
                event.consume();
            }
            case ESCAPE -> {
                if (open) {
                    popup.hide();
                } else {
                    clear();
                }
                event.consume();
            }
            default -> { }
        }
    }

    private void accept() {
        String value = suggestions.getSelectionModel().getSelectedItem();
        Completion asked = unfinished;
        if (value == null || asked == null) {
            return;
        }
        accepting = true;
        setText(asked.accept(getText(), getCaretPosition(), value));
        accepting = false;
        positionCaret(asked.caretAfter(value));
        popup.hide();
        if (asked.field() == null) {
            typed();
        }
    }
}
