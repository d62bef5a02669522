package saiddone.ui.tasks;

import java.util.Comparator;
import java.util.List;
import saiddone.report.tasks.TaskBoard;
import saiddone.ui.control.NaturalOrder;

/// What the table is sorted by: numbers as numbers, what is missing last whichever way, ties as they were.
record TaskSort(TaskColumn column, boolean descending) {

    /// @param keys most significant first; none for the board's own order
    static List<TaskBoard.Row> sorted(List<TaskBoard.Row> rows, List<TaskSort> keys) {
        Comparator<TaskBoard.Row> order = (a, b) -> 0;
        for (TaskSort key : keys) {
            order = order.thenComparing(key.order());
        }
        return rows.stream().sorted(order).toList();
    }

    private Comparator<TaskBoard.Row> order() {
        if (column == TaskColumn.MODEL) {
            Comparator<TaskBoard.Row> byName = Comparator.comparing(TaskBoard.Row::model, new NaturalOrder());
            return descending ? byName.reversed() : byName;
        }
        Comparator<Double> byNumber = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(column::number, Comparator.nullsLast(byNumber));
    }
}
