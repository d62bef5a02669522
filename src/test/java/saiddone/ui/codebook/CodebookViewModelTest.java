package saiddone.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.store.EventKind;
import saiddone.annotation.store.Tag;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Place;

class CodebookViewModelTest extends CodebookSetup {
    @Test
    void codesStandByGroupAndAreFiltered() {
        openSmall();
        assertThat(lines()).containsExactly("[Deeds]", "acted-on-claim", "believed-claim", "[Words]", "circling", "[null]", "detour");
        model.filter().set("claim");
        assertThat(lines()).containsExactly("[Deeds]", "acted-on-claim", "believed-claim");
        model.filter().set("");
        model.editing().retire(code("a"));
        assertThat(lines()).containsExactly("[Deeds]", "believed-claim", "[Words]", "circling", "[null]", "detour", "(1)");
        model.flipFold();
        assertThat(lines()).endsWith("(1)", "acted-on-claim");
    }

    @Test
    void eachEditIsOneStepAndIsTakenBack() {
        openSmall();
        int version = book().version();
        assertThat(model.editing().save("a", CodeField.NAME, " acted-on-a-claim ")).isNull();
        assertThat(model.editing().save("a", CodeField.DEFINITION, "One sentence.")).isNull();
        assertThat(model.editing().save("a", CodeField.SEVERITIES, "mild, grave ,")).isNull();
        assertThat(model.editing().save("a", CodeField.GROUP, "")).isNull();
        assertThat(model.editing().save("a", CodeField.DEFINITION, "One sentence.")).as("says the same").isNull();
        assertThat(book().version()).isEqualTo(version + 4);
        assertThat(code("a")).satisfies(code -> {
            assertThat(code.name()).isEqualTo("acted-on-a-claim");
            assertThat(code.definition()).isEqualTo("One sentence.");
            assertThat(code.severities()).containsExactly("mild", "grave");
            assertThat(code.group()).isNull();
        });
        for (int i = 0; i < 4; i++) {
            fixture.desk.undo();
        }
        assertThat(code("a")).isEqualTo(CodebookFixture.code("a", "g1", "acted-on-claim", "1"));
    }

    @Test
    void aKeyThatIsGivenIsRefusedWithItsHolder() {
        openSmall();
        assertThat(model.editing().save("c", CodeField.SHORTCUT, "1")).contains("acted-on-claim");
        assertThat(code("c").shortcut()).isNull();
        assertThat(model.editing().save("c", CodeField.SHORTCUT, "R")).contains("while reading");
        assertThat(model.editing().save("c", CodeField.SHORTCUT, "?")).contains("1 to 9");
        assertThat(model.editing().save("c", CodeField.SHORTCUT, "3")).isNull();
        assertThat(code("c").shortcut()).isEqualTo("3");
        model.editing().retire(code("a"));
        assertThat(model.editing().save("d", CodeField.SHORTCUT, "1")).as("its holder is retired").isNull();
        assertThat(model.editing().save("d", CodeField.SHORTCUT, "")).isNull();
        assertThat(code("d").shortcut()).isNull();
    }

    @Test
    void namesAndColoursAreLookedAt() {
        openSmall();
        assertThat(model.editing().save("a", CodeField.NAME, "Circling")).contains("already");
        assertThat(model.editing().save("a", CodeField.NAME, " ")).contains("needs a name");
        assertThat(model.editing().save("a", CodeField.COLOUR, "red")).contains("#4f8a4c");
        assertThat(model.editing().save("a", CodeField.SEVERITIES, "mild, mild")).contains("twice");
        assertThat(code("a")).isEqualTo(CodebookFixture.code("a", "g1", "acted-on-claim", "1"));
    }

