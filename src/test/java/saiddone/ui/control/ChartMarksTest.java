package saiddone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saiddone.report.chart.Drawing.Mark;

class ChartMarksTest {
    /// Two columns of three, in reading order, and a small one within the last.
    private final List<Mark> grid = List.of(mark("a", 0, 0, 20), mark("b", 100, 0, 20), mark("c", 0, 50, 20), mark("d", 100, 50, 20),
            mark("e", 0, 100, 20), mark("f", 100, 100, 20), mark("small", 105, 105, 5));
    private final ChartMarks marks = new ChartMarks(grid);

    @Test
    void theSmallestUnderTheMouseElseTheNearest() {
        assertThat(at(10, 10)).contains("a");
        assertThat(at(107, 107)).contains("small");
        assertThat(at(101, 101)).contains("f");
        assertThat(at(23.5, 10)).as("just beside").contains("a");
        assertThat(at(30, 10)).isEmpty();
    }

    @Test
    void everyMarkIsReachedInOrderAndTheEndsHold() {
        List<String> walked = new ArrayList<>();
        Optional<Mark> here = marks.next(null, 1);
        for (int i = 0; i < grid.size(); i++) {
            walked.add(here.orElseThrow().id());
            here = marks.next(here.get().id(), 1);
        }
        assertThat(walked).containsExactly("a", "b", "c", "d", "e", "f", "small");
        assertThat(here.map(Mark::id)).contains("small");
        assertThat(marks.next("a", -1).map(Mark::id)).contains("a");
        assertThat(marks.next(null, -1).map(Mark::id)).contains("small");
        assertThat(marks.next("gone", 1).map(Mark::id)).as("the mark is not in this drawing").contains("a");
    }

    @Test
    void upAndDownStayInTheColumn() {
        assertThat(marks.beyond("b", 1).map(Mark::id)).contains("d");
        assertThat(marks.beyond("d", -1).map(Mark::id)).contains("b");
        assertThat(marks.beyond("c", 1).map(Mark::id)).contains("e");
        assertThat(marks.beyond("e", 1).map(Mark::id)).as("far away is still below").isPresent();
        assertThat(marks.beyond("a", -1).map(Mark::id)).contains("a");
        assertThat(marks.beyond(null, 1).map(Mark::id)).contains("a");
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        ChartMarks none = new ChartMarks(List.of());
        assertThat(none.at(1, 1)).isEmpty();
        assertThat(none.next(null, 1)).isEmpty();
        assertThat(none.beyond(null, 1)).isEmpty();
    }

    private Optional<String> at(double x, double y) {
        return marks.at(x, y).map(Mark::id);
    }

    static Mark mark(String id, double x, double y, double size) {
        return new Mark(id, x, y, size, size, "Label of " + id + ".", List.of("t-" + id), "model-" + id);
    }
}
