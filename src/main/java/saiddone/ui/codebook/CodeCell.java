package saiddone.ui.codebook;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import saiddone.annotation.model.Code;
import saiddone.ui.control.KeyCap;
import saiddone.ui.shell.Strings;

/// A line of the list: a code with its colour, counts and key, a group, or what is folded away.
final class CodeCell extends ListCell<CodeRow> {
    private final CodebookViewModel model;
    private final Strings strings;
    private final Rectangle swatch = Parts.swatch(10);
    private final FontIcon fold = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    private final Label name = new Label();
    private final Label count = Parts.label("", "muted", "small", "code-count");
    private final KeyCap key = new KeyCap("");
    private final HBox line = new HBox(8, swatch, fold, name, Parts.gap(), count, key);
    private final Tooltip tip = new Tooltip();

    CodeCell(CodebookViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        setPrefWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        count.setMinWidth(USE_PREF_SIZE);
        line.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        setOnMouseClicked(event -> {
            if (getItem() instanceof CodeRow.Fold) {
                model.flipFold();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CodeRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("code-heading", "code-past");
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        swatch.setVisible(!(row instanceof CodeRow.Fold));
        fold.setVisible(row instanceof CodeRow.Fold);
        key.setVisible(false);
        setTooltip(null);
        switch (row) {
            case CodeRow.Heading heading -> heading(heading);
            case CodeRow.Entry entry -> entry(entry.code());
            case CodeRow.Fold folded -> fold(folded);
        }
        setGraphic(line);
        setAccessibleText(name.getText() + " " + count.getText());
    }

    private void heading(CodeRow.Heading heading) {
        getStyleClass().add("code-heading");
        swatch.setVisible(heading.group() != null);
        if (heading.group() != null) {
            swatch.setFill(Parts.colour(heading.group().colour()));
        }
        name.setText(heading.group() == null ? strings.get("codebook.no-group") : heading.group().name());
        name.getStyleClass().setAll("label", "strong", "small");
        count.setText("");
    }

    private void entry(Code code) {
        swatch.setFill(Parts.colour(code.colour()));
        name.setText(code.name());
        name.getStyleClass().setAll("label");
        Tally tally = model.tallies().get().getOrDefault(code.id(), Tally.NONE);
        if (code.mergedInto() != null) {
            getStyleClass().add("code-past");
            count.setText(strings.get("codebook.into", Names.of(model.book()).code(code.mergedInto())));
        } else {
            if (code.retired()) {
                getStyleClass().add("code-past");
            }
            count.setText(strings.get("codebook.tally", tally.present(), tally.reviewed()));
        }
        key.setVisible(code.inForce() && code.shortcut() != null);
        key.setText(code.shortcut() == null ? "" : code.shortcut());
        tip.setText(strings.get("codebook.tally-tip", code.definition().isEmpty() ? code.name() : code.definition(), tally.present(),
                tally.reviewed()));
        setTooltip(tip);
    }

    private void fold(CodeRow.Fold folded) {
        getStyleClass().add("code-heading");
        fold.setIconCode(folded.open() ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
        name.setText(strings.get("codebook.past", folded.codes()));
        name.getStyleClass().setAll("label", "muted", "small");
        count.setText("");
    }
}
