package saiddone.report.review.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saiddone.report.text.Csv;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a report into a folder. Each file is written aside first, so that an old one is never half replaced.
public final class ReportFiles {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFiles() {}

    /// @return the files written
    public static List<Path> write(ReviewReport report, Path folder, Set<ReportFormat> formats, Instant at) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        if (formats.contains(ReportFormat.MD)) {
            written.add(file(folder.resolve("review.md"), out -> MarkdownReport.write(report, at, out)));
        }
        if (formats.contains(ReportFormat.CSV)) {
            written.add(file(folder.resolve("figures.csv"), out -> figuresCsv(report, out)));
            written.add(file(folder.resolve("judgements.csv"), out -> JudgementExport.csv(report.data(), out)));
        }
        if (formats.contains(ReportFormat.JSON)) {
            written.add(file(folder.resolve("figures.json"), out -> figuresJson(report, at, out)));
            written.add(file(folder.resolve("judgements.jsonl"), out -> JudgementExport.jsonLines(report.data(), out)));
        }
        return written;
    }

    private static void figuresCsv(ReviewReport report, PrintWriter out) {
        out.print(Csv.line(FigureRow.columns()) + "\r\n");
        FigureRows.of(report).forEach(row -> out.print(Csv.line(new ArrayList<@Nullable Object>(row.cells().values())) + "\r\n"));
    }

    private static void figuresJson(ReviewReport report, Instant at, PrintWriter out) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("written", at.toString());
        document.put("codebook_version", report.data().codebook().version());
        document.put("conversations_reviewed", report.data().conversations());
        document.put("conversations_in_library", report.data().summaries().size());
        document.put("conversations_synthetic", report.synthetic());
        document.put("conversations_unsettled", report.patterns().unsettled());
        document.put("agreement_universe", report.agreement().method());
        document.put("patterns_method", report.patterns().method());
        document.put("figures", FigureRows.of(report).stream().map(FigureRow::cells).toList());
        out.print(JSON.writeValueAsString(document) + "\n");
    }

    private static Path file(Path target, Consumer<PrintWriter> content) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(aside, StandardCharsets.UTF_8))) {
            content.accept(out);
            if (out.checkError()) {
                throw new IOException("%s could not be written.".formatted(target));
            }
        }
        return Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
