package saiddone.ui.codebook;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import saiddone.ui.shell.Strings;

/// What differs between two codebooks: what is new, what changed field by field, what is in the first only, what is the same.
final class ComparisonBox extends VBox {
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
            box.getChildren().add(new FieldGrid(entry.changes(), field -> strings.get("codebook.changed." + field), strings));
        }
        return box;
    }
}
