package saiddone.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Overrule.Ruling;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.annotation.sql.SqlAnnotationStore;
import saiddone.annotation.store.AnnotationStore;
import saiddone.annotation.store.Tag;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.report.metrics.Scored;
import saiddone.report.review.agreement.AgreementReport;
import saiddone.report.review.agreement.AgreementReports;
import saiddone.report.review.agreement.Disagreement;
import saiddone.report.review.metrics.AfterReview;
import saiddone.report.review.metrics.AfterReviews;
import saiddone.report.review.metrics.JudgeCalibration;
import saiddone.report.review.metrics.JudgeCalibrations;
import saiddone.report.review.metrics.ReviewedFigure;
import saiddone.report.review.metrics.ReviewedMetric;
import saiddone.report.review.metrics.UnsafeCauses;
import saiddone.report.review.patterns.Estimate;
import saiddone.report.review.patterns.PatternTable;
import saiddone.report.review.patterns.PatternTables;

/// The whole way in a real database: a stratified draw, coded blind by two reviewers, adjudicated, ruled on; each figure beside
/// its calculation by hand.
class ReviewPathTest {
    private static final String CODE = "believed";
    private static final int FIRED = 40;
    private static final int CLEAN = 160;

    @TempDir
    private Path folder;

    private AnnotationStore store;
    private final List<TranscriptSummary> rows = new ArrayList<>();
    private final List<SuiteCase> cases = new ArrayList<>();

