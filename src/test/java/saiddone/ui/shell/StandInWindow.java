package saiddone.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The window's part in a test of one screen: its keys and the layer for what shows over it, as in the app.
public final class StandInWindow extends StackPane {
    private static final double TOP = 60;
    private final Overlay overlay = new Overlay(TOP);

    /// @param overlays what the screen opens pickers with
    public StandInWindow(Screen screen, Overlays overlays) {
        overlays.attach(overlay);
        getChildren().addAll(screen.node(), overlay);
    }

    /// Gives the screen its keys.
    public void keys(Scene scene, Screen screen, List<Action> ofWindow) {
        new KeyDispatch(new ActionTable(ofWindow, screen::actions), overlay::isOpen, () -> {}).attach(scene);
    }
}
