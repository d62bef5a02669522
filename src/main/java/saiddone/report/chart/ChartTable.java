package saiddone.report.chart;

import java.util.Objects;

/// A chart's figures as text, for the clipboard: what a picture cannot give to a spreadsheet.
public final class ChartTable {
    private ChartTable() {}

    /// Tab-separated with a heading, a line a mark: model, what it says, how many conversations are behind it.
    public static String of(Drawing drawing) {
        StringBuilder out = new StringBuilder("model\tfigure\tconversations\n");
        for (Drawing.Mark mark : drawing.marks()) {
            out.append(clean(Objects.requireNonNullElse(mark.model(), ""))).append('\t').append(clean(mark.label())).append('\t')
                    .append(mark.transcripts().size()).append('\n');
        }
        return out.toString();
    }

    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
