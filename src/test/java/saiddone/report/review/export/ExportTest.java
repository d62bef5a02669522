package saiddone.report.review.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.CaseKind;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.Made;
import saiddone.report.review.ReviewData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is written out: whole, by the schema, and harmless.
class ExportTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVIL = "=HYPERLINK(\"http://evil.example\") | [click](http://evil.example) <script>\nnext line";

    @TempDir
    private Path folder;

    private final List<TranscriptSummary> rows = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Reviewed> reviewed = new ArrayList<>();
    private final List<QueueItem> items = new ArrayList<>();
    private final List<SuiteCase> cases = new ArrayList<>();

    private ReviewReport report() {
        Code cause = Made.code("c", StarterCodes.UNSAFE_CAUSE);
        Code old = Made.code("old", null).merged("c");
        Quote words = new Quote(EVIL, "", "", "00");
        Quote call = new Quote("create_reshipment({\"order\":\"NL-1\",\"force\":true})", "", "", "00");
        Target pair = new Target.Pair(new Target.Words(2, Role.ASSISTANT, Part.TEXT, new Span(0, EVIL.length()), words),
                new Target.Call(3, 0, "create_reshipment", call));
        for (int i = 0; i < 20; i++) {
            SuiteCase one = Made.suiteCase("A-" + i, CaseKind.ADVERSARIAL, SuiteCase.Framing.HOSTILE);
            cases.add(one);
            rows.add(Made.row("t" + i, one, "m|odel", 1, Made.verdict(false, i < 10), null, null));
            Subject subject = Made.subject("t" + i, "m|odel");
            items.add(Made.drawn("q", i, subject, "", .5));
            if (i < 12) {
                if (i < 5) {
                    judgements.add(Made.judgement("ann", "c", subject, pair, Presence.PRESENT).withNote("@note"));
                }
                reviewed.add(Made.reviewed("ann", subject, i < 5 ? List.of("old") : List.of("c", "old"), true));
            }
        }
        judgements.add(Made.judgement("ann", "c", Made.subject("t13", "m|odel"), new Target.Argument(
                new Target.Call(3, 0, "create_reshipment", call), "/order", "\"NL-1\""), Presence.PRESENT));
        Suite suite = Made.suite(cases, List.of("m|odel"));
        List<Overrule> rulings = List.of(Made.ruling("ann", Made.subject("t0", "m|odel"), Overrule.Ruling.POLICY_LEGITIMATE));
        ReviewData data = ReviewData.whole(new Codebook(4, List.of(new CodeGroup(StarterCodes.UNSAFE_CAUSE, "Unsafe cause", "#000000")),
                List.of(cause, old)), List.of(new Reviewer("ann", "=Ann", false)), judgements, reviewed, rulings,
                List.of(new DrawnQueue(Made.queue("q", Queue.Method.RANDOM, true), items)), rows, 9);
        return ReviewReport.of(data, List.of(suite));
    }

    private static String written(Consumer<PrintWriter> content) {
        StringWriter text = new StringWriter();
        content.accept(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void everyLineOfJudgementsKeepsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schema/judgements.schema.json")));
        ReviewReport report = report();
        List<JsonNode> lines = written(out -> JudgementExport.jsonLines(report.data(), out)).lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(6 + 5 + 7 * 2);
        lines.forEach(line -> assertThat(schema.validate(line)).as(line.toString()).isEmpty());
        JsonNode first = lines.getFirst();
        assertThat(first.path("link").stringValue()).isEqualTo("t0#2");
        assertThat(first.path("words").stringValue()).isEqualTo(EVIL);
        assertThat(first.path("call").stringValue()).isEqualTo("create_reshipment(NL-1, true)");
        assertThat(first.path("model").stringValue()).isEqualTo("m|odel");
        JsonNode open = lines.get(5);
        assertThat(open.path("model").isNull()).as("t13 is still to be read blind").isTrue();
        assertThat(open.path("blind_open").booleanValue()).isTrue();
        assertThat(open.path("pointer").stringValue()).isEqualTo("/order");
        JsonNode merged = lines.stream().filter(line -> line.path("code").stringValue().equals("old")).findFirst().orElseThrow();
        assertThat(merged.path("counts_for").isNull()).as("nobody looked for the heir").isTrue();
        ((ObjectNode) first).put("presence", "perhaps");
        assertThat(schema.validate(first)).isNotEmpty();
    }

    @Test
    void aSheetRunsNothing() {
        ReviewReport report = report();
        String csv = written(out -> JudgementExport.csv(report.data(), out));
        assertThat(csv.lines().findFirst().orElseThrow().split(",")).containsExactlyElementsOf(JudgementRow.columns());
        assertThat(csv).contains("'=Ann", "'@note", "\"'=HYPERLINK(\"\"http://evil.example\"\")").doesNotContain(",=", ",@");
    }

    @Test
    void theWriteUpHasQuotesBesideCallsAndNoLiveLink() throws IOException {
        List<Path> files = ReportFiles.write(report(), folder, EnumSet.allOf(ReportFormat.class), Made.NOON);
        assertThat(files).extracting(file -> file.getFileName().toString())
                .containsExactly("review.md", "figures.csv", "judgements.csv", "figures.json", "judgements.jsonl");
        String text = Files.readString(folder.resolve("review.md"));
        assertThat(text).contains("Synthetic data: every conversation in this review is made up", "| `create_reshipment(NL-1, true)` |",
                "`t0#2`", "m\\|odel", "model not told: still to be read blind", "legitimate by policy", "as the policy says")
                .doesNotContain("<script>", "](http:", "http://");
        // 5 of 12 read of 20 drawn from 40
        assertThat(text).contains("41.7 %", "12 of 20 drawn finished");
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is left half written").hasSize(5);
        }
    }

    @Test
    void everyTableLineHasTheCellsOfItsHead() throws IOException {
        ReportFiles.write(report(), folder, EnumSet.of(ReportFormat.MD), Made.NOON);
        int head = 0;
        for (String line : Files.readAllLines(folder.resolve("review.md"))) {
            if (!line.startsWith("|")) {
                head = 0;
            } else if (head == 0) {
                head = cells(line);
            } else {
                assertThat(cells(line)).as(line).isEqualTo(head);
            }
        }
    }

    private static int cells(String line) {
        return line.replace("\\|", "").chars().map(c -> c == '|' ? 1 : 0).sum();
    }

    @Test
    void everyFigureHasItsNumberOrItsReason() throws IOException {
        ReportFiles.write(report(), folder, EnumSet.of(ReportFormat.JSON), Made.NOON);
        JsonNode document = JSON.readTree(Files.readString(folder.resolve("figures.json")));
        assertThat(document.path("conversations_reviewed").intValue()).isEqualTo(12);
        assertThat(document.path("figures").size()).isGreaterThan(30);
        document.path("figures").valueStream().forEach(row -> {
            assertThat(row.path("value").isNull()).as(row.toString()).isEqualTo(!row.path("why_none").stringValue().isEmpty());
            assertThat(row.path("low").isNull() || !row.path("method").stringValue().isEmpty()).as(row.toString()).isTrue();
        });
        assertThat(document.path("figures").valueStream().filter(row -> row.path("figure").stringValue().equals("prevalence")
                && row.path("about").stringValue().isEmpty() && row.path("code").stringValue().equals("name of c"))
                .findFirst().orElseThrow().path("value").doubleValue()).isEqualTo(5 / 12.0);
    }
}
