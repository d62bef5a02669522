package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.app.Indexes;
import saiddone.cli.output.Terminal;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.WorkspaceFolder;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// A workspace with word lists of its own, on the command line and in its index.
class OwnWordsCommandTest {
    private static final String SCRAPPED = """
            {"id":"c1","messages":[{"role":"user","content":"Please cancel #W100"},\
            {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":\
            {"name":"get_order","arguments":"{\\"order_id\\":\\"#W100\\"}"}}]},\
            {"role":"tool","tool_call_id":"a","content":"{\\"order_id\\":\\"#W100\\"}"},\
            {"role":"assistant","content":"I have scrapped your order #W100."}]}
            """;

    @TempDir
    private Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void oneConversation() throws IOException {
        Files.writeString(folder.resolve("runs.jsonl"), SCRAPPED);
        Files.createDirectory(folder.resolve("word-lists"));
    }

    @Test
    void checkFindsOwnWordsAndTellsOfThoseItCannotUse() throws IOException {
        assertThat(run("check", folder.toString(), "--json")).isZero();
        assertThat(out.toString()).isEmpty();
        write("{\"deeds\": {\"cancel\": {\"did\": [\"scrapped\"]}}}");
        assertThat(run("check", folder.toString(), "--json")).isZero();
        assertThat(out.toString()).hasLineCount(1).contains("\"claimed-not-done\"", "scrapped your order");
        assertThat(err.toString()).isEmpty();
        write("{\"deeds\": {\"cancel\": {\"did\": [\"scrapped\"]}}, \"team\": [], \"teams\": [1]}");
        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(1);
        assertThat(err.toString().lines()).containsExactly("word-lists/claims-en.json: There is no list “team”.",
                "word-lists/claims-en.json: In teams, something that is no text was left out.");
    }

    @Test
    void aPatternThatExplodesIsToldAndIsNoFailure() throws IOException {
        write("{\"forms\": [{\"kind\": \"DONE\", \"deed\": \"cancel\", \"pattern\": \"(?<w>(a+)+)b\"}]}");
        Files.writeString(folder.resolve("runs.jsonl"), SCRAPPED.replace("scrapped", "b" + "a".repeat(5_000)));
        assertThat(run("check", folder.toString(), "--json")).isZero();
        assertThat(err.toString()).isEqualTo("runs.jsonl, conversation 1: The pattern “(?<w>(a+)+)b” of word-lists/claims-en.json takes "
                + "too long on message 3 and was not used from there on." + System.lineSeparator());
    }

    @Test
    void findingsAreMadeAnewWhereAListChangesAndOnlyThere() throws IOException {
        assertThat(findings()).isZero();
        assertThat(readAgain()).isZero();
        write("{\"deeds\": {\"cancel\": {\"did\": [\"scrapped\"]}}}");
        assertThat(findings()).isEqualTo(1);
        assertThat(readAgain()).isZero();
        write("{\"deeds\": {\"cancel\": {\"did\": [7]}}}");
        assertThat(findings()).isZero();
        try (TranscriptIndex index = opened()) {
            assertThat(index.problems()).extracting(ReadProblem::sentence).containsExactly(
                    "word-lists/claims-en.json: In deeds.cancel.did, something that is no text was left out.");
        }
        Files.delete(folder.resolve("word-lists/claims-en.json"));
        assertThat(findings()).isZero();
        try (TranscriptIndex index = opened()) {
            assertThat(index.problems()).isEmpty();
        }
    }

    @Test
    void withoutListsTheChecksAreTheShippedOnes() throws IOException {
        Indexes indexes = new Indexes(folder.resolve("cache"));
        WorkspaceFolder with = indexes.workspace(folder);
        WorkspaceFolder without = indexes.workspace(Files.createDirectory(folder.resolve("other")));
        assertThat(indexes.checks(with)).isSameAs(indexes.checks(without));
        write("{\"teams\": [\"ops\"]}");
        assertThat(indexes.checks(with)).isNotSameAs(indexes.checks(without)).isSameAs(indexes.checks(with));
    }

    private long findings() {
        readAgain();
        try (TranscriptIndex index = opened()) {
            return index.summaries().stream().mapToLong(one -> one.findings().size()).sum();
        }
    }

    private int readAgain() {
        try (TranscriptIndex index = opened()) {
            return index.update(Progress.NONE, Cancellation.NEVER).readTranscripts();
        }
    }

    private TranscriptIndex opened() {
        Indexes indexes = new Indexes(folder.resolve("cache"));
        WorkspaceFolder workspace = indexes.workspace(folder);
        return indexes.open(workspace, List.of(workspace.transcripts()));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("word-lists/claims-en.json"), text);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        String[] all = new String[arguments.length + 2];
        all[0] = "--workspace";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Measuring nothing = (_, _) -> new Measuring.Measured("", "");
        return new CommandLineTool(new NoDesktop(), new Indexes(folder.resolve(".cache")), nothing, terminal).run(all);
    }
}
