package saiddone.ui.reader;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Target;
import saiddone.ui.reader.ledger.WordsToCall;
import saiddone.ui.reader.panel.Columns;
import saiddone.ui.reader.panel.ReaderStyles;
import saiddone.ui.reader.row.TurnPane;
import saiddone.ui.reader.tagging.TagSwatch;

/// The line from words to the call that they are set against, over both columns. Where the call is out of sight, the line
/// leads to the edge behind which it lies.
final class PairLine extends Pane {
    private static final double DOT = 3;
    /// How far before the call the line goes up or down: between the two columns.
    private static final double GUTTER = 9;
    private static final double ROUND = 8;
    private static final double INTO_COLUMN = 18;
    private final IntFunction<@Nullable TurnPane> paneOf;
    private final Node list;
    private final MoveTo start = new MoveTo();
    private final LineTo out = new LineTo();
    private final QuadCurveTo turn = new QuadCurveTo();
    private final LineTo along = new LineTo();
    private final QuadCurveTo back = new QuadCurveTo();
    private final LineTo end = new LineTo();
    private final Path path = new Path(start, out, turn, along, back, end);
    private final Circle from = new Circle(DOT);
    private final Circle to = new Circle(DOT);
    private final Rectangle clip = new Rectangle();
    private final Runnable pulse = this::place;
    private @Nullable WordsToCall pair;

    private PairLine(IntFunction<@Nullable TurnPane> paneOf, Node list, String styleClass) {
        this.paneOf = paneOf;
        this.list = list;
        setManaged(false);
        setMouseTransparent(true);
        path.setFill(null);
        getStyleClass().add(styleClass);
        path.getStyleClass().add("pair-line");
        from.getStyleClass().add("pair-dot");
        to.getStyleClass().add("pair-dot");
        getChildren().addAll(path, from, to);
        setClip(clip);
        setVisible(false);
        sceneProperty().addListener((property, before, now) -> follow(before, now));
    }

    /// While a pair is in hand or being made.
    ///
    /// @param paneOf the row that shows a message, null where it is out of sight
    /// @param list   what the line must not leave
    static PairLine ofTags(ReaderModel model, IntFunction<@Nullable TurnPane> paneOf, Node list) {
        PairLine line = new PairLine(paneOf, list, "tag-lines");
        line.on(() -> {
            boolean making = model.focus().against().get();
            Target.Pair pair = making && model.aim().target() instanceof Target.Pair made ? made : model.tagMarks().heldPair();
            line.ink(making ? Color.GREY : TagSwatch.colour(model.tagMarks().heldColour()));
            return pair == null ? null : WordsToCall.of(pair);
        }, model.lit().changed(), model.focus().against(), model.focus().spot());
        return line;
    }

    /// While a finding or claim is in hand.
    static PairLine ofLedger(ReaderModel model, IntFunction<@Nullable TurnPane> paneOf, Node list) {
        PairLine line = new PairLine(paneOf, list, "ledger-lines");
        line.on(() -> {
            ReaderStyles.tone(line, model.ledgerMarks().heldTone());
            return model.ledgerMarks().heldLine();
        }, model.lit().changed());
        return line;
    }

    private void on(Supplier<@Nullable WordsToCall> source, Observable... changes) {
        for (Observable change : changes) {
            change.addListener(property -> {
                pair = source.get();
                place();
            });
        }
    }

    private void ink(Color ink) {
        path.setStroke(ink);
        from.setFill(ink);
        to.setFill(ink);
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

    private void place() {
        WordsToCall now = pair;
        if (now == null || getScene() == null) {
            setVisible(false);
            return;
        }
        TurnPane words = paneOf.apply(now.message());
        TurnPane calls = paneOf.apply(now.callMessage());
        Point2D said = words == null ? null : words.lineFrom(now);
        Point2D done = calls == null ? said == null ? null : beyond(now) : calls.edge(now);
        setVisible(said != null && done != null);
        if (said != null && done != null) {
            draw(sceneToLocal(said), sceneToLocal(done));
        }
    }

    private Point2D beyond(WordsToCall line) {
        Bounds all = list.localToScene(list.getLayoutBounds());
        return new Point2D(all.getMinX() + Columns.said(all.getWidth()) + INTO_COLUMN,
                line.callMessage() < line.message() ? all.getMinY() : all.getMaxY());
    }

    private void draw(Point2D words, Point2D call) {
        clip.setX(list.getLayoutX());
        clip.setY(list.getLayoutY());
        clip.setWidth(list.getLayoutBounds().getWidth());
        clip.setHeight(list.getLayoutBounds().getHeight());
        // Out of the words' column below their line first, then up or down between the columns: a slanting line would run
        // through the words.
        double gutter = call.getX() - GUTTER;
        double down = Math.clamp(call.getY() - words.getY(), -2 * ROUND, 2 * ROUND) / 2;
        start.setX(words.getX());
        start.setY(words.getY());
        out.setX(Math.max(words.getX(), gutter - ROUND));
        out.setY(words.getY());
        bend(turn, gutter, words.getY(), gutter, words.getY() + down);
        along.setX(gutter);
        along.setY(call.getY() - down);
        bend(back, gutter, call.getY(), Math.min(call.getX(), gutter + ROUND), call.getY());
        end.setX(call.getX());
        end.setY(call.getY());
        put(from, words);
        put(to, call);
    }

    private static void bend(QuadCurveTo curve, double cornerX, double cornerY, double x, double y) {
        curve.setControlX(cornerX);
        curve.setControlY(cornerY);
        curve.setX(x);
        curve.setY(y);
    }

    private static void put(Circle dot, Point2D at) {
        dot.setCenterX(at.getX());
        dot.setCenterY(at.getY());
    }
}
