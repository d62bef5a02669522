package saiddone.ui.control;

import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import saiddone.report.chart.Drawing.Mark;

/// A ring around marks, above the canvas, so that moving it draws nothing anew.
final class ChartRing extends Path {
    private static final double AWAY = 2;
    private List<Mark> ringed = List.of();

    ChartRing(String styleClass) {
        getStyleClass().add(styleClass);
        setMouseTransparent(true);
        setManaged(false);
    }

    void around(List<Mark> marks) {
        ringed = marks;
        getElements().clear();
        for (Mark mark : marks) {
            double left = Math.floor(mark.x() - AWAY) + .5;
            double top = Math.floor(mark.y() - AWAY) + .5;
            getElements().addAll(new MoveTo(left, top), new HLineTo(Math.ceil(mark.x() + mark.width() + AWAY) - .5),
                    new VLineTo(Math.ceil(mark.y() + mark.height() + AWAY) - .5), new HLineTo(left), new ClosePath());
        }
    }

    boolean isAround(Mark mark) {
        return ringed.contains(mark);
    }
}
