package saiddone.ui.findings;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import saiddone.report.review.checks.CheckTally;

/// A share of 1 on its scale: the interval as a band, the figure as a mark in it.
final class PrecisionBar extends Region {
    private static final double HEIGHT = 8;
    private static final double MARK = 3;
    private static final double LEAST = 40;
    private static final double MOST = 160;

    private final Region band = new Region();
    private final Region mark = new Region();
    private CheckTally.@Nullable Precision shown;

    PrecisionBar() {
        getStyleClass().add("precision-bar");
        band.getStyleClass().add("band");
        mark.getStyleClass().add("mark");
        getChildren().addAll(band, mark);
        setMinSize(LEAST, HEIGHT);
        setPrefSize(LEAST, HEIGHT);
        setMaxSize(MOST, HEIGHT);
    }

    /// @param precision null for an empty scale
    void show(CheckTally.@Nullable Precision precision) {
        shown = precision;
        band.setVisible(precision != null);
        mark.setVisible(precision != null);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        CheckTally.Precision of = shown;
        double wide = getWidth();
        if (of != null && wide > MARK) {
            band.resizeRelocate(of.interval().low() * wide, 0, (of.interval().high() - of.interval().low()) * wide, getHeight());
            mark.resizeRelocate(Math.clamp(of.value() * wide - MARK / 2, 0, wide - MARK), -2, MARK, getHeight() + 4);
        }
    }
}
