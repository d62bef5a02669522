package saiddone.ui.reader;

import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Target;
import saiddone.ui.reader.tagging.TagSwatch;

/// The line from words to the call that they are set against, over both columns, while the pair is in hand or being made.
final class PairLine extends Pane {
    private static final double DOT = 3;
    private static final double BEND = 46;
    private final ReaderModel model;
    private final IntFunction<@Nullable TurnPane> paneOf;
    private final Node list;
    private final CubicCurve curve = new CubicCurve();
    private final Circle from = new Circle(DOT);
    private final Circle to = new Circle(DOT);
    private final Rectangle clip = new Rectangle();
    private final Runnable pulse = this::place;
    private Target.@Nullable Pair pair;

    /// @param paneOf the row that shows a message, null where it is out of sight
    /// @param list   what the line must not leave
    PairLine(ReaderModel model, IntFunction<@Nullable TurnPane> paneOf, Node list) {
        this.model = model;
        this.paneOf = paneOf;
        this.list = list;
        setManaged(false);
        setMouseTransparent(true);
        curve.setFill(null);
        curve.getStyleClass().add("pair-line");
        getChildren().addAll(curve, from, to);
        setClip(clip);
        setVisible(false);
        sceneProperty().addListener((property, before, now) -> follow(before, now));
        model.lit().changed().addListener(property -> changed());
        model.focus().against().addListener(property -> changed());
        model.focus().spot().addListener(property -> changed());
    }

    /// Rows move under the line as they scroll and fold: it is placed after every layout, while there is one.
    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void changed() {
        boolean making = model.focus().against().get();
        pair = making && model.aim().target() instanceof Target.Pair made ? made : model.tagMarks().heldPair();
        Color ink = making ? Color.GREY : TagSwatch.colour(model.tagMarks().heldColour());
        curve.setStroke(ink);
        from.setFill(ink);
        to.setFill(ink);
        place();
    }

    private void place() {
        Target.Pair now = pair;
        if (now == null || getScene() == null) {
            setVisible(false);
            return;
        }
        TurnPane words = paneOf.apply(now.words().message());
        TurnPane calls = paneOf.apply(now.call().message());
        Point2D start = words == null ? null : words.below(now.words());
        Point2D end = calls == null ? null : calls.edge(now.call());
        setVisible(start != null && end != null);
        if (start != null && end != null) {
            draw(sceneToLocal(start), sceneToLocal(end));
        }
    }

    private void draw(Point2D start, Point2D end) {
        clip.setX(list.getLayoutX());
        clip.setY(list.getLayoutY());
        clip.setWidth(list.getLayoutBounds().getWidth());
        clip.setHeight(list.getLayoutBounds().getHeight());
        curve.setStartX(start.getX());
        curve.setStartY(start.getY());
        curve.setControlX1(start.getX() + BEND);
        curve.setControlY1(start.getY() + BEND / 3);
        curve.setControlX2(end.getX() - BEND);
        curve.setControlY2(end.getY());
        curve.setEndX(end.getX());
        curve.setEndY(end.getY());
        from.setCenterX(start.getX());
        from.setCenterY(start.getY());
        to.setCenterX(end.getX());
        to.setCenterY(end.getY());
    }
}
