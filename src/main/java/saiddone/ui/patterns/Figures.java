package saiddone.ui.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.ui.control.TableText;

/// Figures in lines, each with its own interval and n.
///
/// @param headings two of words, the others of numbers
/// @param words    how wide the first two columns are
record Figures(List<String> headings, List<Line> lines, List<Integer> words) {
    Figures {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
        words = List.copyOf(words);
    }

    /// @param cells one a heading
    /// @param why   stands in place of figures that are withheld; empty where all are there
    /// @param told  the whole, in sentences
    /// @param door  what it opens, null for nothing
    record Line(List<String> cells, String why, String told, @Nullable Door door) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    TableText text() {
        List<String> wide = new java.util.ArrayList<>(headings);
        wide.add("");
        return new TableText(wide, lines.stream().map(line -> {
            List<String> cells = new java.util.ArrayList<>(line.cells);
            cells.add(line.why.isEmpty() ? line.told : line.why);
            return List.copyOf(cells);
        }).toList());
    }
}
