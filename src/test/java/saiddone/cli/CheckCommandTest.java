package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.app.Indexes;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.catalogue.Checks;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.cli.output.Terminal;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `check` as a caller sees it, with checks made up for the test.
class CheckCommandTest {
    private static final String CANCELLED = """
            {"id":"c1","messages":[{"role":"user","content":"Please cancel #W100"},\
            {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":\
            {"name":"cancel_pending_order","arguments":"{\\"order_id\\":\\"#W100\\"}"}}]},\
            {"role":"tool","tool_call_id":"a","content":"Error: order is shipped"},\
            {"role":"assistant","content":"Done: it is cancelled. \\u001b[31m"}]}
            """;
    private static final String GREETED = """
            {"id":"g1","messages":[{"role":"user","content":"hello"},{"role":"assistant","content":"Hello, which order?"}]}
            """;
    private static final String BROKEN = "{\"messages\":[\n";

    @TempDir
    private Path folder;
    private final JsonMapper json = new JsonMapper();
    private final Map<CheckId, Check> checks = new LinkedHashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void twoConversationsAndTwoChecks() throws IOException {
        Files.writeString(folder.resolve("runs.jsonl"), CANCELLED + GREETED);
        checks.put(CheckId.FAILED_BUT_CLAIMED, CheckCommandTest::claimed);
        checks.put(CheckId.EMPTY_REPLY, reading -> List.of(new Finding("empty-reply", CheckId.EMPTY_REPLY.family(), Severity.LOW,
                Confidence.POSSIBLE, reading.transcript().messages().size() - 1, null, null, null, "Nothing to say.")));
    }

    @Test
    void jsonIsOneObjectALineWithTheWordsTheCallAndTheReason() {
        assertThat(run("check", folder.toString(), "--json", "--check", "failed-but-claimed")).isZero();

        assertThat(out.toString()).hasLineCount(1);
        JsonNode finding = json.readTree(out.toString());
        assertThat(finding.propertyNames()).containsExactly("file", "position", "conversation", "transcript", "check", "family",
                "severity", "message", "said", "call_index", "argument", "why", "confidence");
        assertThat(finding.path("file").asString()).isEqualTo("runs.jsonl");
        assertThat(finding.path("position").asInt()).isZero();
        assertThat(finding.path("family").asString()).isEqualTo("says-vs-does");
        assertThat(finding.path("severity").asString()).isEqualTo("high");
        assertThat(finding.path("message").asInt()).isEqualTo(3);
        assertThat(finding.path("said")).isEqualTo(json.readTree("""
                {"part": "text", "start": 6, "end": 21, "quote": "it is cancelled"}"""));
        assertThat(finding.path("call_index").asInt()).isZero();
        assertThat(finding.path("argument").asString()).isEqualTo("/order_id");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsNotMeantIsNull() {
        assertThat(run("check", folder.toString(), "--json", "--check", "empty-reply")).isZero();
        assertThat(out.toString()).hasLineCount(2);
        JsonNode finding = json.readTree(out.toString().lines().toList().getLast());
        assertThat(finding.path("position").asInt()).isEqualTo(1);
        for (String name : List.of("said", "call_index", "argument")) {
            assertThat(finding.get(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void theListingForPeopleEndsWithACountOfEachCheck() {
        assertThat(run("check", folder.toString())).isZero();
        assertThat(out.toString()).contains("runs.jsonl:0", "high   failed-but-claimed, certain  message 3, call 0, /order_id",
                "“it is cancelled”", "The call failed. ?[31m");
        assertThat(out.toString().lines().toList()).endsWith(
                "       2 findings in       2 conversations  empty-reply",
                "       1 findings in       1 conversations  failed-but-claimed",
                "       3 findings in       2 of 2 conversations");
    }

    @Test
    void onlyFindingsOfTheSeverityAskedForAndAboveAreTold() {
        assertThat(run("check", folder.toString(), "--json", "--severity", "medium")).isZero();
        assertThat(out.toString()).hasLineCount(1).contains("failed-but-claimed");
    }

    @Test
    void aCheckThatStumblesIsNamedAndTheRestIsTold() {
        checks.put(CheckId.CIRCLING, reading -> {
            throw new IllegalStateException(reading.transcript().conversation());
        });
        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(3);
        assertThat(err.toString().lines()).hasSize(2).first().asString()
                .startsWith("runs.jsonl, conversation 1: The check circling could not read this conversation: IllegalStateException");
    }

    @Test
    void aResultThatIsNoWholeJsonIsNamedAndIsNoUnreadableInput() throws IOException {
        Files.writeString(folder.resolve("runs.jsonl"), CANCELLED.replace("Error: order is shipped", "{\\\"order_id\\\": \\\"#W100\\\", ")
                + GREETED);
        assertThat(run("check", folder.toString(), "--json")).isZero();
        assertThat(err.toString()).startsWith("runs.jsonl, conversation 1: ").contains("JSON").hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheRestIsTold() throws IOException {
        Files.writeString(folder.resolve("broken.jsonl"), BROKEN);
        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(3);
        assertThat(err.toString()).contains("broken.jsonl");
    }

    @Test
    void namesAndLevelsThatDoNotExistAreWrongUsage() {
        for (String[] arguments : new String[][] {{"check"}, {"check", "no/such/file.json"},
            {"check", folder.toString(), "--check", "wrong-arguments"}, {"check", folder.toString(), "--severity", "severe"}}) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(err.toString()).as(String.join(" ", arguments)).hasLineCount(1).doesNotContain("Exception");
            assertThat(out.toString()).as(String.join(" ", arguments)).isEmpty();
        }
    }

    /// Says "cancelled" after a call that failed; its reason carries an escape of the transcript's.
    private static List<Finding> claimed(Reading reading) {
        List<Message> messages = reading.transcript().messages();
        Message last = messages.getLast();
        int at = last.text().indexOf("it is cancelled");
        return at < 0 ? List.of() : List.of(new Finding("failed-but-claimed", CheckId.FAILED_BUT_CLAIMED.family(), Severity.HIGH,
                Confidence.CERTAIN, last.index(), Finding.Said.of(last, Part.TEXT, new Span(at, at + 15)), 0, "/order_id",
                "The call failed. " + Objects.requireNonNull(last.text()).substring(23)));
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        Measuring nothing = (wanted, progress) -> new Measuring.Measured("", "");
        return new CommandLineTool(new NoDesktop(), new Indexes(folder.resolve("cache"),
                new Checks(new LedgerMaker(Lexicons.shipped()), checks)), nothing, terminal).run(arguments);
    }
}
