package saiddone.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// One screen as the window sees it. Built lazily, on the FX thread.
public interface Screen {

    /// The root node, always the same one.
    Parent node();

    /// Brings a place of this screen into view; called on every visit, also when the screen shows already.
    void show(Place place);

    /// What the screen can do while it shows; feeds shortcuts, the palette and the sheet of keys.
    List<Action> actions();

    /// Puts the keyboard focus where it is most useful.
    void focus();

    /// A few words for the right end of the status bar, such as `conversation 3 of 72`; changes on the FX thread.
    default ObservableValue<String> hint() {
        return new SimpleStringProperty("");
    }
}
