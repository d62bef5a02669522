package saiddone.ui.reader.tagging;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import saiddone.ui.reader.panel.Section;
import saiddone.ui.shell.Strings;

/// Says that the conversation is read blind, and lets the reviewer look behind: asked twice, since it is logged for good.
public final class BlindView extends VBox {
    private final Tagging tagging;
    private final Strings strings;
    private final Button look;
    private boolean asked;

    public BlindView(Tagging tagging, Strings strings) {
        this.tagging = tagging;
        this.strings = strings;
        look = Section.button(strings.get("tagging.blind.look"), "look-behind", this::press);
        getChildren().add(new Section(strings.get("tagging.blind"), "").with(Section.paragraph(strings.get("tagging.blind.what"), "muted"),
                look));
    }

    /// Shows for a hidden conversation only.
    public void show(boolean blind) {
        asked = false;
        look.setText(strings.get("tagging.blind.look"));
        setVisible(blind);
        setManaged(blind);
    }

    /// Once asks, twice does.
    public void press() {
        if (asked) {
            tagging.lookBehindTheBlind();
        } else {
            asked = true;
            look.setText(strings.get("tagging.blind.sure"));
            look.requestFocus();
        }
    }
}
