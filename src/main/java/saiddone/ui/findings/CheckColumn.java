package saiddone.ui.findings;

import java.util.Comparator;
import java.util.List;
import saiddone.report.review.checks.CheckTally;

/// The columns of the table of checks.
enum CheckColumn {
    CHECK("check", 204, Comparator.comparing(CheckRow::check)),
    FINDINGS("findings", 140, Comparator.comparingInt(row -> row.count().findings())),
    ACCEPTED("accepted", 74, Comparator.comparingInt(row -> row.tally().accepted())),
    DISMISSED("dismissed", 78, Comparator.comparingInt(row -> row.tally().dismissed())),
    PRECISION("precision", 170, Comparator.comparingDouble(CheckColumn::precision)),
    SHOWN("shown", 58, Comparator.comparing(CheckRow::muted));

    private final String key;
    private final double width;
    private final Comparator<CheckRow> order;

    CheckColumn(String key, double width, Comparator<CheckRow> order) {
        this.key = key;
        this.width = width;
        this.order = order;
    }

    /// What to sort by.
    record Sort(CheckColumn column, boolean descending) {}

    /// The last part of its string keys.
    String key() {
        return key;
    }

    double width() {
        return width;
    }

    boolean number() {
        return this == FINDINGS || this == ACCEPTED || this == DISMISSED;
    }

    /// In the catalogue's order where nothing else is asked for.
    static List<CheckRow> sorted(List<CheckRow> rows, List<Sort> by) {
        Comparator<CheckRow> order = Comparator.comparing(CheckRow::check);
        for (Sort sort : by.reversed()) {
            Comparator<CheckRow> first = sort.column().order;
            order = (sort.descending() ? first.reversed() : first).thenComparing(order);
        }
        return rows.stream().sorted(order).toList();
    }

    /// What has no precision stands below what has.
    private static double precision(CheckRow row) {
        return row.tally().precision().figure().map(CheckTally.Precision::value).orElse(-1.0);
    }
}
