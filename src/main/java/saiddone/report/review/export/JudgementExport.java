package saiddone.report.review.export;

import java.io.PrintWriter;
import java.util.stream.Stream;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Reviewed;
import saiddone.report.review.ReviewData;
import saiddone.report.text.Csv;
import tools.jackson.databind.json.JsonMapper;

/// What reviewers said, word by word: judgements, and the negatives of reviews, as JSON lines or CSV. The model of a
/// conversation that somebody has still to read blind is left out, and the line says so.
public final class JudgementExport {
    private static final JsonMapper JSON = new JsonMapper();

    private JudgementExport() {}

    /// One JSON object a line, see docs/schema/judgements.schema.json.
    ///
    /// @param data with every judgement, see [saiddone.report.review.ReviewReading#whole]
    public static void jsonLines(ReviewData data, PrintWriter out) {
        rows(data).forEach(row -> out.print(JSON.writeValueAsString(row.cells()) + "\n"));
        out.flush();
    }

    /// The same fields as a sheet; what a spreadsheet would run is escaped.
    public static void csv(ReviewData data, PrintWriter out) {
        out.print(Csv.line(JudgementRow.columns()) + "\r\n");
        rows(data).forEach(row -> out.print(Csv.line(row.values()) + "\r\n"));
        out.flush();
    }

    private static Stream<JudgementRow> rows(ReviewData data) {
        JudgementRow.Maker maker = new JudgementRow.Maker(data);
        Stream<JudgementRow> judged = data.judgements().stream().map((Judgement one) -> maker.of(one));
        Stream<JudgementRow> absent = data.reviewed().stream()
                .flatMap((Reviewed one) -> one.absent().stream().sorted().map(code -> maker.of(one, code)));
        return Stream.concat(judged, absent);
    }
}
