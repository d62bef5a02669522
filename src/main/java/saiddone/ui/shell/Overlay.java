package saiddone.ui.shell;

import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above the window in which the palette and the sheet of keys appear: inside the scene, so that a headless
/// or remote session needs no second window. Escape or a click beside it closes it; the focus returns to where it was.
final class Overlay extends StackPane {
    private final Insets top;
    private @Nullable Node shown;
    private @Nullable Node focusBefore;

    Overlay(double topInset) {
        top = new Insets(topInset, 0, 24, 0);
        getStyleClass().add("overlay");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this && event.getButton() == MouseButton.PRIMARY) {
                close();
            }
        });
    }

    boolean isOpen() {
        return shown != null;
    }

    boolean shows(Node node) {
        return shown == node;
    }

    void open(Node node) {
        if (shown == null) {
            focusBefore = getScene().getFocusOwner();
        }
        shown = node;
        setMargin(node, top);
        getChildren().setAll(node);
        setVisible(true);
    }

    void close() {
        if (shown == null) {
            return;
        }
        shown = null;
        setVisible(false);
        getChildren().clear();
        Node back = focusBefore;
        focusBefore = null;
        if (back != null && back.getScene() == getScene()) {
            Objects.requireNonNull(back).requestFocus();
        }
    }
}
