package saiddone.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.report.chart.Drawing.Mark;

/// The marks of a drawing as mouse and keyboard find them. No toolkit.
final class ChartMarks {
    /// How far beside a mark the mouse may be; the dots are small.
    private static final double NEAR = 4;
    private final List<Mark> marks;

    ChartMarks(List<Mark> marks) {
        this.marks = marks;
    }

    /// The mark there: of several the smallest, else the nearest that is near.
    Optional<Mark> at(double x, double y) {
        return marks.stream().filter(mark -> distance(mark, x, y) == 0)
                .min(Comparator.comparingDouble(mark -> mark.width() * mark.height()))
                .or(() -> marks.stream().filter(mark -> distance(mark, x, y) <= NEAR)
                        .min(Comparator.comparingDouble(mark -> distance(mark, x, y))));
    }

    /// The mark with that id; another drawing of the same chart has the same ids.
    Optional<Mark> find(@Nullable String id) {
        return marks.stream().filter(mark -> mark.id().equals(id)).findFirst();
    }

    /// The one after or before in order; at the ends it stays. From nothing the first or the last.
    Optional<Mark> next(@Nullable String from, int step) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        int index = find(from).map(marks::indexOf).orElse(step > 0 ? -1 : marks.size());
        return Optional.of(marks.get(Math.clamp(index + step, 0, marks.size() - 1)));
    }

    /// The nearest above (-1) or below (1), preferring the same column; at the ends it stays. From nothing as [#next].
    Optional<Mark> beyond(@Nullable String from, int direction) {
        Optional<Mark> start = find(from);
        if (start.isEmpty()) {
            return next(from, direction);
        }
        Mark here = start.get();
        return marks.stream().filter(mark -> direction * (middleY(mark) - middleY(here)) > 1)
                .min(Comparator.comparingDouble(mark -> Math.abs(middleY(mark) - middleY(here))
                        + 2 * Math.abs(middleX(mark) - middleX(here))))
                .or(() -> start);
    }

    private static double middleX(Mark mark) {
        return mark.x() + mark.width() / 2;
    }

    private static double middleY(Mark mark) {
        return mark.y() + mark.height() / 2;
    }

    private static double distance(Mark mark, double x, double y) {
        double across = Math.max(0, Math.max(mark.x() - x, x - mark.x() - mark.width()));
        double down = Math.max(0, Math.max(mark.y() - y, y - mark.y() - mark.height()));
        return Math.hypot(across, down);
    }
}
