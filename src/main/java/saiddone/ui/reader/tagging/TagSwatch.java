package saiddone.ui.reader.tagging;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import saiddone.annotation.model.Presence;

/// A code's colour as a small square: full for present, half for unsure, struck through for absent.
public final class TagSwatch extends Pane {
    private static final double SIZE = 10;
    private final Rectangle frame = new Rectangle(0.75, 0.75, SIZE - 1.5, SIZE - 1.5);
    private final Rectangle fill = new Rectangle(0, 0, SIZE, SIZE);
    private final Line strike = new Line(1.5, SIZE - 1.5, SIZE - 1.5, 1.5);

    public TagSwatch() {
        getStyleClass().add("tag-swatch");
        frame.setFill(null);
        frame.setStrokeWidth(1.5);
        frame.setArcWidth(3);
        frame.setArcHeight(3);
        fill.setArcWidth(4);
        fill.setArcHeight(4);
        strike.setStrokeWidth(1.5);
        getChildren().addAll(frame, fill, strike);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMouseTransparent(true);
    }

    /// @param muted for what is not the user's own
    public void show(String colour, Presence presence, boolean muted) {
        Color ink = colour(colour);
        frame.setStroke(ink);
        strike.setStroke(ink);
        fill.setFill(ink);
        fill.setVisible(presence != Presence.ABSENT);
        fill.setHeight(presence == Presence.UNSURE ? SIZE / 2 : SIZE);
        fill.setY(presence == Presence.UNSURE ? SIZE / 2 : 0);
        strike.setVisible(presence == Presence.ABSENT);
        setOpacity(muted ? 0.45 : 1);
    }

    /// A colour as the codebook writes it; grey where it is none.
    public static Color colour(String written) {
        try {
            return Color.web(written);
        } catch (IllegalArgumentException none) {
            return Color.GREY;
        }
    }
}
