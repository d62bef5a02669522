package saiddone.ui.codebook;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import saiddone.ui.shell.Strings;

/// What differs between two codebooks: what is new, what changed field by field, what is in the first only, what is the same.
final class ComparisonBox extends VBox {
    private static final int WORDS = 320;

    private final Strings strings;
    private final UnaryOperator<String> heading;

    /// @param heading the string key of a kind's heading: what the two codebooks are decides on its words
    ComparisonBox(Strings strings, UnaryOperator<String> heading) {
        this.strings = strings;
        this.heading = heading;
        getStyleClass().add("comparison");
    }

    void show(Comparison comparison) {
        getChildren().clear();
        for (Comparison.Kind kind : Comparison.Kind.values()) {
            List<Comparison.Entry> entries = comparison.of(kind);
            if (!entries.isEmpty()) {
                getChildren().add(Parts.heading(strings.get(heading.apply(kind.name().toLowerCase(Locale.ROOT)), entries.size())));
                if (kind == Comparison.Kind.SAME) {
                    getChildren().add(Parts.words(entries.stream().map(Comparison.Entry::name).collect(Collectors.joining(", ")), "muted"));
                } else {
                    entries.forEach(entry -> getChildren().add(entry(entry)));
                }
            }
        }
    }

    private Node entry(Comparison.Entry entry) {
        Rectangle swatch = Parts.swatch(10);
        swatch.setFill(Parts.colour(entry.colour()));
        HBox head = new HBox(8, swatch, Parts.label(entry.name(), "strong"));
        if (entry.group()) {
            head.getChildren().add(Parts.label(strings.get("codebook.is-group"), "small", "muted"));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head);
        box.getStyleClass().add("comparison-entry");
        if (!entry.changes().isEmpty()) {
            box.getChildren().add(changes(entry.changes()));
        }
        return box;
    }

    private GridPane changes(List<Comparison.FieldChange> changes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("comparison-grid");
        ColumnConstraints field = new ColumnConstraints(110);
        ColumnConstraints before = new ColumnConstraints();
        before.setPercentWidth(42);
        ColumnConstraints after = new ColumnConstraints();
        after.setPercentWidth(42);
        grid.getColumnConstraints().addAll(field, before, after);
        for (Comparison.FieldChange change : changes) {
            Label label = Parts.label(strings.get("codebook.changed." + change.field()), "small", "muted");
            grid.addRow(grid.getRowCount(), label, text(change.before(), "muted"), text(change.after(), "after"));
        }
        return grid;
    }

    private Label text(String value, String style) {
        return Parts.words(value.isEmpty() ? strings.get("codebook.nothing") : Parts.shortened(value, WORDS), "small", style);
    }
}
