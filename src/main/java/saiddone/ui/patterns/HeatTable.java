package saiddone.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.TableText;

/// Figures in rows and columns, the greater the darker.
///
/// @param corner   what the rows are
/// @param columns  headings of the coloured cells
/// @param totals   headings of the plain cells after them
record HeatTable(String corner, List<String> columns, List<String> totals, List<Row> rows) {
    /// Steps of darkness, from 1.
    static final int STEPS = 6;

    HeatTable {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        rows = List.copyOf(rows);
    }

    /// @param colour `#rrggbb`, null for none
    /// @param name   of the row, in the first column
    /// @param cells  one a column, the totals' after them
    record Row(@Nullable String colour, Cell name, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// How a cell looks.
    enum Kind {
        /// A figure over 0.
        FIGURE,
        /// A figure of 0.
        NOTHING,
        /// Nobody looked, or there is no figure.
        UNKNOWN
    }

    /// @param text  the figure in short
    /// @param small beside it, such as its interval; empty for nothing
    /// @param step  0 for no colour, up to [#STEPS]
    /// @param told  the whole sentence, with n and method
    /// @param door  what it opens, null for nothing
    record Cell(String text, String small, Kind kind, int step, String told, @Nullable Door door) {
        static Cell plain(String text, String small, String told, @Nullable Door door) {
            return new Cell(text, small, Kind.FIGURE, 0, told, door);
        }
    }

    /// The cell in a column counted from the name, which is -1.
    Cell cell(int row, int column) {
        Row at = rows.get(row);
        return column < 0 ? at.name : at.cells.get(column);
    }

    /// How dark, against the greatest of all.
    static int step(double value, double greatest) {
        return value <= 0 || greatest <= 0 ? 0 : Math.clamp((int) Math.ceil(STEPS * value / greatest), 1, STEPS);
    }

    /// For the clipboard: the figures as they show, and what is told of them.
    TableText text() {
        List<String> headings = new ArrayList<>(List.of(corner));
        headings.addAll(columns);
        headings.addAll(totals);
        return new TableText(headings, rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(row.name.text));
            row.cells.forEach(cell -> cells.add((cell.text + " " + cell.small).strip()));
            return List.copyOf(cells);
        }).toList());
    }
}