    @Test
    void newCodesAndGroupsComeAndGo() {
        openSmall();
        assertThat(model.editing().add("circling", null)).contains("already");
        assertThat(model.editing().add("new-one", "g2")).isNull();
        Code made = model.chosen().orElseThrow();
        assertThat(made.name()).isEqualTo("new-one");
        assertThat(made.group()).isEqualTo("g2");
        assertThat(made.colour()).isNotEqualTo("#4f8a4c");
        assertThat(fixture.navigator.moves).containsExactly(new Place.Codebook(made.id()));
        fixture.desk.undo();
        assertThat(book().code(made.id())).isEmpty();
        assertThat(model.editing().putGroup(null, "words", "#123456", id -> {})).contains("already");
        assertThat(model.editing().putGroup(null, "Style", "#123456", id -> {})).isNull();
        assertThat(book().groups()).hasSize(3);
        assertThat(model.editing().putGroup("g1", "Doings", "#123456", id -> {})).isNull();
        assertThat(lines()).contains("[Doings]");
        fixture.desk.undo();
        fixture.desk.undo();
        assertThat(book().groups()).hasSize(2);
    }

    @Test
    void whatAMergeWouldDoIsWhatCountingByHandGives() {
        openStarter();
        List<Code> codes = book().inForce();
        for (int i = 0; i < codes.size(); i++) {
            Code from = codes.get(i);
            Code to = codes.get((i + 7) % codes.size());
            model.turn(new Panel.Merge(from.id()));
            model.merge().choose(to.id());
            assertThat(model.merge().preview().get()).as(from.name()).isEqualTo(byHand(from.id(), to.id()));
        }
    }

    /// One pass over everything there is, one conversation at a time.
    private MergePreview byHand(String from, String to) {
        Map<String, Set<String>> moving = new HashMap<>();
        Map<String, Set<String>> standing = new HashMap<>();
        Set<String> models = new HashSet<>();
        int count = 0;
        for (Judgement one : store().judgements().all()) {
            String said = one.reviewer() + one.presence();
            if (one.code().equals(from)) {
                count++;
                models.add(one.subject().model());
                moving.computeIfAbsent(one.subject().transcript(), none -> new HashSet<>()).add(said);
            } else if (one.code().equals(to)) {
                standing.computeIfAbsent(one.subject().transcript(), none -> new HashSet<>()).add(said);
            }
        }
        int both = 0;
        int against = 0;
        for (String transcript : moving.keySet()) {
            if (standing.containsKey(transcript)) {
                both++;
                boolean opposed = false;
                for (String who : List.of("ann", "bob")) {
                    Set<String> here = moving.get(transcript);
                    Set<String> there = standing.get(transcript);
                    opposed |= here.contains(who + Presence.PRESENT) && there.contains(who + Presence.ABSENT);
                    opposed |= here.contains(who + Presence.ABSENT) && there.contains(who + Presence.PRESENT);
                }
                against += opposed ? 1 : 0;
            }
        }
        Set<String> looked = new HashSet<>();
        store().reviews().all().stream().filter(one -> one.absent().contains(from)).forEach(one -> looked.add(one.subject().transcript()));
        return new MergePreview(count, moving.size(), models.size(), both, against, looked.size());
    }

    @Test
    void aMergeWithItsQueueIsTakenBackByTheNotice() {
        openStarter();
        Code from = book().inForce().get(0);
        Code to = book().inForce().get(1);
        List<Judgement> before = store().judgements().under(from.id());
        model.turn(new Panel.Merge(from.id()));
        model.merge().choose(to.id());
        MergePreview preview = model.merge().preview().get();
        model.merge().reReview().set(true);
        model.merge().merge();
        assertThat(code(from.id()).mergedInto()).isEqualTo(to.id());
        assertThat(model.chosen()).contains(code(to.id()));
        assertThat(store().judgements().under(to.id())).containsAll(before);
        Queue queue = store().queues().all().getFirst();
        assertThat(queue.method()).isEqualTo(Queue.Method.RE_REVIEW);
        assertThat(store().queues().items(queue.id())).hasSize(preview.conversations()).allSatisfy(item -> {
            assertThat(item.inEstimates()).isFalse();
            assertThat(Set.copyOf(item.reviewers())).isEqualTo(before.stream()
                    .filter(one -> one.subject().transcript().equals(item.subject().transcript())).map(Judgement::reviewer)
                    .collect(Collectors.toSet()));
        });
        Notice notice = fixture.notices.shown().getLast();
        assertThat(notice.sentence()).contains(from.name(), to.name(), preview.judgements() + " judgements", "Re-review");
        notice.action().run();
        assertThat(store().queues().all()).isEmpty();
        assertThat(code(from.id())).isEqualTo(from);
        assertThat(store().judgements().under(from.id())).isEqualTo(before);
        assertThat(fixture.notices.shown()).doesNotContain(notice);
    }

