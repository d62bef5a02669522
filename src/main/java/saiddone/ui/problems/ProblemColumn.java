package saiddone.ui.problems;

import java.util.Comparator;
import java.util.function.Function;
import saiddone.ingest.ReadProblem;
import saiddone.ui.control.NaturalOrder;

/// What the list of problems shows and sorts by.
public enum ProblemColumn {
    FILE("problems.column.file", 300, ReadProblem::file, Comparator.comparing(ReadProblem::file, new NaturalOrder())),
    PLACE("problems.column.place", 130, ProblemColumn::place,
            Comparator.<ReadProblem>comparingLong(problem -> order(problem.position())).thenComparingLong(problem -> order(problem.line()))
                    .thenComparingLong(problem -> order(problem.offset()))),
    REASON("problems.column.reason", 480, ReadProblem::reason, Comparator.comparing(ReadProblem::reason, new NaturalOrder()));

    private final String titleKey;
    private final double width;
    private final Function<ReadProblem, String> text;
    private final Comparator<ReadProblem> order;

    ProblemColumn(String titleKey, double width, Function<ReadProblem, String> text, Comparator<ReadProblem> order) {
        this.titleKey = titleKey;
        this.width = width;
        this.text = text;
        this.order = order;
    }

    String titleKey() {
        return titleKey;
    }

    double width() {
        return width;
    }

    String text(ReadProblem problem) {
        return text.apply(problem);
    }

    Comparator<ReadProblem> order() {
        return order;
    }

    private static long order(@org.jspecify.annotations.Nullable Number number) {
        return number == null ? -1 : number.longValue();
    }

    private static String place(ReadProblem problem) {
        StringBuilder text = new StringBuilder();
        if (problem.position() != null) {
            text.append("conversation ").append(problem.position() + 1);
        }
        if (problem.line() != null) {
            text.append(text.isEmpty() ? "line " : ", line ").append(problem.line());
        } else if (problem.offset() != null) {
            text.append(text.isEmpty() ? "offset " : ", offset ").append(problem.offset());
        }
        return text.toString();
    }
}
