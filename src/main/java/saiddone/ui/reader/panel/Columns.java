package saiddone.ui.reader.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The two columns behind the rows, so that they reach down to the end of a short conversation, and their titles.
public final class Columns extends Region {
    /// Right edge of the message numbers.
    public static final double NUMBER = 36;
    private static final double SAID_SHARE = 0.51;
    private final Region said = new Region();
    private final Region done = new Region();

    public Columns() {
        said.getStyleClass().add("said-column");
        done.getStyleClass().add("done-column");
        getChildren().addAll(said, done);
        setMouseTransparent(true);
    }

    /// The said side's part of a width.
    public static double said(double width) {
        return Math.rint(width * SAID_SHARE);
    }

    /// The titles of both columns in one line that lines up with them.
    public static Region titles(String saidTitle, String doneTitle) {
        Label left = new Label(saidTitle);
        Label right = new Label(doneTitle);
        left.getStyleClass().addAll("column-title", "said-title");
        right.getStyleClass().addAll("column-title", "done-title");
        return new Region() {
            {
                getStyleClass().add("column-titles");
                getChildren().addAll(left, right);
            }

            @Override
            protected double computePrefHeight(double width) {
                return Math.max(left.prefHeight(-1), right.prefHeight(-1));
            }

            @Override
            protected void layoutChildren() {
                double split = said(getWidth());
                left.resizeRelocate(0, 0, split, getHeight());
                right.resizeRelocate(split, 0, getWidth() - split, getHeight());
            }
        };
    }

    @Override
    protected void layoutChildren() {
        double split = said(getWidth());
        said.resizeRelocate(0, 0, split, getHeight());
        done.resizeRelocate(split, 0, getWidth() - split, getHeight());
    }
}
