package saiddone.ui.findings;

import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.ui.control.Labels;
import saiddone.ui.shell.Strings;

/// Whether the reviewer is shown what the check finds, and the button that changes it.
final class ShownCell extends TableCell<CheckRow, CheckRow> {
    private final Strings strings;
    private final FontIcon eye = new FontIcon(BootstrapIcons.EYE);
    private final Button button = new Button("", eye);

    ShownCell(ChecksViewModel model, Strings strings) {
        this.strings = strings;
        button.getStyleClass().addAll("icon-button", "quiet");
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.toggle(getItem()));
        getStyleClass().add("shown");
    }

    @Override
    protected void updateItem(@Nullable CheckRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || row.compares()) {
            setGraphic(null);
            return;
        }
        eye.setIconCode(row.muted() ? BootstrapIcons.EYE_SLASH : BootstrapIcons.EYE);
        String words = strings.get(row.muted() ? "checks.unmute" : "checks.mute", row.name());
        button.setAccessibleText(words);
        button.setTooltip(Labels.tip(words));
        button.setId("mute-" + row.name());
        setGraphic(button);
    }
}
