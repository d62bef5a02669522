package saiddone.ui.patterns;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// The heat grid in a frame that scrolls, its headings always in sight.
final class HeatPane extends StackPane {
    private final HeatGrid grid;
    private final ScrollPane scroll;

    /// @param hint what the keyboard is on, in words
    HeatPane(PatternsViewModel model, ReadOnlyStringWrapper hint, Runnable opened) {
        grid = new HeatGrid(cell -> {
            model.open(cell.door());
            opened.run();
        }, cell -> {
            hint.set(cell.told().lines().findFirst().orElse(""));
            reveal();
        });
        scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("heat-scroll");
        scroll.vvalueProperty().subscribe(this::follow);
        scroll.viewportBoundsProperty().subscribe(this::follow);
        grid.heightProperty().subscribe(this::follow);
        getStyleClass().addAll("card", "heat-card");
        getChildren().add(scroll);
    }

    void show(HeatTable table) {
        grid.show(table);
    }

    HeatGrid grid() {
        return grid;
    }

    private double hidden() {
        return Math.max(0, grid.getHeight() - scroll.getViewportBounds().getHeight());
    }

    private void follow() {
        grid.scrolled(Math.floor(scroll.getVvalue() * hidden()));
    }

    /// Scrolls so far that the cell under the keyboard is in sight, below the headings.
    private void reveal() {
        double hidden = hidden();
        if (hidden > 0) {
            double offset = scroll.getVvalue() * hidden;
            double top = grid.currentTop() - grid.headHeight();
            double bottom = grid.currentTop() + HeatGrid.ROW + 4 - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(top < offset ? top : bottom > offset ? bottom : offset, 0, hidden) / hidden);
        }
    }
}