    @Test
    void aNoticeTakesBackNothingElse() {
        openSmall();
        model.editing().retire(code("a"));
        Notice notice = fixture.notices.shown().getLast();
        model.editing().save("b", CodeField.DEFINITION, "Later.");
        notice.action().run();
        assertThat(code("a").retired()).isTrue();
        assertThat(code("b").definition()).isEqualTo("Later.");
        assertThat(fixture.notices.shown().getLast().sentence()).contains("Something else was done since");
        model.editing().revive(code("a"));
        assertThat(code("a").retired()).isFalse();
    }

    @Test
    void undoReachesOverARestart() {
        openSmall();
        model.turn(new Panel.Merge("a"));
        model.merge().choose("b");
        model.merge().merge();
        assertThat(code("a").mergedInto()).isEqualTo("b");
        assertThat(model.details().get().history().getFirst().changes())
                .containsExactly(new Comparison.FieldChange("heir", "", "acted-on-claim"));
        fixture.desk.close().join();
        open();
        assertThat(code("a").mergedInto()).isEqualTo("b");
        fixture.desk.undo();
        assertThat(code("a").mergedInto()).isNull();
    }

    @Test
    void aSplitMovesWhatWasAssigned() {
        openStarter();
        Code code = book().inForce().stream().max(java.util.Comparator.comparing(one -> store().judgements().under(one.id()).size()))
                .orElseThrow();
        model.turn(new Panel.Split(code.id()));
        SplitModel split = model.split();
        assertThat(split.problem()).contains("at least two");
        split.rename(0, "first-half");
        split.rename(1, book().inForce().stream().filter(one -> !one.equals(code)).findFirst().orElseThrow().name());
        assertThat(split.problem()).contains("already");
        split.rename(1, "first-half");
        assertThat(split.problem()).contains("same name");
        split.rename(1, "second-half");
        assertThat(split.problem()).isNull();
        List<Judgement> all = split.shown(null, "");
        assertThat(all).isEqualTo(store().judgements().under(code.id()));
        List<Judgement> bobs = split.shown("bob", "");
        assertThat(bobs).isNotEmpty().allMatch(one -> one.reviewer().equals("bob")).hasSizeLessThan(all.size());
        split.assign(bobs, 0);
        split.assign(List.of(all.stream().filter(one -> one.reviewer().equals("ann")).findFirst().orElseThrow()), 1);
        split.assign(bobs.subList(0, 1), SplitModel.STAYS);
        split.assign(bobs, 7);
        assertThat(split.count(0)).isEqualTo(bobs.size() - 1);
        assertThat(split.count(1)).isOne();
        model.turn(new Panel.OfCode(code.id()));
        model.turn(new Panel.Split(code.id()));
        assertThat(split.count(0)).as("kept while something else showed").isEqualTo(bobs.size() - 1);
        split.reReview().set(true);
        split.split();
        List<String> parts = code(code.id()).splitInto();
        assertThat(code(code.id()).retired()).isTrue();
        assertThat(store().judgements().under(parts.get(0))).hasSize(bobs.size() - 1).allMatch(one -> one.reviewer().equals("bob"));
        assertThat(store().judgements().under(parts.get(1))).hasSize(1);
        List<Judgement> behind = store().judgements().under(code.id());
        assertThat(behind).hasSize(all.size() - bobs.size());
        assertThat(store().queues().items(store().queues().all().getFirst().id())).extracting(item -> item.subject().transcript())
                .containsExactlyInAnyOrderElementsOf(behind.stream().map(one -> one.subject().transcript()).distinct().toList());
        fixture.notices.shown().getLast().action().run();
        assertThat(store().judgements().under(code.id())).isEqualTo(all);
        assertThat(book().code(parts.get(0))).isEmpty();
        assertThat(store().queues().all()).isEmpty();
    }

