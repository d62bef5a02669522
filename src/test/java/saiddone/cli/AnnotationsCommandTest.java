package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.CodebookContent;
import saiddone.annotation.codebook.CodebookJson;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.app.Indexes;
import saiddone.cli.output.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Export, import, merge and the care of the database, as a caller sees them.
class AnnotationsCommandTest {
    @TempDir
    private Path folder;
    private final JsonMapper json = new JsonMapper();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void twoWorkspacesFromOneStart() throws IOException {
        try (AnnotationStore store = open(Files.createDirectory(folder.resolve("here")))) {
            store.reviewers().put(new Reviewer("ann", "Ann", false));
            store.codebook().add("ann", code("a", "First"));
        }
        Files.createDirectory(folder.resolve("there"));
        Files.copy(file("here"), file("there"));
    }

    @Test
    void whatIsExportedIsImportedElsewhereAndTheSecondTimeNothingIsNew() {
        tagThere();
        Path log = folder.resolve("log.jsonl");
        assertThat(run("there", "export", "--out", log.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run("here", "import", log.toString(), "--dry-run", "--json")).isZero();
        assertThat(json.readTree(out.toString()).path("done").asBoolean()).isFalse();
        assertThat(judgements("here")).isZero();

        assertThat(run("here", "import", log.toString())).isZero();
        assertThat(out.toString()).contains("1 events came in", "judgement: 1 new, 0 changed");
        assertThat(judgements("here")).isEqualTo(1);
        assertThat(run("here", "import", log.toString())).isZero();
        assertThat(out.toString()).contains("Nothing new");
    }

    @Test
    void exportPrintsTheLogLineByLine() {
        assertThat(run("here", "export")).isZero();
        List<JsonNode> lines = out.toString().lines().map(json::readTree).toList();
        assertThat(lines.getFirst().path("format").asString()).isEqualTo("said-and-done-annotations");
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().at("/event/changes/0/after/name").asString()).isEqualTo("First");
    }

