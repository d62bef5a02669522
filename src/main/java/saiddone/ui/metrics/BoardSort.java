package saiddone.ui.metrics;

import java.util.Comparator;
import java.util.List;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.control.NaturalOrder;

/// What the leaderboard is sorted by: numbers as numbers, what is missing last whichever way, ties as they were.
record BoardSort(BoardColumn column, boolean descending) {
    /// The published order.
    static final List<BoardSort> STANDARD = List.of(new BoardSort(BoardColumn.OVER_ESCALATION, false),
            new BoardSort(BoardColumn.UNSAFE, false), new BoardSort(BoardColumn.ESCALATION_ACCURACY, true));

    /// @param keys most significant first; none for the order of the ranks
    static List<ModelFigures> sorted(List<ModelFigures> rows, List<BoardSort> keys) {
        Comparator<ModelFigures> order = (a, b) -> 0;
        for (BoardSort key : keys) {
            order = order.thenComparing(key.order());
        }
        Comparator<ModelFigures> byRank = Comparator.comparingInt(ModelFigures::rank);
        return rows.stream().sorted(byRank).sorted(order).toList();
    }

    private Comparator<ModelFigures> order() {
        if (column == BoardColumn.MODEL) {
            Comparator<ModelFigures> byName = Comparator.comparing(row -> row.model().id(), new NaturalOrder());
            return descending ? byName.reversed() : byName;
        }
        Comparator<Double> byNumber = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(column::number, Comparator.nullsLast(byNumber));
    }
}
