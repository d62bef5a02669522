package saiddone.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Lines of cells in columns as wide as their widest cell, two spaces between them.
final class AlignedTable {
    private AlignedTable() {}

    /// @param lines the heading first; all of one length
    /// @param left  which columns stand at the left; the others at the right
    static void print(PrintWriter out, List<List<String>> lines, IntPredicate left) {
        int[] widths = new int[lines.getFirst().size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(String.format(Locale.ROOT, "%" + (left.test(i) ? "-" : "") + Math.max(1, widths[i]) + "s  ", line.get(i)));
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