    @Test
    void othersTagsInABlindQueueAreNotShown() {
        openStarter();
        Code code = book().inForce().getFirst();
        model.turn(new Panel.Split(code.id()));
        List<Judgement> all = model.split().shown(null, "");
        Judgement bobs = all.stream().filter(one -> one.reviewer().equals("bob")).findFirst().orElseThrow();
        drawBlind(bobs.subject());
        long hidden = all.stream().filter(one -> one.subject().equals(bobs.subject()) && one.reviewer().equals("bob")).count();
        assertThat(model.split().shown(null, "")).hasSize((int) (all.size() - hidden)).doesNotContain(bobs);
        assertThat(model.split().hidden()).isEqualTo((int) hidden);
    }

    /// What is said of a conversation that is read blind moves no figure of the codebook, whoever says it.
    @Test
    void noCountTellsWhatIsSaidOfAConversationThatIsReadBlind() {
        openSmall();
        store().judgements().tag("bob", Tag.present("a", CodebookFixture.subject(1), new Target.Conversation()));
        store().judgements().tag("bob", Tag.present("b", CodebookFixture.subject(1), new Target.Conversation()));
        store().judgements().tag("bob", Tag.present("a", CodebookFixture.subject(2), new Target.Conversation()));
        store().reviews().markReviewed("bob", CodebookFixture.subject(2), false);
        fixture.desk.refresh();
        model.turn(new Panel.Merge("a"));
        model.merge().choose("b");
        assertThat(model.tallies().get()).containsEntry("a", new Tally(2, 2)).containsEntry("b", new Tally(1, 2));
        assertThat(model.merge().preview().get()).isEqualTo(new MergePreview(2, 2, 2, 1, 0, 0));

        drawBlind(CodebookFixture.subject(1));
        model.merge().look();
        assertThat(model.tallies().get()).containsEntry("a", new Tally(1, 1)).containsEntry("b", new Tally(0, 1));
        assertThat(model.details().get().judgements()).isEqualTo(1);
        assertThat(model.merge().preview().get()).isEqualTo(new MergePreview(1, 1, 1, 0, 0, 0));

        Map<String, Tally> before = model.tallies().get();
        store().judgements().tag("bob", Tag.present("c", CodebookFixture.subject(1), new Target.Conversation()));
        store().reviews().markReviewed("bob", CodebookFixture.subject(1), false);
        fixture.desk.refresh();
        assertThat(model.tallies().get()).as("bob goes on").isEqualTo(before);
        fixture.desk.reviewAs(CodebookFixture.BOB);
        assertThat(model.tallies().get()).as("hidden from ann only").containsEntry("a", new Tally(2, 2))
                .containsEntry("c", new Tally(1, 2));
    }

    private void drawBlind(Subject subject) {
        fixture.desk.change((store, who) -> {
            store.queues().add(who, new Queue("q", "Blind", Queue.Method.HAND_PICKED, 0, "", List.of("ann"), 1, true, Instant.now(), "ann"),
                    List.of(new QueueItem("q", 0, subject, "", null, true, List.of("ann"))));
            return who;
        }, done -> {});
    }

