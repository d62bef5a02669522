package saiddone.ui.metrics;

import javafx.scene.layout.Region;

/// A share of 1 as a thin bar over its whole width.
final class ShareBar extends Region {
    private static final double HEIGHT = 7;
    private static final double LEAST = 2;

    private final Region filled = new Region();
    private final double share;

    /// @param share between 0 and 1
    ShareBar(double share) {
        this.share = share;
        getStyleClass().add("share-bar");
        filled.getStyleClass().add("share");
        getChildren().add(filled);
        setMinSize(40, HEIGHT);
        setPrefSize(100, HEIGHT);
        setMaxSize(Double.MAX_VALUE, HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, share == 0 ? 0 : Math.max(LEAST, getWidth() * share), getHeight());
    }
}
