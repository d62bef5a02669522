package saiddone.ui.control;

import javafx.scene.control.Label;

/// A key as it is printed on the keyboard: `Ctrl K`.
public final class KeyCap extends Label {
    public KeyCap(String text) {
        super(text);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("keycap");
    }
}
