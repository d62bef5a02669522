package saiddone.ui.shell;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The layer above the window, for what screens show over it: a picker, a question. Inside the scene, closed by Escape or a
/// click beside it; while it is open no key reaches the screen.
public final class Overlays {
    private @Nullable Overlay layer;

    void attach(Overlay overlay) {
        layer = overlay;
    }

    /// Shows a node over the window; it takes the keyboard by itself.
    public void open(Node node) {
        if (layer != null) {
            layer.open(node);
        }
    }

    public void close() {
        if (layer != null) {
            layer.close();
        }
    }

    public boolean shows(Node node) {
        return layer != null && layer.shows(node);
    }
}
