package saiddone.ui.desk;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import saiddone.ui.shell.Overlays;
import saiddone.ui.shell.Strings;

/// Who reviews, at the top of every screen; a click asks for somebody else.
public final class ReviewerChip extends Button {
    private final Desk desk;
    private final Overlays overlays;
    private final Strings strings;

    public ReviewerChip(Desk desk, Overlays overlays, Strings strings) {
        this.desk = desk;
        this.overlays = overlays;
        this.strings = strings;
        setId("reviewer-chip");
        getStyleClass().setAll("workspace-chip", "reviewer-chip");
        setFocusTraversable(false);
        setMnemonicParsing(false);
        setTooltip(new Tooltip(strings.get("desk.who-tip")));
        setOnAction(event -> ask());
        desk.state().subscribe(state -> setText(state.reviewer() == null ? strings.get("desk.nobody")
                : strings.get("desk.reviewer", Objects.requireNonNull(state.reviewer()).name())));
        desk.phase().subscribe(phase -> setDisable(!phase.readable()));
        desk.whoReviews(this::ask);
    }

    /// Asks who reviews, over whatever shows.
    public void ask() {
        ReviewerPicker picker = new ReviewerPicker(desk, strings, overlays::close);
        overlays.open(picker);
        picker.start();
    }
}
