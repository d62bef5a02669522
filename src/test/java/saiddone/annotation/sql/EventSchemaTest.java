package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.model.CodeGroup;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;
import saiddone.annotation.store.Placed;
import saiddone.annotation.store.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event of every kind against the published schema, and the schema against events that it must refuse.
class EventSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void everyKindOfEventKeepsTheSchema() throws IOException {
        Schema schema = schema();
        EnumSet<EventKind> seen = EnumSet.noneOf(EventKind.class);
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            everything(store);
            exchange(store);
            for (LoggedEvent event : store.history().latest(1_000)) {
                seen.add(event.kind());
                assertThat(schema.validate(JSON.readTree(event.json()))).as(event.json()).isEmpty();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(EventKind.values());
    }

    @Test
    void whatIsNoEventIsRefused() throws IOException {
        Schema schema = schema();
        for (String bad : List.of("{}", "{\"about\":{},\"changes\":[{\"record\":\"code\",\"key\":\"a\",\"before\":null,\"after\":null}]}",
                "{\"about\":{},\"changes\":[{\"record\":\"code\",\"key\":\"a\",\"before\":null,\"after\":{\"id\":\"a\"}}]}",
                "{\"about\":{},\"changes\":[{\"record\":\"finding_ruling\",\"key\":\"a\",\"before\":null,\"after\":{\"reviewer\":\"a\","
                        + "\"finding\":{\"transcript\":\"t\",\"check\":\"c\",\"message\":0},"
                        + "\"subject\":{\"transcript\":\"t\",\"contentHash\":\"\",\"model\":\"\"},"
                        + "\"answer\":\"DISMISSED\",\"reason\":\"\",\"at\":\"2026-11-01T00:00:00Z\"}}]}",
                "{\"about\":{\"x\":1},\"changes\":[]}", "{\"about\":{},\"changes\":[],\"versions\":{\"code/a\":{}}}")) {
            JsonNode node = JSON.readTree(bad);
            assertThat(schema.validate(node)).as(bad).isNotEmpty();
        }
    }

    private static void everything(AnnotationStore store) {
        store.reviewers().put(new Reviewer("ann", "Ann", false));
        store.codebook().putAll("ann", List.of(new CodeGroup("g", "Group", "#000000")), List.of(Sample.code("a"), Sample.code("b")));
        store.codebook().putGroup("ann", new CodeGroup("g", "Words", "#000000"));
        store.codebook().add("ann", Sample.code("c"));
        store.codebook().edit("ann", Sample.code("c").renamed("C"));
        store.codebook().rename("ann", "c", "D");
        store.codebook().retire("ann", "c");
        store.codebook().revive("ann", "c");
        for (int i = 0; i < 6; i++) {
            store.judgements().tag("ann", new Tag("a", Sample.subject(1), Sample.target(i), Presence.UNSURE, 1, 5, "", false));
        }
        Judgement judgement = store.judgements().tagAll("ann", List.of(Tag.present("b", Sample.subject(2), Sample.target(3)))).getFirst();
        store.judgements().note("ann", judgement.id(), "note");
        store.judgements().reattach("ann", Map.of(judgement.id(), new Placed(Sample.subject(3), Sample.target(5))));
        store.codebook().split("ann", "b", List.of(Sample.code("b1")), Map.of(judgement.id(), "b1"));
        store.codebook().merge("ann", "c", "a");
        store.judgements().untag("ann", List.of(judgement.id()));
        store.reviews().markReviewed("ann", Sample.subject(1), true);
        store.reviews().unmark("ann", "t1");
        store.reviews().overrule(new Overrule("ann", Sample.subject(1), Overrule.Question.ESCALATION, Overrule.Ruling.WRONG, "So.",
                Instant.EPOCH));
        store.reviews().withdraw("ann", "t1", Overrule.Question.ESCALATION);
        store.reviews().unblind("ann", "t1");
        findings(store);
        Queue queue = new Queue("q", "Q", Queue.Method.HAND_PICKED, 0, "hits", List.of("ann"), 1, false, Instant.EPOCH, "ann");
        store.queues().add("ann", queue, List.of(new QueueItem("q", 0, Sample.subject(1), "", null, true, List.of()),
                new QueueItem("q", 1, Sample.subject(2), "s", 1e-5, false, List.of("ann"))));
        store.queues().edit("ann", queue, List.of(new QueueItem("q", 0, Sample.subject(1), "", null, true, List.of("ann"))));
        store.queues().remove("ann", "q");
        store.history().undo("ann");
        store.history().redo("ann");
    }

    private static void findings(AnnotationStore store) {
        FindingKey bare = new FindingKey("t1", "circling", 3, null, null, null);
        store.findings().accept("ann", bare, Sample.subject(1), null);
        store.findings().accept("ann", Sample.finding(1, 5), Sample.subject(1), Tag.present("a", Sample.subject(1), Sample.target(11)));
        store.findings().dismiss("ann", Sample.finding(1, 2), Sample.subject(1), "It was told a message later.");
        store.findings().takeBack("ann", bare);
        store.findings().mute("ann", "circling");
        store.findings().unmute("ann", "circling");
    }

    /// The other copy took a code away, changed another and removed a judgement that is changed here.
    private void exchange(AnnotationStore store) throws IOException {
        Copies copies = new Copies(folder.resolve("copies"));
        Path log = copies.export(store, "log");
        try (AnnotationStore other = copies.open("other")) {
            other.exchange().merge("ann", log);
            other.codebook().rename("ann", "a", "Theirs");
            store.codebook().rename("ann", "a", "Ours");
            String id = store.judgements().of("t1").getFirst().id();
            other.judgements().untag("ann", List.of(id));
            store.judgements().note("ann", id, "Look.");
            store.exchange().merge("ann", copies.export(other, "theirs"));
        }
        assertThat(store.conflicts()).hasSize(2);
        store.resolve("ann", store.conflicts().getFirst(), Conflict.Choice.OURS);
    }

    @Test
    void everyExportedLineKeepsTheSchema() throws IOException {
        String event = Files.readString(Path.of("docs/schema/annotations-event.schema.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(
                        Map.of("https://said.and.done/annotations-event.schema.json", event)))
                .getSchema(JSON.readTree(Files.readString(Path.of("docs/schema/annotations-log.schema.json"))
                        .replace("\"annotations-event.schema.json\"", "\"https://said.and.done/annotations-event.schema.json\"")));
        Copies copies = new Copies(folder);
        Path log;
        try (AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC())) {
            everything(store);
            exchange(store);
            log = copies.export(store, "whole");
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSizeGreaterThan(35).anySatisfy(line -> assertThat(line).contains("\"came\":true"));
        lines.forEach(line -> assertThat(schema.validate(JSON.readTree(line))).as(line).isEmpty());
        assertThat(schema.validate(JSON.readTree(lines.getLast().replace("\"kind\"", "\"sort\"")))).isNotEmpty();
        assertThat(schema.validate(JSON.readTree(lines.getLast().replace("\"changes\"", "\"change\"")))).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(Path.of("docs/schema/annotations-event.schema.json"))));
    }
}
