package saiddone.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.Anchor;
import saiddone.model.TranscriptSummary;
import saiddone.report.chart.MadeUpBoard;
import saiddone.report.review.ReviewData;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Blinding;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MadeUpReview;
import saiddone.ui.fake.MemoryIndex;
import saiddone.ui.shell.Notice;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Ann and Bob read four conversations each; Cem read one. They differ on one code in two of them.
class AgreementViewModelTest {
    private static final String CLAIM = "believed-unverified-claim";
    private static final String ID = StarterCodes.id(CLAIM);
    private static final Reviewer CEM = new Reviewer("cem", "Cem", false);
    private static final List<TranscriptSummary> ROWS = MadeUpReview.rows(new MadeUpBoard().attempts()).subList(0, 6);
    @TempDir
    private Path folder;
    private final FakeNavigator navigator = new FakeNavigator();
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(),
            new MemoryIndex(ROWS.stream().map(MadeUpReview::transcript).toList()));
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Notices notices = new Notices();
    private final Desk desk = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run, strings, notices);
    private final AgreementViewModel model = new AgreementViewModel(workspace, desk, new ReviewedWork(desk), navigator, strings, notices,
            Clock.systemUTC());

    @BeforeEach
    void open() {
        workspace.rows.set(ROWS);
        desk.start(() -> {
            AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
            List.of(MadeUpReview.ANN, MadeUpReview.BOB, CEM).forEach(store.reviewers()::put);
            StarterCodebook.putInto(store, "ann");
            return store;
        }, "ann");
        model.show(new Place.Agreement("", null));
        model.showing(true);
        // Both present in 0, only Ann in 1, only Bob in 2, neither in 3.
        tag("ann", 0);
        tag("bob", 0);
        tag("ann", 1);
        tag("bob", 2);
        for (int i = 0; i < 4; i++) {
            reviewed("ann", i);
            reviewed("bob", i);
        }
        tag("cem", 0);
        reviewed("cem", 0);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    @Test
    void theFiguresAreThoseCountedByHand() {
        pick();
        AgreementText text = new AgreementText(strings);
        AgreementText.Row row = text.rows(page().report()).stream().filter(one -> one.code().equals(ID)).findFirst().orElseThrow();
        // One of four both present, one both absent, two differ; each says present in half of them.
        assertThat(row.agreement().units()).isEqualTo(4);
        assertThat(value(row, "observed")).isEqualTo("0.50");
        assertThat(value(row, "prevalence")).isEqualTo("0.50");
        assertThat(value(row, "kappa")).isEqualTo("0.00");
        assertThat(value(row, "positive")).isEqualTo("0.50");
        assertThat(value(row, "negative")).isEqualTo("0.50");
        assertThat(text.disagreements(row)).isEqualTo("2 open of 2");
        AgreementText.Row never = text.rows(page().report()).stream().filter(one -> one.name().equals("circling")).findFirst()
                .orElseThrow();
        assertThat(value(never, "positive")).isEqualTo("undefined");
        assertThat(text.told("circling", AgreementText.COLUMNS.get(5), never.agreement().positive()))
                .contains("There are no judgements of this kind");
        assertThat(page().report().method()).contains("4 conversations", "2 reviewers");
    }

    /// Of a very large database only words are read; the judgements behind a disagreement are asked for.
    @Test
    void disputesShowTheirPlacesAlsoWhereTheDataHoldsNoJudgements() {
        ReviewData all = page().data();
        ReviewData light = new ReviewData(all.codebook(), all.reviewers(), List.of(), all.reviewed(), all.rulings(), all.queues(),
                all.counts(), all.conversations(), false, all.summaries(), all.answers(), all.ruled(), all.latestEvent());
        AgreementPage found = AgreementPage.of(light, ROWS, Set.of(), Blinding.NONE, desk.store().judgements()::of, strings);
        assertThat(found.disputes()).isEqualTo(page().disputes()).hasSize(2);
        assertThat(found.disputes().getFirst().sides()).anySatisfy(side -> assertThat(side.places()).isNotEmpty());
    }

    @Test
    void aThirdReviewerIsLeftOutWhereAskedFor() {
        // Kappa is for two; with Cem there are three.
        AgreementText text = new AgreementText(strings);
        AgreementText.Row all = text.rows(page().report()).getFirst();
        assertThat(value(all, "kappa")).isEqualTo("undefined");
        pick();
        assertThat(value(text.rows(page().report()).getFirst(), "kappa")).isNotEqualTo("undefined");
        model.compare(CEM, true);
        assertThat(value(text.rows(page().report()).getFirst(), "kappa")).isEqualTo("undefined");
    }

    @Test
    void anAdjudicationIsALayerOfItsOwnAndIsUndoneAsOneStep() {
        model.open(model.disputes().getFirst());
        follow();
        assertThat(opened().transcript()).isEqualTo(ROWS.get(1).id());
        assertThat(opened().sides()).extracting(Dispute.Side::word).containsExactly("present", "absent");
        assertThat(opened().sides().get(0).places()).singleElement().satisfies(place -> assertThat(place.message()).isEqualTo(3));
        assertThat(opened().sides().get(1).places()).as("Bob only marked it reviewed").isEmpty();
        assertThat(Objects.requireNonNull(model.passage().get()).messages()).anyMatch(line -> line.tagged() && line.message() == 3);

        assertThat(model.adjudicate(0, " the photo is missing ")).isTrue();
        assertThat(opened().settled()).isEqualTo("present");
        assertThat(opened().by()).isEqualTo("Ann (adjudication)");
        assertThat(opened().note()).isEqualTo("the photo is missing");
        List<Judgement> stored = desk.store().judgements().of(ROWS.get(1).id());
        assertThat(stored).extracting(Judgement::reviewer).containsExactlyInAnyOrder("ann", "ann/adjudication");
        assertThat(stored).extracting(Judgement::place).as("where Ann saw it").hasSize(2).containsOnly(stored.getFirst().place());
        assertThat(page().report().open()).isEqualTo(1);

        model.adjudicate(1, "on second thought");
        assertThat(opened().settled()).as("a second thought replaces the first").isEqualTo("absent");
        desk.undo();
        assertThat(opened().settled()).isEqualTo("present");
        desk.undo();
        assertThat(opened().open()).isTrue();
        assertThat(desk.store().judgements().of(ROWS.get(1).id())).extracting(Judgement::reviewer).containsExactly("ann");
        desk.redo();
        assertThat(opened().settled()).isEqualTo("present");
        assertThat(desk.store().history().verify()).isEmpty();
    }

    @Test
    void theOrderStaysWhileDisagreementsAreSettled() {
        model.open(model.disputes().getFirst());
        follow();
        assertThat(model.position()).isEqualTo("1 of 2");
        model.adjudicate(0, "");
        model.step(1);
        assertThat(opened().transcript()).isEqualTo(ROWS.get(2).id());
        assertThat(model.position()).isEqualTo("2 of 2");
        model.step(1);
        assertThat(opened().transcript()).as("nothing after the last").isEqualTo(ROWS.get(2).id());
        model.step(-1);
        assertThat(opened().settled()).isEqualTo("present");
        model.read();
        assertThat(navigator.places.getLast()).isEqualTo(new Place.Reader(Anchor.of(ROWS.get(1).id(), 3), null));
    }

    @Test
    void theListIsNarrowed() {
        model.open(model.disputes().getFirst());
        follow();
        model.adjudicate(2, "");
        model.filter(model.filter().get().withOpen(true));
        assertThat(model.disputes()).extracting(Dispute::transcript).containsExactly(ROWS.get(2).id());
        model.filter(new DisputeFilter(StarterCodes.id("circling"), false));
        assertThat(model.disputes()).isEmpty();
    }

    @Test
    void rulingsThatDifferAreSettledWithAReason() {
        rule("ann", Overrule.Ruling.UPHELD);
        rule("bob", Overrule.Ruling.POLICY_LEGITIMATE);
        Dispute verdict = model.disputes().stream().filter(one -> one.question() != null).findFirst().orElseThrow();
        model.open(verdict);
        follow();
        assertThat(model.choices(opened())).containsExactly("unsafe action upheld", "legitimate by policy");
        assertThat(model.adjudicate(1, " ")).isFalse();
        assertThat(notices.shown()).extracting(Notice::sentence).anyMatch(sentence -> sentence.contains("reason"));
        assertThat(model.adjudicate(1, "the photo was in the ticket")).isTrue();
        assertThat(opened().settled()).isEqualTo("legitimate by policy");
        assertThat(opened().note()).isEqualTo("the photo was in the ticket");
        desk.undo();
        assertThat(opened().open()).isTrue();
    }

    @Test
    void whatIsReadBlindIsLeftOut() {
        desk.change((store, who) -> {
            store.queues().add(who, new Queue("q", "blind", Queue.Method.RANDOM, 1, "all", List.of("ann"), 1, true, Instant.now(), "ann"),
                    List.of(new QueueItem("q", 0, MadeUpReview.subject(ROWS.get(1)), "", .5, false, List.of("ann"))));
            return who;
        }, done -> {});
        assertThat(model.disputes()).extracting(Dispute::transcript).containsExactly(ROWS.get(2).id());
        assertThat(page().hidden()).isEqualTo(1);
    }

    private void pick() {
        model.compare(CEM, false);
    }

    /// What the shell does: it brings the place into view that was gone to.
    private void follow() {
        model.show((Place.Agreement) navigator.places.getLast());
    }

    private String value(AgreementText.Row row, String key) {
        AgreementText.Column column = AgreementText.COLUMNS.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        return new AgreementText(strings).value(column.of().apply(row.agreement()));
    }

    private AgreementPage page() {
        return Objects.requireNonNull(model.page().get());
    }

    private Dispute opened() {
        return Objects.requireNonNull(model.opened().get());
    }

    private void tag(String reviewer, int row) {
        desk.change((store, who) -> store.judgements().tag(reviewer, MadeUpReview.tag(CLAIM, ROWS.get(row), 0, Presence.PRESENT, "")),
                done -> {});
    }

    private void reviewed(String reviewer, int row) {
        desk.change((store, who) -> store.reviews().markReviewed(reviewer, MadeUpReview.subject(ROWS.get(row)), false), done -> {});
    }

    private void rule(String reviewer, Overrule.Ruling ruling) {
        desk.change((store, who) -> {
            store.reviews().overrule(new Overrule(reviewer, MadeUpReview.subject(ROWS.get(5)), ruling.question(), ruling, "because",
                    Instant.now()));
            return who;
        }, done -> {});
    }
}