    @Test
    void historyAndVersionsTellOldAndNew() {
        openSmall();
        model.turn(new Panel.OfCode("a"));
        model.editing().save("a", CodeField.NAME, "renamed");
        model.editing().save("a", CodeField.USE, "Then.");
        fixture.desk.undo();
        Details details = model.details().get();
        assertThat(details.history()).extracting(Details.Happened::kind)
                .containsExactly(EventKind.UNDONE, EventKind.CODE_EDITED, EventKind.CODE_RENAMED, EventKind.CODEBOOK_IMPORTED);
        assertThat(details.history().get(2).changes()).containsExactly(new Comparison.FieldChange("name", "acted-on-claim", "renamed"));
        assertThat(details.history().getFirst().changes()).containsExactly(new Comparison.FieldChange("use", "Then.", ""));
        assertThat(details.history().get(2).version()).isEqualTo(2);
        model.turn(new Panel.Versions());
        model.versions().choose(1, 4);
        Comparison compared = model.versions().compared().get().comparison();
        assertThat(compared.of(Comparison.Kind.CHANGED)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("a");
            assertThat(entry.changes()).containsExactly(new Comparison.FieldChange("name", "acted-on-claim", "renamed"));
        });
        assertThat(compared.of(Comparison.Kind.SAME)).hasSize(5);
        model.versions().choose(0, 1);
        assertThat(model.versions().compared().get().comparison().of(Comparison.Kind.NEW)).hasSize(6);
    }

    @Test
    void judgementsAreCountedByTheVersionTheyWereMadeUnder() {
        openSmall();
        CodebookFixture.fill(store(), List.of("a"), 5, 40, 1);
        model.editing().save("a", CodeField.NAME, "renamed");
        CodebookFixture.fill(store(), List.of("a"), 7, 40, 2);
        fixture.desk.refresh();
        model.turn(new Panel.OfCode("a"));
        assertThat(model.details().get().versions()).containsOnlyKeys(1, 2);
        assertThat(model.details().get().judgements()).isEqualTo(store().judgements().all().size());
        assertThat(model.tallies().get().get("a").present()).isEqualTo((int) store().judgements().all().stream()
                .filter(one -> one.presence() == Presence.PRESENT).map(one -> one.subject().transcript()).distinct().count());
    }

    @Test
    void examplesComeAndGoAndLeadToTheirPlace() {
        openSmall();
        fixture.clipboard = "nowhere#3";
        model.examples().addCopied("a");
        assertThat(code("a").examples()).isEmpty();
        assertThat(fixture.notices.shown().getLast().sentence()).contains("press L");
        Code.Example linked = new Code.Example("So it was", "t3#5");
        model.examples().add("a", linked);
        model.examples().add("a", new Code.Example("Made up", null));
        model.examples().reword("a", linked, " So it was said ");
        assertThat(code("a").examples()).containsExactly(new Code.Example("So it was said", "t3#5"), new Code.Example("Made up", null));
        model.examples().open(code("a"), code("a").examples().getFirst());
        assertThat(fixture.navigator.places).containsExactly(new Place.Reader(saiddone.model.Anchor.of("t3", 5), null));
        assertThat(fixture.navigator.list).containsExactly("t3");
        model.examples().remove("a", new Code.Example("Made up", null));
        assertThat(code("a").examples()).hasSize(1);
        fixture.desk.undo();
        assertThat(code("a").examples()).hasSize(2);
    }

    @Test
    void aMergeToLookAtIsAPlace() {
        openSmall();
        model.show(new Place.Codebook("a", "b"));
        assertThat(model.panel().get()).isEqualTo(new Panel.Merge("a"));
        assertThat(model.merge().preview().get()).isEqualTo(new MergePreview(0, 0, 0, 0, 0, 0));
        model.back();
        assertThat(model.panel().get()).isEqualTo(new Panel.OfCode("a"));
    }

    private List<String> lines() {
        return model.rows().get().stream().map(row -> switch (row) {
            case CodeRow.Heading heading -> "[" + (heading.group() == null ? null : heading.group().name()) + "]";
            case CodeRow.Entry entry -> entry.code().name();
            case CodeRow.Fold fold -> "(" + fold.codes() + ")";
        }).toList();
    }
}
