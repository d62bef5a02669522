package saiddone.ui.reader.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import saiddone.annotation.model.Presence;

/// A tag's line under its words: whole for present, dashed for unsure, dotted for absent.
final class Underline extends Path {
    private static final double STEP = 2.5;
    private static final double OTHERS = 0.45;

    Underline() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().setAll("tag-underline");
    }

    /// @param range as the text flow gives it: a rectangle a line of text
    /// @param lane  0 for the first tag on these words, 1 for the next
    void show(TagMark mark, PathElement[] range, int lane) {
        getElements().setAll(under(range, lane));
        setStroke(mark.colour());
        setStrokeWidth(mark.held() ? 3 : mark.presence() == Presence.ABSENT ? 1.5 : 2);
        setOpacity(mark.other() ? OTHERS : 1);
        switch (mark.presence()) {
            case PRESENT -> getStrokeDashArray().clear();
            case UNSURE -> getStrokeDashArray().setAll(6.0, 4.0);
            case ABSENT -> getStrokeDashArray().setAll(1.0, 4.0);
        }
        setVisible(true);
    }

    static List<PathElement> under(PathElement[] range, int lane) {
        List<PathElement> lines = new ArrayList<>();
        double left = Double.NaN;
        double right = Double.NaN;
        double bottom = Double.NaN;
        for (PathElement element : range) {
            double x = element instanceof MoveTo move ? move.getX() : element instanceof LineTo line ? line.getX() : Double.NaN;
            double y = element instanceof MoveTo move ? move.getY() : element instanceof LineTo line ? line.getY() : Double.NaN;
            if (element instanceof MoveTo) {
                add(lines, left, right, bottom + lane * STEP);
                left = x;
                right = x;
                bottom = y;
            } else if (!Double.isNaN(x)) {
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.max(bottom, y);
            }
        }
        add(lines, left, right, bottom + lane * STEP);
        return lines;
    }

    private static void add(List<PathElement> lines, double left, double right, double y) {
        if (right > left) {
            lines.add(new MoveTo(left, y));
            lines.add(new LineTo(right, y));
        }
    }
}
