package saiddone.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.Labels;

/// A figure above what it rests on; the precision with a bar. The mouse resting on it tells all of it.
final class CheckCell extends TableCell<CheckRow, CheckRow> {
    private static final double WORDS = 100;
    /// With less room than this there is no bar.
    private static final double ROOM = 150;

    private final CheckColumn column;
    private final CheckText text;
    private final Label value = new Label();
    private final Label under = Labels.of("", "muted", "under");
    private final PrecisionBar bar = new PrecisionBar();
    private final HBox whole = new HBox();
    private final Tooltip tip = Labels.tip("");

    CheckCell(CheckColumn column, CheckText text) {
        this.column = column;
        this.text = text;
        value.setMinWidth(0);
        under.setMinWidth(0);
        under.managedProperty().bind(under.visibleProperty());
        VBox lines = new VBox(value, under);
        lines.setMinWidth(0);
        lines.setAlignment(column.number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        whole.getStyleClass().add("check-cell");
        if (column == CheckColumn.PRECISION) {
            lines.setMinWidth(WORDS);
            lines.setMaxWidth(WORDS);
            widthProperty().subscribe(this::room);
            HBox.setHgrow(bar, Priority.ALWAYS);
            whole.getChildren().add(bar);
        }
        whole.getChildren().add(lines);
        getStyleClass().add(column.number() ? "number" : "word");
        setOnMouseEntered(event -> tell());
    }

    @Override
    protected void updateItem(@Nullable CheckRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        value.setText(text.value(column, row));
        value.getStyleClass().setAll("label", nothing(row) ? "muted" : column == CheckColumn.CHECK ? "name" : "value");
        under.setText(text.under(column, row));
        under.setVisible(!under.getText().isEmpty());
        if (column == CheckColumn.PRECISION) {
            bar.show(row.tally().precision().figure().orElse(null));
            room();
        }
        setAccessibleText(value.getText() + " " + under.getText());
        setGraphic(whole);
    }

    private void room() {
        CheckRow row = getItem();
        // Its place stays free without it, so that the words of all rows stand below one another.
        bar.setManaged(getWidth() >= ROOM);
        bar.setVisible(bar.isManaged() && row != null && row.tally().n() > 0);
    }

    /// Whether the figure is none, so that those that say something stand out.
    private boolean nothing(CheckRow row) {
        return switch (column) {
            case FINDINGS -> row.count().findings() == 0;
            case ACCEPTED -> row.tally().accepted() == 0;
            case DISMISSED -> row.tally().dismissed() == 0;
            case PRECISION -> row.tally().precision().figure().isEmpty();
            case CHECK, SHOWN -> false;
        };
    }

    private void tell() {
        CheckRow row = isEmpty() ? null : getItem();
        tip.setText(row == null ? "" : text.told(column, row));
        setTooltip(row == null ? null : tip);
    }
}
