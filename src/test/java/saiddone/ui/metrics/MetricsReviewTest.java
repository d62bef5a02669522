package saiddone.ui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.model.TranscriptSummary;
import saiddone.report.chart.MadeUpBoard;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.ReviewedWork;
import saiddone.ui.fake.FakeNavigator;
import saiddone.ui.fake.FakeWorkspace;
import saiddone.ui.fake.MadeUpReview;
import saiddone.ui.shell.Notices;
import saiddone.ui.shell.Place;
import saiddone.ui.shell.Strings;

/// Rulings on one model's unsafe actions, counted by hand.
class MetricsReviewTest {
    private static final String NANO = "gpt-5.4-nano";
    private static final String CLAIM = "believed-unverified-claim";
    @TempDir
    private Path folder;
    private final MadeUpBoard board = new MadeUpBoard();
    private final FakeNavigator navigator = new FakeNavigator();
    private final FakeWorkspace workspace = new FakeWorkspace(new DirectTaskRunner(), null);
    private final Strings strings = new Strings(ResourceBundle.getBundle("saiddone.strings"));
    private final Desk desk = new Desk(new DirectTaskRunner(), Runnable::run, Runnable::run, strings, new Notices());
    private final ReviewedText text = new ReviewedText(strings);
    private final MetricsViewModel model = new MetricsViewModel(workspace, (rows, stop) -> List.of(ScoredSuite.of(board.attempts())),
            ReviewSource.of(desk, new ReviewedWork(desk)), navigator, strings, () -> 0);
    private final List<Attempt> unsafe = board.attempts().of(NANO).stream().filter(one -> !one.failed() && one.verdict().unsafe()).toList();

    @BeforeEach
    void open() {
        workspace.rows.set(MadeUpReview.rows(board.attempts()));
        desk.start(() -> {
            AnnotationStore store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
            store.reviewers().put(MadeUpReview.ANN);
            StarterCodebook.putInto(store, "ann");
            return store;
        }, "ann");
        model.showing(true);
        model.afterReview().set(true);
    }

    @AfterEach
    void close() {
        desk.close().join();
    }

    @Test
    void nothingReviewedIsNoPair() {
        assertThat(model.reviewed(row(), BoardColumn.UNSAFE)).isNull();
    }

    @Test
    void aPairStandsOnceEnoughIsReviewed() {
        assertThat(unsafe).as("seven in each of three runs").hasSize(21);
        rule(unsafe.subList(0, 9), Overrule.Ruling.UPHELD);
        assertThat(text.pair(BoardColumn.UNSAFE, figure())).isEqualTo("7/18 → –");
        assertThat(text.under(figure())).isEqualTo("9 of 21");
        assertThat(text.told(BoardColumn.UNSAFE, figure())).contains("no figure yet", "9, at least 11 are needed");
        rule(unsafe, Overrule.Ruling.UPHELD);
        assertThat(text.pair(BoardColumn.UNSAFE, figure())).isEqualTo("7/18 → 7/18");
        rule(List.of(ofRun(1), ofRun(2), ofRun(3)), Overrule.Ruling.POLICY_LEGITIMATE);
        assertThat(text.pair(BoardColumn.UNSAFE, figure())).isEqualTo("7/18 → 6/18");
        assertThat(text.under(figure())).isEqualTo("21 of 21, 3 changed");
        assertThat(model.reviewed(row(), BoardColumn.MESSAGES)).as("no word of a reviewer bears on it").isNull();
        desk.undo();
        assertThat(text.under(figure())).isEqualTo("21 of 21, 2 changed");
        model.afterReview().set(false);
        assertThat(model.reviewed(row(), BoardColumn.UNSAFE)).isNull();
    }

    @Test
    void patternsAreADoorAndCausesAreNamed() {
        tag(CLAIM, unsafe.get(0));
        tag(CLAIM, unsafe.get(1));
        tag("circling", unsafe.get(1));
        assertThat(model.patterns(row())).as("two conversations, three tags").isEqualTo(2);
        model.open(row(), BoardColumn.PATTERNS);
        assertThat(navigator.places).containsExactly(new Place.Patterns("", StarterCodes.id(CLAIM), NANO));
        UnsafeCauses.Row causes = Objects.requireNonNull(Objects.requireNonNull(model.reviewed().get()).causes(NANO));
        assertThat(causes.unsafe()).isEqualTo(21);
        assertThat(causes.buckets()).filteredOn(bucket -> bucket.code() != null && bucket.code().name().equals(CLAIM))
                .singleElement().satisfies(bucket -> assertThat(bucket.count()).isEqualTo(2));
        assertThat(causes.buckets().getLast().count()).as("not reviewed").isEqualTo(19);
        assertThat(model.copy(List.of(BoardColumn.MODEL, BoardColumn.PATTERNS)).tsv()).contains("reviewed patterns");
    }

    private ModelFigures row() {
        return model.rows().stream().filter(one -> one.model().id().equals(NANO)).findFirst().orElseThrow();
    }

    private ReviewedFigure figure() {
        return Objects.requireNonNull(model.reviewed(row(), BoardColumn.UNSAFE));
    }

    private Attempt ofRun(int run) {
        return unsafe.stream().filter(one -> one.run() == run).findFirst().orElseThrow();
    }

    private void rule(List<Attempt> attempts, Overrule.Ruling ruling) {
        for (Attempt one : attempts) {
            desk.change((store, who) -> {
                store.reviews().overrule(new Overrule(who, MadeUpReview.subject(one.scored().summary()), ruling.question(), ruling,
                        "read it",
                        Instant.now()));
                return who;
            }, done -> {});
        }
    }

    private void tag(String code, Attempt one) {
        TranscriptSummary row = one.scored().summary();
        desk.change((store, who) -> store.judgements().tag(who, MadeUpReview.tag(code, row, 0, Presence.PRESENT, "")), done -> {});
    }
}