    @Test
    void judgementsLeaveAsJsonLinesAndAsASheet() {
        tagThere();
        assertThat(run("there", "export", "--format", "judgements-jsonl")).isZero();
        List<JsonNode> lines = out.toString().lines().map(json::readTree).toList();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.path("reviewer").asString()).isEqualTo("ann");
            assertThat(line.path("presence").asString()).isEqualTo("present");
        });
        assertThat(run("there", "export", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    /// The judgement leaves all the same, without what the transcript says of itself.
    @Test
    void exportNamesTheTranscriptsThatItCouldNotRead() throws IOException {
        tagThere();
        Files.writeString(Files.createDirectory(folder.resolve("there").resolve("transcripts")).resolve("cut.json"), "{\"messages\": [");
        for (String format : List.of("judgements-jsonl", "csv")) {
            assertThat(run("there", "export", "--format", format)).as(format).isEqualTo(1);
            assertThat(out.toString()).as(format).contains("ann").doesNotContain("cut.json");
            assertThat(err.toString().lines()).as(format).filteredOn(line -> line.contains("cut.json")).hasSize(1);
        }
        assertThat(run("there", "export")).as("the log needs no transcripts").isZero();
        assertThat(err.toString()).doesNotContain("cut.json");
    }

    @Test
    void mergePrintsWhatCameAndTheConflictsAndLeavesTheOtherAsItWas() throws IOException {
        rename("here", "Ours");
        rename("there", "Theirs ünd 😀");
        byte[] before = Files.readAllBytes(file("there"));
        assertThat(run("here", "merge", file("there").toString(), "--json")).isZero();
        JsonNode merged = json.readTree(out.toString());
        assertThat(merged.path("events").asInt()).isEqualTo(1);
        assertThat(merged.at("/conflicts/0/ours/name").asString()).isEqualTo("Ours");
        assertThat(merged.at("/conflicts/0/theirs/name").asString()).isEqualTo("Theirs ünd 😀");
        assertThat(Path.of(merged.path("backup").asString())).exists();
        assertThat(Files.readAllBytes(file("there"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder.resolve("there"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("annotations.db", "annotations.db.lock",
                    "annotations-backups");
        }
        assertThat(run("there", "merge", file("here").toString(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("1 conflicts", "name: ours \"Theirs ünd 😀\", theirs \"Ours\"");
    }

    @Test
    void aCodebookTravelsAsJsonAndAsQdc() throws IOException {
        for (String format : List.of("codebook-json", "qdc")) {
            assertThat(run("here", "export", "--format", format)).isZero();
            Path file = Files.writeString(folder.resolve(format), out.toString());
            Files.createDirectory(folder.resolve("new-" + format));
            assertThat(run("new-" + format, "import", file.toString())).isEqualTo(2);
            assertThat(err.toString()).contains("--reviewer").hasLineCount(1);
            assertThat(run("new-" + format, "import", file.toString(), "--reviewer", "eve")).isZero();
            assertThat(out.toString()).contains("new code: First", "1 new, 0 changed, 0 as here");
            try (AnnotationStore store = open(folder.resolve("new-" + format))) {
                assertThat(store.codebook().now().codes()).containsExactly(code("a", "First"));
            }
        }
    }

    @Test
    void aCodebooksPlanIsPrintedFieldByField() throws IOException {
        Path file = folder.resolve("codebook.json");
        try (OutputStream stream = Files.newOutputStream(file)) {
            CodebookJson.write(new CodebookContent(List.of(), List.of(code("a", "Second"))), stream);
        }
        assertThat(run("here", "import", file.toString(), "--dry-run")).isZero();
        assertThat(out.toString()).contains("name: \"First\" -> \"Second\"", "Nothing was done");
        assertThat(run("here", "import", file.toString(), "--json")).isZero();
        assertThat(json.readTree(out.toString()).at("/changed_codes/0/fields/0/incoming").asString()).isEqualTo("Second");
        assertThat(run("here", "import", file.toString())).isZero();
        assertThat(out.toString()).contains("0 new, 0 changed, 1 as here");
    }

    @Test
    void verifyReadsEveryBackupAndComparesLogAndTables() throws Exception {
        assertThat(run("here", "backup")).isZero();
        Path copy = Path.of(out.toString().strip());
        assertThat(run("here", "verify")).isZero();
        assertThat(out.toString()).contains("the log and the tables agree", "2 of 2 backups are whole");
        Files.write(copy, "nothing".repeat(3_000).getBytes(StandardCharsets.UTF_8));
        assertThat(run("here", "verify")).isEqualTo(1);
        assertThat(err.toString()).contains(copy.getFileName().toString()).hasLineCount(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("here"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE code SET body = json_set(body, '$.name', 'forged')");
        }
        assertThat(run("here", "verify")).isEqualTo(3);
        assertThat(err.toString()).contains("code a is");
    }

    @Test
    void wrongUsageIsNamedAndBadFilesFail() throws IOException {
        assertThat(run("here", "export", "--format", "xml")).isEqualTo(2);
        assertThat(run("here", "import", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("here", "merge")).isEqualTo(2);
        assertThat(run("here", "merge", file("there").toString(), "--reviewer", "nobody")).isZero();
        Path bad = Files.writeString(folder.resolve("bad"), "{\"a\": 1}");
        assertThat(run("here", "import", bad.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("no codebook").hasLineCount(1);
        assertThat(run("here", "merge", bad.toString())).isEqualTo(3);
        tagThere();
        assertThat(run("here", "merge", file("there").toString(), "--reviewer", "nobody")).isEqualTo(3);
        assertThat(err.toString()).contains("nobody").hasLineCount(1);
        assertThat(judgements("here")).isZero();
    }

    private void tagThere() {
        try (AnnotationStore store = open(folder.resolve("there"))) {
            store.judgements().tag("ann", Tag.present("a", new Subject("t", "h", "m"), new Target.Conversation()));
        }
    }

    private void rename(String workspace, String name) {
        try (AnnotationStore store = open(folder.resolve(workspace))) {
            store.codebook().rename("ann", "a", name);
        }
    }

    private int judgements(String workspace) {
        try (AnnotationStore store = open(folder.resolve(workspace))) {
            return store.judgements().all().size();
        }
    }

    private static Code code(String id, String name) {
        return new Code(id, null, name, "Says what.", "", "", List.of(), "#123456", List.of(), null, false, null, List.of());
    }

    private Path file(String workspace) {
        return folder.resolve(workspace).resolve("annotations.db");
    }

    private static AnnotationStore open(Path workspace) {
        return SqlAnnotationStore.open(workspace.resolve("annotations.db"), Clock.systemUTC());
    }

    private int run(String workspace, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        List<String> all = new ArrayList<>(List.of("--workspace", folder.resolve(workspace).toString(), "annotations"));
        all.addAll(List.of(arguments));
        Measuring none = (corpus, progress) -> new Measuring.Measured("", "");
        return new CommandLineTool(new NoDesktop(), new Indexes(folder.resolve("cache")), none, terminal).run(all.toArray(String[]::new));
    }
}
