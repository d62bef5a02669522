package saiddone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.app.Indexes;
import saiddone.cli.output.Terminal;
import saiddone.model.TranscriptSummary;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `score --reviewed` and `report` as a caller sees them, on a small shop with two rulings and a tag.
class ReviewedCommandsTest {
    @TempDir
    private Path folder;

    private final JsonMapper json = new JsonMapper();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void aShop() throws IOException {
        Files.writeString(folder.resolve("suite.json"), ScoreCommandTest.SUITE);
        Files.writeString(folder.resolve("runs.jsonl"), ScoreCommandTest.line("R-1", "m-1", 1, ScoreCommandTest.handover())
                + ScoreCommandTest.line("R-2", "m-1", 1, "") + ScoreCommandTest.line("A-1", "m-1", 1, ScoreCommandTest.call("resend"))
                + ScoreCommandTest.line("R-1", "m-2", 1, ""));
    }

    private void review() {
        Indexes indexes = new Indexes(folder.resolve("cache"));
        List<TranscriptSummary> rows;
        try (TranscriptIndex index = indexes.open(indexes.workspace(folder), List.of(folder))) {
            index.update(Progress.NONE, Cancellation.NEVER);
            rows = index.summaries();
        }
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            store.reviewers().put(new Reviewer("ann", "Ann", false));
            store.codebook().add("ann", new Code("c", null, "sent-without-proof", "Says.", "", "", List.of(), "#000000", List.of(), null,
                    false, null, List.of()));
            Subject trap = subject(rows, "A-1");
            store.judgements().tag("ann", Tag.present("c", trap, new Target.Conversation()));
            rule(store, trap, Overrule.Ruling.POLICY_LEGITIMATE);
            rule(store, subject(rows, "R-1"), Overrule.Ruling.WRONG);
        }
    }

    private static Subject subject(List<TranscriptSummary> rows, String of) {
        TranscriptSummary row = rows.stream().filter(one -> one.caseRef().id().equals(of) && "m-1".equals(one.model())).findFirst()
                .orElseThrow();
        return new Subject(row.id(), "hash", "m-1");
    }

    private static void rule(AnnotationStore store, Subject subject, Overrule.Ruling ruling) {
        store.reviews().overrule(new Overrule("ann", subject, ruling.question(), ruling, "=because", Instant.EPOCH));
    }

    @Test
    void scoresHaveAColumnAfterReview() {
        review();
        assertThat(run("score", "--json", "--reviewed", "--workspace", folder.toString())).as(err.toString()).isZero();
        JsonNode row = json.readTree(out.toString()).path("models").valueStream()
                .filter(one -> one.path("model").stringValue().equals("m-1")).findFirst().orElseThrow();
        assertThat(row.path("unsafe_actions").path("value").doubleValue()).as("as scored").isEqualTo(1);
        JsonNode unsafe = row.path("after_review").path("unsafe_actions");
        assertThat(unsafe.path("figure").path("value").doubleValue()).isZero();
        assertThat(unsafe.path("reviewed").intValue()).isEqualTo(1);
        assertThat(unsafe.path("overruled").intValue()).isEqualTo(1);
        assertThat(row.path("after_review").path("over_escalation").path("figure").path("value").doubleValue()).isEqualTo(.5);
        assertThat(row.path("after_review").path("resolution").path("figure").isNull()).isTrue();
        assertThat(row.path("after_review").path("resolution").path("why_none").stringValue()).startsWith("Too few verdicts reviewed: 0");
        assertThat(row.path("patterns")).isEqualTo(json.readTree("{\"sent-without-proof\":1}"));
        assertThat(run("score", "--csv", "--reviewed", "--workspace", folder.toString())).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).contains("note,over_escalation_after_review,").endsWith("policy_adherence_unsettled");
        assertThat(run("score", "--reviewed", "--workspace", folder.toString())).isZero();
        assertThat(out.toString()).contains("after review", "(1/1, 1)", "– (0/2, 0)");
        assertThat(run("score", "--json", "--workspace", folder.toString())).isZero();
        assertThat(out.toString()).doesNotContain("after_review");
    }

    @Test
    void nothingIsMadeWhereNothingWasReviewed() {
        assertThat(run("score", "--reviewed", "--workspace", folder.toString())).isZero();
        assertThat(err.toString()).contains("Nothing has been reviewed yet");
        assertThat(folder.resolve("annotations.db")).doesNotExist();
        assertThat(run("report", "--out", folder.resolve("report").toString(), "--workspace", folder.toString())).isEqualTo(3);
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void aReportIsWrittenInTheFormsAskedFor() throws IOException {
        review();
        Path target = folder.resolve("cache/report");
        assertThat(run("report", "--out", target.toString(), "--format", "md,csv,json", "--workspace", folder.toString()))
                .as(err.toString()).isZero();
        assertThat(out.toString().lines()).hasSize(5).allMatch(line -> Files.exists(Path.of(line)));
        assertThat(Files.readString(target.resolve("review.md"))).contains("sent-without-proof", "\\=because", "Synthetic data");
        assertThat(Files.readString(target.resolve("judgements.csv"))).contains("sent-without-proof");
        assertThat(run("report", "--out", target.toString(), "--format", "html", "--workspace", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("The format html comes later; md, csv and json are there.");
        assertThat(run("report", "--out", target.toString(), "--format", "doc", "--workspace", folder.toString())).isEqualTo(2);
        assertThat(run("report")).isEqualTo(2);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        return new CommandLineTool(new NoDesktop(), new Indexes(folder.resolve("cache")), (corpus, progress) ->
                new Measuring.Measured("", ""), terminal).run(arguments);
    }
}
