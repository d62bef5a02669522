package saiddone.annotation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.MutedCheck;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.FindingRulings;
import saiddone.annotation.store.Tag;

class FindingRulingsTest {
    private static final FindingKey FINDING = Sample.finding(1, 5);
    private static final Tag PAIR = Tag.present("a", Sample.subject(1), Sample.target(5));

    @TempDir
    private Path folder;

    private final Clock clock = new Ticking(Instant.parse("2026-11-01T00:00:00Z"));
    private AnnotationStore store;

    @BeforeEach
    void openWithTwoReviewersAndTwoCodes() {
        store = open();
        store.reviewers().put(new Reviewer("ann", "Ann", false));
        store.reviewers().put(new Reviewer("bob", "Bob", false));
        store.codebook().add("ann", Sample.code("a"));
        store.codebook().add("ann", Sample.code("b"));
    }

    @AfterEach
    void theLogSaysTheSameAsTheTables() {
        assertThat(store.history().verify()).isEmpty();
        List<FindingRuling> rulings = store.findings().all();
        List<MutedCheck> mutes = store.findings().mutes();
        store.history().rebuild();
        assertThat(store.findings().all()).isEqualTo(rulings);
        assertThat(store.findings().mutes()).isEqualTo(mutes);
        store.close();
    }

    @Test
    void acceptingTagsThePairInTheSameStep() {
        FindingRuling ruling = findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        store.close();
        store = open();
        Judgement tag = store.judgements().of("t1").getFirst();
        assertThat(tag.target()).isEqualTo(Sample.target(5));
        assertThat(tag.presence()).isEqualTo(Presence.PRESENT);
        assertThat(ruling.judgement()).isEqualTo(tag.id());
        assertThat(findings().of("t1", "ann")).containsExactly(Map.entry(FINDING, ruling));
        store.history().undo("ann");
        assertThat(findings().all()).isEmpty();
        assertThat(store.judgements().of("t1")).isEmpty();
        store.history().redo("ann");
        assertThat(findings().of(List.of("t1"))).containsExactly(ruling);
        assertThat(store.judgements().of("t1")).containsExactly(tag);
    }

    @Test
    void dismissingAfterAcceptingTakesTheTagAway() {
        findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        findings().dismiss("ann", FINDING, Sample.subject(1), " History, not a claim. ");
        assertThat(findings().all()).singleElement().satisfies(ruling -> {
            assertThat(ruling.accepted()).isFalse();
            assertThat(ruling.reason()).isEqualTo("History, not a claim.");
        });
        assertThat(store.judgements().all()).isEmpty();
        store.history().undo("ann");
        assertThat(findings().all()).singleElement().satisfies(ruling -> assertThat(ruling.accepted()).isTrue());
        assertThat(store.judgements().all()).hasSize(1);
    }

    @Test
    void acceptingWithAnotherCodeMovesTheTag() {
        findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        findings().accept("ann", FINDING, Sample.subject(1), Tag.present("b", Sample.subject(1), Sample.target(5)));
        assertThat(store.judgements().all()).extracting(Judgement::code).containsExactly("b");
        findings().accept("ann", FINDING, Sample.subject(1), null);
        assertThat(store.judgements().all()).isEmpty();
        assertThat(findings().all()).singleElement().satisfies(ruling -> assertThat(ruling.judgement()).isNull());
    }

    @Test
    void acceptingTwiceKeepsTheTagInTheRulingsHands() {
        FindingRuling first = findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        FindingRuling second = findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        assertThat(second.judgement()).isNotNull().isEqualTo(first.judgement());
        findings().takeBack("ann", FINDING);
        assertThat(store.judgements().all()).isEmpty();
        assertThat(findings().all()).isEmpty();
    }

    @Test
    void aTagThatWasThereBeforeIsTheReviewersOwnAndStays() {
        Judgement own = store.judgements().tag("ann",
                new Tag("a", Sample.subject(1), Sample.target(5), Presence.PRESENT, 1, 4, "Mine", false));
        assertThat(findings().accept("ann", FINDING, Sample.subject(1), PAIR).judgement()).isNull();
        assertThat(store.judgements().all()).containsExactly(own);
        findings().takeBack("ann", FINDING);
        assertThat(store.judgements().all()).containsExactly(own);
    }

