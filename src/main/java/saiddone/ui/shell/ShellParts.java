package saiddone.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What the composition root adds to a window that the shell itself knows nothing of.
///
/// @param top      at the right of the top bar
/// @param actions  of the window as a whole, whatever screen shows
/// @param status   a few words for the status bar beside the index
/// @param overlays gets the window's layer for overlays
/// @param visible  the workspace as screens see it, without what is hidden from the reviewer
public record ShellParts(List<Node> top, List<Action> actions, ObservableValue<String> status, Overlays overlays,
                         WorkspaceModel visible) {
    public ShellParts {
        top = List.copyOf(top);
        actions = List.copyOf(actions);
    }
}
