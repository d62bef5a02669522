package saiddone.ui.control;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A table as text for the clipboard. Cells are untrusted: in TSV and CSV nothing becomes a spreadsheet formula, in Markdown
/// nothing becomes markup.
public record TableText(List<String> headings, List<List<String>> rows) {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String MARKUP = "\\`*_[]<>|#~&!";

    /// Tab-separated with a heading line; every line ends with a line feed.
    public String tsv() {
        return lines("", "\t", "", TableText::tsvCell, "");
    }

    /// Comma-separated with a heading line, as RFC 4180 has it; every line ends with CR LF.
    public String csv() {
        return lines("", ",", "", TableText::csvCell, "").replace("\n", "\r\n");
    }

    /// A GitHub table.
    public String markdown() {
        return lines("| ", " | ", " |", TableText::markdownCell, "|" + " --- |".repeat(headings.size()) + "\n");
    }

    private String lines(String start, String between, String end, UnaryOperator<String> cell, String rule) {
        StringBuilder text = new StringBuilder(line(headings, start, between, end, cell)).append(rule);
        rows.forEach(row -> text.append(line(row, start, between, end, cell)));
        return text.toString();
    }

    private static String line(List<String> cells, String start, String between, String end, UnaryOperator<String> cell) {
        return cells.stream().map(cell).collect(Collectors.joining(between, start, end + "\n"));
    }

    /// The leading quote is what spreadsheets take for "this is text"; plain numbers stay numbers.
    private static String tsvCell(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 && !value.matches("-\\d+(\\.\\d+)?");
        return oneLine(formula ? "'" + value : value);
    }

    private static String csvCell(String value) {
        String cell = tsvCell(value);
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String markdownCell(String value) {
        StringBuilder text = new StringBuilder();
        oneLine(value).codePoints().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                text.append('\\');
            }
            text.appendCodePoint(c);
        });
        return text.toString();
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\t\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]+", " ");
    }
}
