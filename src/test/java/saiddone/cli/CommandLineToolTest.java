package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.app.Indexes;
import saiddone.cli.output.SideBySide;
import saiddone.cli.output.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line as a caller sees it: two streams and a status.
class CommandLineToolTest {
    private static final String CANCELLED = """
            {"messages":[{"role":"user","content":"Please cancel #W100, ¿sí? 😀"},\
            {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":\
            {"name":"cancel_pending_order","arguments":"{\\"order_id\\":\\"#W100\\"}"}}]},\
            {"role":"tool","tool_call_id":"a","content":"Error: order is shipped"},\
            {"role":"assistant","content":"Your order is cancelled."}]}
            """;
    private static final String GREETED = """
            {"messages":[{"role":"user","content":"hello"},{"role":"assistant","content":"Hello, which order?"}]}
            """;

    @TempDir
    private Path folder;
    private final JsonMapper json = new JsonMapper();
    private final List<Path> opened = new ArrayList<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void twoConversations() throws IOException {
        Files.writeString(folder.resolve("runs.jsonl"), CANCELLED + GREETED);
    }

    @Test
    void withoutACommandTheDesktopOpensOnTheWorkspace() {
        assertThat(run("--workspace", folder.toString())).isZero();
        assertThat(opened).containsExactly(folder.toAbsolutePath());
    }

    @Test
    void indexCountsWhatItReadAndThenFindsNothingChanged() {
        assertThat(run("index", "--json", "--workspace", folder.toString())).isZero();
        JsonNode first = json.readTree(out.toString());
        assertThat(first.path("transcripts").asInt()).isEqualTo(2);
        assertThat(first.path("messages").asInt()).isEqualTo(6);
        assertThat(first.path("read_transcripts").asInt()).isEqualTo(2);

        assertThat(run("index", "--json", "--workspace", folder.toString())).isZero();
        assertThat(json.readTree(out.toString()).path("read_transcripts").asInt()).isZero();
    }

    @Test
    void searchPrintsOneObjectALineAndTheFacetsLast() {
        assertThat(run("search", "order", "--json", "--facets", "--workspace", folder.toString())).isZero();

        List<JsonNode> lines = out.toString().lines().map(json::readTree).toList();
        JsonNode last = lines.getLast();
        assertThat(last.path("total").asInt()).isEqualTo(lines.size() - 1).isEqualTo(4);
        assertThat(last.path("facets").size()).isPositive();
        assertThat(lines.getFirst().propertyNames()).containsExactly("transcript", "file", "position", "message", "part", "score",
                "snippet", "highlights");
        JsonNode marked = lines.getFirst();
        JsonNode range = marked.path("highlights").get(0);
        assertThat(marked.path("snippet").asString().substring(range.get(0).asInt(), range.get(1).asInt())).isEqualToIgnoringCase("order");
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsWrongUsage() {
        assertThat(run("search", "turns:>x", "--workspace", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("character").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void showFindsAConversationByIdLinkAndPlace() {
        assertThat(run("show", "runs.jsonl:0", "--json", "--workspace", folder.toString())).isZero();
        JsonNode transcript = json.readTree(out.toString());
        assertThat(transcript.path("messages").size()).isEqualTo(4);

        assertThat(run("show", transcript.path("id").asString() + "#3", "--workspace", folder.toString())).isZero();
        assertThat(out.toString()).contains("Your order is cancelled.", "cancel_pending_order", "FAILED Error: order is shipped");
    }

    @Test
    void anUnknownConversationIsWrongUsage() {
        assertThat(run("show", "nowhere", "--workspace", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere").hasLineCount(1);
    }

    @Test
    void factsCountsFilesAndNamesTheUnreadableOnes() throws IOException {
        Files.writeString(folder.resolve("policy.md"), "# Policy\n");

        assertThat(run("facts", folder.toString(), "--json")).isEqualTo(1);

        JsonNode facts = json.readTree(out.toString());
        assertThat(facts.at("/files/runs.jsonl/tool_call_errors").asInt()).isEqualTo(1);
        assertThat(facts.at("/totals/conversations").asInt()).isEqualTo(2);
        assertThat(facts.at("/problems/0/file").asString()).isEqualTo("policy.md");
        assertThat(err.toString()).contains("policy.md").hasLineCount(1);
    }

    @Test
    void aToolProfileThatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("tool-profiles")).resolve("mine.json"), "{\"tools\": 5}");

        assertThat(run("index", "--workspace", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("tool-profiles/mine.json").hasLineCount(1);
        assertThat(out.toString()).contains("2 conversations");

        Files.writeString(folder.resolve("tool-profiles/mine.json"), "{\"name\": \"mine\", \"tools\": {}}");
        assertThat(run("index", "--workspace", folder.toString())).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void indexedPathsAreRememberedUntilTheWorkspaceIsIndexedAgain(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("more.jsonl"), GREETED);
        run("index", other.toString(), "--workspace", folder.toString());

        run("search", "hello", "--json", "--workspace", folder.toString());
        assertThat(out.toString()).contains("more.jsonl").doesNotContain("runs.jsonl");

        run("index", "--workspace", folder.toString());
        run("search", "hello", "--json", "--workspace", folder.toString());
        assertThat(out.toString()).contains("runs.jsonl").doesNotContain("more.jsonl");
    }

    @Test
    void wrongUsageGetsOneSentenceAndStatusTwo() {
        for (String[] arguments : new String[][] {{"--colour"}, {"frobnicate"}, {"index", "--limit", "3"}, {"search"},
            {"search", "x", "--limit", "many"}, {"facts", "no/such/folder"},
            {"index", "no/such/file.json"}, {"--workspace", "no/such/folder"}, {"annotations"},
            {"search", "x", "--limit", "-1"}, {"bench", "--list"}, {"bench", "--checks", "no/such/folder"}}) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(err.toString()).as(String.join(" ", arguments)).hasLineCount(1).doesNotContain("Exception");
            assertThat(out.toString()).as(String.join(" ", arguments)).isEmpty();
        }
    }

    @Test
    void theDatabaseIsVerifiedAndBackedUp() {
        assertThat(run("annotations", "verify", "--workspace", folder.toString())).isZero();
        assertThat(folder.resolve("annotations.db")).exists();
        assertThat(run("annotations", "backup", "--workspace", folder.toString())).isZero();
        assertThat(Path.of(out.toString().strip())).exists();
    }

    @Test
    void aDamagedDatabaseFailsWithOneSentence() throws IOException {
        Files.writeString(folder.resolve("annotations.db"), "no database ".repeat(500));
        assertThat(run("annotations", "verify", "--workspace", folder.toString())).isEqualTo(3);
        assertThat(err.toString()).hasLineCount(1).contains("annotations.db");
    }

    @Test
    void controlCharactersCannotDriveTheTerminal() {
        assertThat(SideBySide.wrap("a\u001b[31mred\u0007\nb\tc", 40)).containsExactly("a?[31mred?", "b    c");
    }

    @Test
    void longWordsBreakAndSurrogatesStayTogether() {
        assertThat(SideBySide.wrap("xxxxxxxxx😀yy", 10)).containsExactly("xxxxxxxxx", "😀yy");
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        Desktop desktop = new Desktop() {
            @Override
            public int open(Path workspace) {
                opened.add(workspace);
                return 0;
            }

            @Override
            public int shots(Path workspace, Path pictures) {
                return 0;
            }
        };
        Measuring none = (wanted, progress) -> new Measuring.Measured("", "");
        return new CommandLineTool(desktop, new Indexes(folder.resolve("cache")), none, terminal).run(arguments);
    }
}