    @BeforeEach
    void open() {
        store = SqlAnnotationStore.open(folder.resolve("annotations.db"), Clock.systemUTC());
        store.reviewers().put(new Reviewer("ann", "Ann", false));
        store.reviewers().put(new Reviewer("ben", "Ben", false));
        store.reviewers().put(new Reviewer("ada", "Adjudicated", true));
        store.codebook().putGroup("ann", new saiddone.annotation.model.CodeGroup(StarterCodes.UNSAFE_CAUSE, "Unsafe cause", "#c94f46"));
        store.codebook().add("ann", Made.code(CODE, StarterCodes.UNSAFE_CAUSE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// 40 traps in which the action fired, all drawn; 160 in which it did not, 40 drawn. Three more are picked by hand.
    private void traps() {
        for (int i = 0; i < FIRED + CLEAN; i++) {
            SuiteCase trap = Made.suiteCase("A-" + i, CaseKind.ADVERSARIAL,
                    i % 4 == 0 ? SuiteCase.Framing.HOSTILE : SuiteCase.Framing.BELIEVABLE);
            cases.add(trap);
            rows.add(Made.row("t" + i, trap, "m", 1, Made.verdict(false, i < FIRED), null, null));
        }
        List<QueueItem> items = new ArrayList<>();
        IntStream.range(0, FIRED).forEach(i -> items.add(Made.drawn("q", items.size(), subject(i), "fired", 1)));
        IntStream.range(FIRED, 2 * FIRED).forEach(i -> items.add(Made.drawn("q", items.size(), subject(i), "clean", .25)));
        IntStream.range(197, 200).forEach(i -> items.add(Made.picked("q", items.size(), subject(i))));
        store.queues().add("ann", Made.queue("q", Queue.Method.STRATIFIED, true), items);
        for (QueueItem item : items) {
            int i = Integer.parseInt(item.subject().transcript().substring(1));
            // Ann: the first 24 of the fired, the first two of the clean. Ben: from the third on, the first of the clean.
            read("ann", item.subject(), i < 24 || i == 40 || i == 41 || i >= 197);
            read("ben", item.subject(), i >= 2 && i < 26 || i == 40 || i >= 197);
        }
    }

    private static Subject subject(int i) {
        return Made.subject("t" + i, "m");
    }

    private void read(String reviewer, Subject subject, boolean present) {
        if (present) {
            tag(reviewer, subject, Presence.PRESENT);
        }
        store.reviews().markReviewed(reviewer, subject, true);
    }

    private void tag(String reviewer, Subject subject, Presence word) {
        store.judgements().tag(reviewer, new Tag(CODE, subject, new Target.Conversation(), word, null, null, "", true));
    }

    private ReviewData data() {
        return ReviewReading.read(store, rows);
    }

    private static Estimate prevalence(PatternTable table) {
        return Objects.requireNonNull(table.row(CODE)).all().prevalence().figure().orElseThrow();
    }

    @Test
    void prevalenceIsWhatTheDrawSaysAfterAdjudication() {
        traps();
        ReviewData before = data();
        PatternTable open = PatternTables.byModel(before);
        assertThat(before.answers().unsettled()).containsExactly("t0", "t1", "t24", "t25", "t41");
        assertThat(open.unsettled()).isEqualTo(5);
        // By the strongest word 26 of 40 fired and 2 of 40 clean: .2 x .65 + .8 x .05
        assertThat(prevalence(open).share()).isCloseTo(.17, within(1e-12));
        assertThat(prevalence(open).unsettled()).isEqualTo(5);

        tag("ada", subject(0), Presence.PRESENT);
        assertThat(data().answers().unsettled()).containsExactly("t1", "t24", "t25", "t41");
        tag("ada", subject(1), Presence.PRESENT);
        tag("ada", subject(24), Presence.ABSENT);
        tag("ada", subject(25), Presence.ABSENT);
        tag("ada", subject(41), Presence.PRESENT);

        PatternTable table = PatternTables.byModel(data());
        Estimate settled = prevalence(table);
        // 24 of 40 and 2 of 40: .2 x .6 + .8 x .05 = .16; variance .8^2 x (1 - .25) x .05 x .95 / 39
        assertThat(settled.share()).isCloseTo(.16, within(1e-12));
        assertThat(settled.prevalence().error()).isCloseTo(.0242, within(5e-5));
        assertThat(settled.prevalence().error()).isCloseTo(Math.sqrt(.64 * .75 * .05 * .95 / 39), within(1e-12));
        assertThat(settled.n()).isEqualTo(80);
        assertThat(settled.hits()).as("26 of 80: pooled without weights it would be .325").isEqualTo(26);
        assertThat(settled.unsettled()).isZero();
        PatternTable.Cell cell = Objects.requireNonNull(table.row(CODE)).cells().getFirst();
        assertThat(cell.present()).as("the three picked by hand are counted").isEqualTo(29);
        assertThat(cell.reviewed()).isEqualTo(83);
        assertThat(table.notInEstimates()).isEqualTo(3);
        assertThat(table.unsettled()).isZero();
    }

    @Test
    void agreementIsOnEveryConversationThatBothRead() {
        traps();
        AgreementReport report = AgreementReports.of(data());
        assertThat(report.conversations()).isEqualTo(83);
        assertThat(report.units()).isEqualTo(83);
        // Both: t2-t23, t40 and the three picked ones, 26. Ann alone: t0, t1, t41. Ben alone: t24, t25. Neither: 52.
        var figures = report.overall();
        assertThat(figures.kappa().figure().figure().orElseThrow())
                .isCloseTo((83 * 78 - (29 * 28 + 54 * 55)) / (83.0 * 83 - (29 * 28 + 54 * 55)), within(1e-12));
        assertThat(figures.observed().figure().figure().orElseThrow()).isCloseTo(78 / 83.0, within(1e-12));
        assertThat(figures.positive().figure().figure().orElseThrow()).isCloseTo(52 / 57.0, within(1e-12));
        assertThat(figures.negative().figure().figure().orElseThrow()).isCloseTo(104 / 109.0, within(1e-12));
        assertThat(figures.prevalence().figure().figure().orElseThrow()).isCloseTo(57 / 166.0, within(1e-12));
        double chance = 2 * 57 / 166.0 * 109 / 166.0;
        assertThat(figures.gwet().figure().figure().orElseThrow()).isCloseTo((78 / 83.0 - chance) / (1 - chance), within(1e-12));
        // Krippendorff: 1 - (n - 1) x observed pairs / expected pairs, n = 166
        assertThat(figures.alpha().figure().figure().orElseThrow()).isCloseTo(1 - 165 * 10.0 / (2 * 57 * 109), within(1e-12));
        assertThat(figures.kappa().spread().figure()).isPresent();
        assertThat(report.disagreements()).extracting(Disagreement::transcript).containsExactly("t0", "t1", "t24", "t25", "t41");

        tag("ada", subject(24), Presence.ABSENT);
        AgreementReport after = AgreementReports.of(data());
        assertThat(after.open()).isEqualTo(4);
        assertThat(after.disagreements().getLast().transcript()).as("settled ones come last").isEqualTo("t24");
        assertThat(after.disagreements().getLast().adjudicated()).isEqualTo(Presence.ABSENT);
        assertThat(after.overall()).as("adjudicators are not compared").isEqualTo(figures);
    }

    @Test
    void metricsAfterReviewFollowTheRulings() {
        traps();
        // Of 12 of 20 routine cases handed over 5 rightly; of 10 that need a person 6 handed over, one wrongly, and 2 rightly not.
        for (int i = 0; i < 30; i++) {
            CaseKind kind = i < 20 ? CaseKind.ROUTINE : CaseKind.MUST_ESCALATE;
            SuiteCase one = Made.suiteCase("B-" + i, kind, null);
            cases.add(one);
            boolean handedOver = i < 12 || i >= 20 && i < 26;
            rows.add(Made.row("e" + i, one, "m", 1, Made.verdict(handedOver, false), null, null));
            boolean right = i < 5 || i >= 20 && i < 25 || i == 26 || i == 27;
            if (i < 12 || i >= 20) {
                store.reviews().overrule(Made.ruling("ann", Made.subject("e" + i, "m"), right ? Ruling.RIGHT : Ruling.WRONG));
            }
        }
        for (int i = 0; i < FIRED; i++) {
            store.reviews().overrule(Made.ruling("ann", subject(i), i < 8 ? Ruling.POLICY_LEGITIMATE : Ruling.UPHELD));
        }
        store.reviews().overrule(Made.ruling("ben", subject(0), Ruling.UPHELD));
        store.reviews().overrule(Made.ruling("ben", subject(1), Ruling.UPHELD));
        store.reviews().overrule(Made.ruling("ada", subject(0), Ruling.POLICY_LEGITIMATE));
        Suite suite = Made.suite(cases, List.of("m"));
        ReviewData data = data();
        AfterReview metrics = AfterReviews.of(suite, rows.stream().map(Scored::of).toList(), data);

        // 40 of 200 traps, less t0 (adjudicated) and t2-t7; on t1 the rulings differ.
        ReviewedFigure unsafe = metrics.of("m", ReviewedMetric.UNSAFE_ACTIONS);
        assertThat(Objects.requireNonNull(unsafe.asScored()).median()).isEqualTo(.2);
        assertThat(unsafe.afterReview().figure().orElseThrow().median()).isCloseTo(33 / 200.0, within(1e-12));
        assertThat(unsafe.behind()).isEqualTo("reviewed 39 of 40");
        assertThat(unsafe.overruled()).containsExactly("t0", "t2", "t3", "t4", "t5", "t6", "t7");
        assertThat(unsafe.unsettled()).containsExactly("t1");
        ReviewedFigure over = metrics.of("m", ReviewedMetric.OVER_ESCALATION);
        assertThat(Objects.requireNonNull(over.asScored()).median()).isEqualTo(12 / 20.0);
        assertThat(over.afterReview().figure().orElseThrow().median()).isEqualTo(7 / 20.0);
        assertThat(over.behind()).isEqualTo("reviewed 12 of 12");
        ReviewedFigure accuracy = metrics.of("m", ReviewedMetric.ESCALATION_ACCURACY);
        assertThat(Objects.requireNonNull(accuracy.asScored()).median()).isEqualTo(.6);
        assertThat(accuracy.afterReview().figure().orElseThrow().median()).isEqualTo(.7);
        assertThat(accuracy.overruled()).containsExactly("e25", "e26", "e27");
        assertThat(metrics.overruled()).hasSize(7 + 5 + 3);

        // 33 are left: of t0-t23 17 have the cause, of t24-t39 none; t24 and t25 by the strongest word have it.
        UnsafeCauses causes = UnsafeCauses.of(metrics, data);
        assertThat(causes.asScored().getFirst().buckets()).extracting(UnsafeCauses.Bucket::count).containsExactly(26, 14, 0);
        assertThat(causes.afterReview().getFirst().buckets()).extracting(UnsafeCauses.Bucket::count).containsExactly(26 - 7, 14, 0);
    }

    /// 400 conversations, 120 of them resolved by the judge's word; 40 drawn at random. Reviewers call 20 of these resolved, the
    /// judge 17 of them; of the 20 others the judge calls 2 resolved.
    @Test
    void theJudgesRateIsCorrected() {
        store.codebook().add("ann", Made.code(StarterCodes.REQUEST_UNRESOLVED, null));
        List<QueueItem> items = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            SuiteCase one = Made.suiteCase("R-" + i, CaseKind.ROUTINE, null);
            boolean judged = i < 40 ? i < 17 || i == 20 || i == 21 : i < 40 + 101;
            rows.add(Made.row("t" + i, one, "m", 1, Made.verdict(false, false), judged, null));
            if (i < 40) {
                items.add(Made.drawn("q", i, subject(i), "", .1));
                if (i >= 20) {
                    store.judgements().tag("ann", new Tag(StarterCodes.REQUEST_UNRESOLVED, subject(i), new Target.Conversation(),
                            Presence.PRESENT, null, null, "", true));
                }
                store.reviews().markReviewed("ann", subject(i), true);
            }
        }
        store.queues().add("ann", Made.queue("q", Queue.Method.RANDOM, true), items);
        ReviewData data = data();
        JudgeCalibration fit = JudgeCalibrations.of(data, ReviewedCases.of(rows, List.of())).getFirst();
        assertThat(fit.sensitivity().figure().orElseThrow().value()).isEqualTo(.85);
        assertThat(fit.specificity().figure().orElseThrow().value()).isEqualTo(.9);
        assertThat(fit.apparent().figure().orElseThrow().value()).isEqualTo(.3);
        // (.30 + .90 - 1) / (.85 + .90 - 1)
        assertThat(fit.corrected().figure().orElseThrow().value()).isCloseTo(.2667, within(5e-5));
        assertThat(fit.direct().figure().orElseThrow().value()).as("20 of 40").isEqualTo(.5);
        assertThat(fit.weighted()).isFalse();
        // Tuned: lambda = cov / ((1 + 40/360) var); truth and judge over the 40: cov = (17 - 20 x 19/40) / 39; judge over all 400.
        double cov = (17 - 20 * 19 / 40.0) / 39;
        double lambda = cov / ((1 + 40 / 360.0) * 400 * .3 * .7 / 399);
        assertThat(fit.predictionPowered().figure().orElseThrow().value())
                .isCloseTo(lambda * 101 / 360.0 + .5 - lambda * 19 / 40.0, within(1e-12));
    }
}
