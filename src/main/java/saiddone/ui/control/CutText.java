package saiddone.ui.control;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Shows the whole of what a cell had to cut when the mouse rests on it, and nothing where nothing is cut.
public final class CutText {
    private final TextWidths widths = new TextWidths();
    private final Control cell;
    private final Labeled[] parts;
    private @Nullable Tooltip whole;

    /// @param cell  where the mouse rests
    /// @param parts what the cell shows, from above; may be the cell itself
    public static void follow(Control cell, Labeled... parts) {
        CutText cut = new CutText(cell, parts.clone());
        cell.setOnMouseEntered(event -> cut.look());
    }

    private CutText(Control cell, Labeled[] parts) {
        this.cell = cell;
        this.parts = parts;
    }

    private void look() {
        if (Arrays.stream(parts).noneMatch(this::cut)) {
            cell.setTooltip(null);
            return;
        }
        if (whole == null) {
            whole = new Tooltip();
            whole.setWrapText(true);
            whole.setMaxWidth(560);
        }
        whole.setText(Arrays.stream(parts).filter(Labeled::isVisible).map(Labeled::getText).filter(Objects::nonNull)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n")));
        cell.setTooltip(whole);
    }

    private boolean cut(Labeled part) {
        String text = part.getText();
        double room = part.getWidth() - part.getInsets().getLeft() - part.getInsets().getRight();
        return part.isVisible() && text != null && !text.isEmpty() && widths.of(text, part.getFont()) > room + 1;
    }
}
