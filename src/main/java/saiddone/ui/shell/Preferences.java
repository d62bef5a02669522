package saiddone.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the user chose once and for all; changed and observed on the FX thread, stored by the session.
public final class Preferences {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final BooleanProperty reasoningOpen = new SimpleBooleanProperty(true);

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Whether an agent's reasoning shows unfolded in the reader.
    public BooleanProperty reasoningOpen() {
        return reasoningOpen;
    }
}