    @Test
    void whatWasSaidToBeAbsentIsPresentOnceTheFindingIsAccepted() {
        store.judgements().tag("ann", new Tag("a", Sample.subject(1), Sample.target(5), Presence.ABSENT, null, null, "", false));
        findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        assertThat(store.judgements().all()).extracting(Judgement::presence).containsExactly(Presence.PRESENT);
        store.history().undo("ann");
        assertThat(store.judgements().all()).extracting(Judgement::presence).containsExactly(Presence.ABSENT);
    }

    @Test
    void reviewersRuleApart() {
        findings().accept("ann", FINDING, Sample.subject(1), PAIR);
        findings().dismiss("bob", FINDING, Sample.subject(1), "The customer changed their mind.");
        assertThat(findings().of("t1", "ann").get(FINDING).accepted()).isTrue();
        assertThat(findings().of("t1", "bob").get(FINDING).accepted()).isFalse();
        store.history().undo("ann");
        assertThat(findings().all()).extracting(FindingRuling::reviewer).containsExactly("bob");
    }

    @Test
    void aRefusedAcceptanceLeavesNothing() {
        store.codebook().retire("ann", "a");
        long before = store.latestEvent();
        assertThatThrownBy(() -> findings().accept("ann", FINDING, Sample.subject(1), PAIR)).isInstanceOf(AnnotationProblem.class);
        assertThatThrownBy(() -> findings().dismiss("ann", FINDING, Sample.subject(1), "  ")).isInstanceOf(AnnotationProblem.class);
        assertThat(store.latestEvent()).isEqualTo(before);
        assertThat(findings().all()).isEmpty();
    }

    @Test
    void checksAreMutedPerReviewerAndShownAgain() {
        findings().mute("ann", "circling");
        long once = store.latestEvent();
        findings().mute("ann", "circling");
        assertThat(store.latestEvent()).as("muting twice is one step").isEqualTo(once);
        findings().mute("bob", "empty-reply");
        assertThat(findings().mutedBy("ann")).containsExactly("circling");
        findings().unmute("ann", "circling");
        assertThat(findings().mutes()).extracting(MutedCheck::reviewer).containsExactly("bob");
        store.history().undo("ann");
        assertThat(findings().mutedBy("ann")).containsExactly("circling");
    }

    @Test
    void twoCopiesBringTheirRulingsTogetherAndDisagreeOnlyWhereTheyDo() throws IOException, SQLException {
        findings().dismiss("ann", Sample.finding(1, 1), Sample.subject(1), "Old.");
        Copies copies = new Copies(folder.resolve("copies"));
        Path start = copies.export(store, "start");
        try (AnnotationStore other = copies.open("other")) {
            other.exchange().merge("ann", start);
            other.findings().accept("ann", FINDING, Sample.subject(1), PAIR);
            other.findings().mute("ann", "circling");
            other.findings().dismiss("ann", Sample.finding(1, 2), Sample.subject(1), "Theirs.");
            findings().dismiss("ann", Sample.finding(1, 2), Sample.subject(1), "Ours.");
            findings().accept("ann", FINDING, Sample.subject(1), PAIR);
            store.exchange().merge("ann", copies.export(other, "theirs"));
            assertThat(findings().mutedBy("ann")).containsExactly("circling");
            assertThat(store.conflicts()).singleElement()
                    .satisfies(conflict -> assertThat(conflict.record()).isEqualTo("finding_ruling"));
            assertThat(store.judgements().all()).hasSize(1);
            assertThat(findings().of("t1", "ann").get(FINDING).judgement()).isEqualTo(store.judgements().all().getFirst().id());
            other.exchange().merge("ann", copies.export(store, "ours"));
            assertThat(other.findings().of("t1", "ann").get(FINDING)).isEqualTo(findings().of("t1", "ann").get(FINDING));
            assertThat(other.history().verify()).isEmpty();
        }
    }

    @Test
    void aDatabaseOfBeforeGetsItsTablesAndABackup() throws IOException, SQLException {
        store.close();
        Path old = Files.createDirectories(folder.resolve("old")).resolve("annotations.db");
        OldDatabase.write(old, folder.resolve("annotations.db"));
        store = SqlAnnotationStore.open(old, clock);
        try (Stream<Path> backups = Files.list(old.resolveSibling("annotations-backups"))) {
            assertThat(backups.filter(file -> file.toString().endsWith(".db"))).hasSize(1);
        }
        findings().mute("ann", "circling");
        assertThat(findings().mutes()).hasSize(1);
    }

    private FindingRulings findings() {
        return store.findings();
    }

    private AnnotationStore open() {
        return SqlAnnotationStore.open(folder.resolve("annotations.db"), clock);
    }
}
