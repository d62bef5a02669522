package saiddone.ui.reader.panel;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A panel beside the conversation. Folds to a handle where the screen is too narrow for it, until the user says otherwise.
public final class FoldingPanel extends HBox {
    private final Node panel;
    private final Label handle = new Label();
    private final double needed;
    private double room;
    private @Nullable Boolean wanted;

    /// @param tip    says what the handle brings back, and by which key
    /// @param needed width of the whole screen from which on the panel stands open, in pixels
    /// @param line   style class of the border towards the middle
    public FoldingPanel(Node panel, Ikon icon, String tip, String line, double needed) {
        this.panel = panel;
        this.needed = needed;
        handle.setGraphic(new FontIcon(icon));
        handle.setTooltip(new Tooltip(tip));
        handle.getStyleClass().addAll("panel-handle", line);
        handle.setMaxHeight(Double.MAX_VALUE);
        handle.setOnMouseClicked(event -> toggle());
        getStyleClass().add("folding-panel");
        getChildren().addAll(panel, handle);
        arrange();
    }

    /// Tells how wide the screen is.
    public void room(double width) {
        room = width;
        arrange();
    }

    public void toggle() {
        wanted = !isOpen();
        arrange();
    }

    public void unfold() {
        if (!isOpen()) {
            toggle();
        }
    }

    public boolean isOpen() {
        return wanted != null ? wanted : room >= needed;
    }

    private void arrange() {
        show(panel, isOpen());
        show(handle, !isOpen());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
