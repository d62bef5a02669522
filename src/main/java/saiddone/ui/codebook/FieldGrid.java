package saiddone.ui.codebook;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import saiddone.ui.shell.Strings;

/// Fields that differ: what each is called, its words on the one side and on the other.
final class FieldGrid extends GridPane {
    private static final int WORDS = 320;
    private static final double NAMES = 120;
    private static final double SHARE = 42;

    /// @param named what a field is called
    FieldGrid(List<Comparison.FieldChange> changes, UnaryOperator<String> named, Strings strings) {
        getStyleClass().add("comparison-grid");
        ColumnConstraints before = new ColumnConstraints();
        before.setPercentWidth(SHARE);
        ColumnConstraints after = new ColumnConstraints();
        after.setPercentWidth(SHARE);
        getColumnConstraints().addAll(new ColumnConstraints(NAMES), before, after);
        for (Comparison.FieldChange change : changes) {
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            getRowConstraints().add(top);
            addRow(getRowConstraints().size() - 1, Parts.label(named.apply(change.field()), "small", "muted"),
                    text(change.before(), "muted", strings), text(change.after(), "after", strings));
        }
    }

    private static Label text(String value, String style, Strings strings) {
        return Parts.words(value.isEmpty() ? strings.get("codebook.nothing") : Parts.shortened(value, WORDS), "small", style);
    }
}
