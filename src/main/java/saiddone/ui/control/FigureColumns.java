package saiddone.ui.control;

import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A grid of a name, which takes what room there is, and figures to the right of it, which are never cut.
public final class FigureColumns {
    private static final double LEAST_NAME = 60;

    private FigureColumns() {}

    public static void on(GridPane grid, int figures) {
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(LEAST_NAME);
        grid.getColumnConstraints().add(first);
        for (int i = 0; i < figures; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(number);
        }
    }
}
