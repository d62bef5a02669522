package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Conflict;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.LoggedEvent;
import saiddone.annotation.store.MergeReport;
import saiddone.annotation.store.Tag;

/// Two people with a copy each, and what they see after they have exchanged their work.
@Execution(ExecutionMode.CONCURRENT)
class MergeTest {
    @TempDir
    private Path folder;

    private Copies copies;
    private AnnotationStore here;
    private AnnotationStore there;

    @BeforeEach
    void twoCopies() throws IOException {
        copies = new Copies(folder);
        try (AnnotationStore start = copies.open("start")) {
            start.reviewers().put(new Reviewer("ann", "Ann", false));
            start.reviewers().put(new Reviewer("bob", "Bob", false));
            List.of("a", "b", "c").forEach(code -> start.codebook().add("ann", Sample.code(code)));
            start.judgements().tag("ann", plain("a", 1));
        }
        here = copies.copy("start", "here");
        there = copies.copy("start", "there");
    }

    @AfterEach
    void sound() {
        for (AnnotationStore store : List.of(here, there)) {
            assertThat(store.history().verify()).isEmpty();
            store.history().rebuild();
            assertThat(store.history().verify()).isEmpty();
            store.close();
        }
    }

    @Test
    void theirWorkComesWithAuthorAndTime() throws Exception {
        Judgement bobs = there.judgements().tag("bob", plain("b", 2));
        there.codebook().rename("bob", "c", "Their name");
        LoggedEvent tagged = there.history().latest(2).getLast();
        MergeReport report = here.exchange().merge("ann", copies.export(there, "there"));

        assertThat(report.events()).isEqualTo(2);
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.changes()).containsEntry("judgement", new MergeReport.Changes(1, 0, 0))
                .containsEntry("code", new MergeReport.Changes(0, 1, 0));
        assertThat(report.backup()).exists();
        assertThat(here.judgements().of("t2")).containsExactly(bobs);
        assertThat(here.history().latest(9)).anySatisfy(event -> {
            assertThat(event.uid()).isEqualTo(tagged.uid());
            assertThat(event.at()).isEqualTo(tagged.at());
            assertThat(event.reviewer()).isEqualTo("bob");
            assertThat(event.json()).isEqualTo(tagged.json());
        });
    }

    @Test
    void mergingTheSameAgainChangesNothing() throws Exception {
        there.judgements().tag("bob", plain("b", 2));
        Path file = copies.export(there, "there");
        here.exchange().merge("ann", file);
        long latest = here.latestEvent();
        assertThat(here.exchange().merge("ann", file).nothingNew()).isTrue();
        assertThat(here.exchange().merge("ann", copies.export(here, "here")).nothingNew()).isTrue();
        assertThat(here.latestEvent()).isEqualTo(latest);
        there.exchange().merge("bob", copies.export(here, "here"));
        assertThat(here.exchange().merge("ann", copies.export(there, "there")).nothingNew()).isTrue();
    }

    @Test
    void aDatabaseIsMergedAndLeftAsItWas() throws Exception {
        there.judgements().tag("bob", plain("b", 2));
        there.close();
        byte[] before = Files.readAllBytes(copies.file("there"));
        assertThat(here.exchange().merge("ann", copies.file("there")).events()).isEqualTo(1);
        assertThat(Files.readAllBytes(copies.file("there"))).isEqualTo(before);
        there = copies.open("there");
        assertThat(copies.state("here")).isEqualTo(copies.state("there"));
    }

    @Test
    void whatBothChangedIsAConflictAndOursStands() throws Exception {
        here.codebook().rename("ann", "a", "Our name");
        there.codebook().rename("bob", "a", "Their name");
        MergeReport report = here.exchange().merge("ann", copies.export(there, "there"));
        assertThat(report.conflicts()).isEqualTo(here.conflicts()).hasSize(1);
        Conflict conflict = here.conflicts().getFirst();
        assertThat(conflict.record()).isEqualTo("code");
        assertThat(conflict.key()).isEqualTo("a");
        assertThat(conflict.from()).isEqualTo("bob");
        assertThat(conflict.ours()).contains("Our name");
        assertThat(conflict.theirs()).contains("Their name");
        assertThat(name(here, "a")).isEqualTo("Our name");

        there.exchange().merge("bob", copies.export(here, "here"));
        assertThat(name(there, "a")).isEqualTo("Their name");
        assertThat(there.conflicts()).singleElement().satisfies(other -> assertThat(other.theirs()).contains("Our name"));

        here.resolve("ann", conflict, Conflict.Choice.THEIRS);
        assertThat(name(here, "a")).isEqualTo("Their name");
        assertThat(here.conflicts()).isEmpty();
        assertThatThrownBy(() -> here.resolve("ann", conflict, Conflict.Choice.OURS)).hasMessageContaining("settled already");
        there.exchange().merge("bob", copies.export(here, "here2"));
        assertThat(there.conflicts()).isEmpty();
        assertThat(copies.state("here")).isEqualTo(copies.state("there"));
    }

    @Test
    void aChoiceCanBeUndoneAndOursChosen() throws Exception {
        here.codebook().rename("ann", "a", "Our name");
        there.codebook().rename("bob", "a", "Their name");
        here.exchange().merge("ann", copies.export(there, "there"));
        Conflict conflict = here.conflicts().getFirst();
        here.resolve("bob", conflict, Conflict.Choice.THEIRS);
        here.history().undo("bob");
        assertThat(here.conflicts()).containsExactly(conflict);
        assertThat(name(here, "a")).isEqualTo("Our name");
        here.resolve("bob", conflict, Conflict.Choice.OURS);
        there.exchange().merge("bob", copies.export(here, "here"));
        assertThat(name(there, "a")).isEqualTo("Our name");
        assertThat(there.conflicts()).isEmpty();
        here.history().undo("bob");
        there.exchange().merge("bob", copies.export(here, "here2"));
        assertThat(there.conflicts()).singleElement().satisfies(again -> assertThat(again.theirs()).contains("Their name"));
    }

    @Test
    void aMergeIsUndoneAsOneAndCanBeMadeAgain() throws Exception {
        there.judgements().tag("bob", plain("b", 2));
        there.codebook().rename("bob", "a", "Their name");
        here.codebook().rename("ann", "a", "Our name");
        Map<?, ?> before = copies.state("here");
        Path file = copies.export(there, "there");
        here.exchange().merge("ann", file);
        Map<?, ?> after = copies.state("here");
        assertThat(here.history().undoable("ann")).get().extracting(LoggedEvent::kind).isEqualTo(EventKind.MERGED);
        here.history().undo("ann");
        assertThat(copies.state("here")).isEqualTo(before);
        assertThat(here.conflicts()).isEmpty();
        here.history().redo("ann");
        assertThat(copies.state("here")).isEqualTo(after);
        assertThat(here.conflicts()).hasSize(1);
        here.history().undo("ann");
        assertThat(here.exchange().merge("ann", file).events()).isEqualTo(2);
        assertThat(copies.state("here")).isEqualTo(after);
        assertThat(here.conflicts()).hasSize(1);
    }

    @Test
    void theSamePlaceTaggedOnBothMachinesIsOneJudgement() throws Exception {
        Judgement ours = here.judgements().tag("ann", plain("b", 3));
        Judgement theirs = there.judgements().tag("ann", plain("b", 3));
        Judgement differently = there.judgements().tag("ann", new Tag("c", Sample.subject(3), Sample.target(3), Presence.ABSENT, null, null,
                "", false));
        Judgement our = here.judgements().tag("ann", plain("c", 3));
        Path file = copies.export(there, "there");
        there.exchange().merge("bob", copies.export(here, "here"));
        here.exchange().merge("ann", file);
        assertThat(here.judgements().under("b")).containsExactly(theirs);
        assertThat(there.judgements().under("b")).containsExactly(theirs).doesNotContain(ours);
        assertThat(here.judgements().under("c")).containsExactly(our);
        assertThat(there.judgements().under("c")).containsExactly(differently);
        Conflict conflict = here.conflicts().getFirst();
        assertThat(conflict.instead()).isEqualTo(our.id());
        assertThat(conflict.key()).isEqualTo(differently.id());
        here.resolve("ann", conflict, Conflict.Choice.THEIRS);
        assertThat(here.judgements().under("c")).containsExactly(differently);
        there.exchange().merge("bob", copies.export(here, "here2"));
        assertThat(there.conflicts()).isEmpty();
        assertThat(copies.state("here")).isEqualTo(copies.state("there"));
    }

    @Test
    void aDeletionAgainstAnEditIsAConflict() throws Exception {
        String id = here.judgements().of("t1").getFirst().id();
        here.judgements().untag("ann", List.of(id));
        there.judgements().note("ann", id, "but look");
        here.exchange().merge("ann", copies.export(there, "there"));
        assertThat(here.judgements().of("t1")).isEmpty();
        Conflict conflict = here.conflicts().getFirst();
        assertThat(conflict.ours()).isNull();
        here.resolve("ann", conflict, Conflict.Choice.THEIRS);
        assertThat(here.judgements().of("t1")).singleElement().extracting(Judgement::note).isEqualTo("but look");
    }

    @Test
    void aCodeMergedHereAndUsedThereCountsForItsHeir() throws Exception {
        here.codebook().merge("ann", "b", "c");
        Judgement bobs = there.judgements().tag("bob", plain("b", 2));
        here.exchange().merge("ann", copies.export(there, "there"));
        assertThat(here.judgements().under("c")).containsExactly(bobs);
        assertThat(here.conflicts()).isEmpty();
    }

    @Test
    void mergesOfCodesMakeNoChainAndNoCircle() throws Exception {
        here.codebook().merge("ann", "a", "b");
        there.codebook().merge("bob", "b", "c");
        here.exchange().merge("ann", copies.export(there, "there"));
        there.exchange().merge("bob", copies.export(here, "here"));
        assertThat(here.codebook().now().code("a")).get().extracting(Code::mergedInto).isEqualTo("c");
        assertThat(copies.state("here")).isEqualTo(copies.state("there"));

        there.codebook().add("bob", Sample.code("d"));
        here.codebook().add("ann", Sample.code("e"));
        there.exchange().merge("bob", copies.export(here, "here2"));
        here.exchange().merge("ann", copies.export(there, "there2"));
        here.codebook().merge("ann", "d", "e");
        there.codebook().merge("bob", "e", "d");
        here.exchange().merge("ann", copies.export(there, "there3"));
        assertThat(here.codebook().now().code("d")).get().extracting(Code::mergedInto).isEqualTo("e");
        Conflict conflict = here.conflicts().getFirst();
        assertThat(conflict.key()).isEqualTo("e");
        here.resolve("ann", conflict, Conflict.Choice.THEIRS);
        assertThat(here.codebook().now().code("e")).get().extracting(Code::mergedInto).isEqualTo("d");
        assertThat(here.codebook().now().code("d")).get().extracting(Code::mergedInto).isNull();
    }

    @Test
    void aCodeTakenBackHereAndUsedThereStays() throws Exception {
        here.history().undo("ann");
        here.history().undo("ann");
        assertThat(here.codebook().now().code("c")).isEmpty();
        Judgement bobs = there.judgements().tag("bob", plain("c", 2));
        Path ours = copies.export(here, "here");
        here.exchange().merge("ann", copies.export(there, "there"));
        there.exchange().merge("bob", ours);
        assertThat(here.judgements().under("c")).containsExactly(bobs);
        assertThat(copies.state("here")).isEqualTo(copies.state("there"));
        assertThat(here.conflicts()).isEmpty();
        assertThat(there.conflicts()).isEmpty();
    }

    @Test
    void undosTravelByUid() throws Exception {
        here.judgements().tag("bob", plain("a", 4));
        there.judgements().tag("ann", plain("b", 2));
        there.history().undo("ann");
        there.history().redo("ann");
        there.judgements().untag("ann", List.of(there.judgements().of("t1").getFirst().id()));
        here.exchange().merge("bob", copies.export(there, "there"));
        assertThat(here.judgements().of("t1")).isEmpty();
        assertThat(here.judgements().of("t2")).hasSize(1);
        Map<Long, String> uids = new HashMap<>();
        here.history().latest(99).forEach(event -> uids.put(event.id(), event.uid()));
        Map<Long, String> theirUids = new HashMap<>();
        there.history().latest(99).forEach(event -> theirUids.put(event.id(), event.uid()));
        for (LoggedEvent event : there.history().latest(4)) {
            LoggedEvent same = here.history().latest(99).stream().filter(one -> one.uid().equals(event.uid())).findFirst().orElseThrow();
            assertThat(same.undoes() == null ? null : uids.get(same.undoes()))
                    .isEqualTo(event.undoes() == null ? null : theirUids.get(event.undoes()));
        }
        assertThat(here.history().undoable("ann")).get().extracting(LoggedEvent::kind).isEqualTo(EventKind.TAGGED);
    }

    @Test
    void workGoesRoundByAThirdCopy() throws Exception {
        there.codebook().rename("bob", "a", "Bob's");
        here.exchange().merge("ann", copies.export(there, "there"));
        try (AnnotationStore third = copies.copy("start", "third")) {
            third.exchange().merge("ann", copies.export(here, "here"));
            assertThat(name(third, "a")).isEqualTo("Bob's");
            third.codebook().rename("ann", "a", "On top");
            there.exchange().merge("bob", copies.export(third, "third"));
            assertThat(name(there, "a")).isEqualTo("On top");
            here.codebook().rename("ann", "a", "Meanwhile");
            here.exchange().merge("ann", copies.export(there, "there2"));
            assertThat(name(here, "a")).isEqualTo("Meanwhile");
            assertThat(here.conflicts()).singleElement().satisfies(one -> {
                assertThat(one.theirs()).contains("On top");
                assertThat(one.from()).isEqualTo("ann");
            });
            third.exchange().merge("ann", copies.export(here, "here2"));
            assertThat(third.conflicts()).singleElement().satisfies(one -> assertThat(one.theirs()).contains("Meanwhile"));
            there.exchange().merge("bob", copies.export(third, "third2"));
            there.resolve("bob", there.conflicts().getFirst(), Conflict.Choice.THEIRS);
            for (AnnotationStore store : List.of(third, here)) {
                store.exchange().merge("ann", copies.export(there, "settled"));
                assertThat(store.conflicts()).isEmpty();
                assertThat(name(store, "a")).isEqualTo("Meanwhile");
            }
            assertThat(third.history().verify()).isEmpty();
        }
    }

    @Test
    void anEmptyWorkspaceStartsWithWhatAnotherHas() throws Exception {
        try (AnnotationStore fresh = copies.open("fresh")) {
            fresh.exchange().merge("ann", copies.export(there, "there"));
            assertThat(copies.state("fresh")).isEqualTo(copies.state("there"));
            there.judgements().tag("bob", plain("b", 2));
            fresh.exchange().merge("ann", copies.export(there, "more"));
            assertThat(copies.state("fresh")).isEqualTo(copies.state("there"));
            assertThat(fresh.history().verify()).isEmpty();
        }
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        there.judgements().tag("bob", plain("b", 2));
        Path file = copies.export(there, "there");
        Map<?, ?> before = copies.state("here");
        long latest = here.latestEvent();
        assertThat(here.exchange().preview("ann", file).events()).isEqualTo(1);
        assertThat(copies.state("here")).isEqualTo(before);
        assertThat(here.latestEvent()).isEqualTo(latest);
    }

    @Test
    void badFilesAreRefusedWithTheirPlaceAndNothingChanges() throws Exception {
        there.judgements().tag("bob", plain("b", 2));
        List<String> lines = Files.readAllLines(copies.export(there, "there"));
        long latest = here.latestEvent();
        refused("{}\n", "no exported log");
        refused(lines.getFirst().replace("1", "9") + "\n", "version 9");
        refused(lines.getFirst() + "\n{\"uid\":1}\n", "Line 2");
        String last = lines.getLast();
        refused(lines.getFirst() + "\n" + last.replace("\"presence\":\"PRESENT\"", "\"presence\":\"MAYBE\"") + "\n", "cannot be read");
        refused(lines.getFirst() + "\n" + last.replace("\"key\":\"", "\"key\":\"x") + "\n", "not of it");
        refused(lines.getFirst() + "\n" + last.replace("\"event\"", "\"undoes\":\"nowhere\",\"event\"") + "\n", "not before it");
        Path damaged = Files.writeString(folder.resolve("damaged.db"), "SQLite format 3\u0000" + "x".repeat(5_000));
        assertThatThrownBy(() -> here.exchange().merge("ann", damaged)).isInstanceOf(AnnotationProblem.class)
                .hasMessageContaining(damaged.toString());
        assertThat(here.latestEvent()).isEqualTo(latest);
    }

    private void refused(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), content);
        assertThatThrownBy(() -> here.exchange().merge("ann", file)).isInstanceOf(AnnotationProblem.class).hasMessageContaining(sentence);
    }

    private static String name(AnnotationStore store, String code) {
        return store.codebook().now().code(code).orElseThrow().name();
    }

    private static Tag plain(String code, int subject) {
        return Tag.present(code, Sample.subject(subject), Sample.target(subject));
    }
}
