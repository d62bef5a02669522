package saiddone.ui.shell;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Says how many conversations are missing on this screen because the reviewer reads them blind; not there where none is.
public final class HiddenLine extends Label {
    /// @param hidden see [WorkspaceModel#hidden()]
    public HiddenLine(ObservableValue<Map<String, String>> hidden, Strings strings) {
        getStyleClass().addAll("muted", "hidden-line");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(strings.get("blind.hidden.why")));
        managedProperty().bind(visibleProperty());
        hidden.subscribe(now -> {
            setVisible(!now.isEmpty());
            setText(now.isEmpty() ? "" : strings.get("blind.hidden", now.size()));
        });
    }
}
