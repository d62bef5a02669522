package saiddone.report.review.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.Made;
import saiddone.report.review.ReviewData;

class EstimatesTest {
    private final List<QueueItem> items = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Reviewed> reviewed = new ArrayList<>();

    private ReviewData data() {
        return ReviewData.whole(new Codebook(1, List.of(), List.of(Made.code("c", null), Made.code("d", null))),
                List.of(new Reviewer("ann", "Ann", false)), judgements, reviewed, List.of(),
                List.of(new DrawnQueue(Made.queue("q", Queue.Method.STRATIFIED, true), items)), List.of(), 0);
    }

    private Subject draw(String stratum, String model, double chance) {
        Subject subject = Made.subject("t" + items.size(), model);
        items.add(Made.drawn("q", items.size(), subject, stratum, chance));
        return subject;
    }

    private void read(Subject subject, Presence word) {
        if (word == Presence.ABSENT) {
            reviewed.add(Made.reviewed("ann", subject, List.of("c", "d"), true));
        } else {
            judgements.add(Made.judgement("ann", "c", subject, word));
            reviewed.add(Made.reviewed("ann", subject, List.of("d"), true));
        }
    }

    private Estimate estimate() {
        return Objects.requireNonNull(PatternTables.byModel(data()).row("c")).all().prevalence().figure().orElseThrow();
    }

    private String why() {
        return Objects.requireNonNull(PatternTables.byModel(data()).row("c")).all().prevalence().why().orElseThrow().sentence();
    }

    /// 20 of a stratum of 100 and 10 of one of 10 drawn; of the first 10 are read, 3 with the code; of the second 5, all with it:
    /// (100 x .3 + 10 x 1) / 110.
    @Test
    void whatIsReadSoFarStandsForItsStratum() {
        for (int i = 0; i < 20; i++) {
            Subject subject = draw("large", "m", .2);
            if (i % 2 == 0) {
                read(subject, i < 6 ? Presence.PRESENT : Presence.ABSENT);
            }
        }
        for (int i = 0; i < 10; i++) {
            Subject subject = draw("small", "m", 1);
            if (i < 5) {
                read(subject, Presence.PRESENT);
            }
        }
        assertThat(estimate().share()).isCloseTo(40 / 110.0, within(1e-12));
        assertThat(estimate().n()).isEqualTo(15);
        // (100/110)^2 (1 - 10/100) .3 x .7 / 9; the second stratum has none, all hit
        assertThat(estimate().prevalence().error()).isCloseTo(Math.sqrt(10000 / 12100.0 * .9 * .21 / 9), within(1e-12));
        assertThat(estimate().prevalence().flat()).containsExactly("small");
        assertThat(estimate().method()).contains("15 of 30 drawn finished");
    }

    @Test
    void aStratumThatNobodyReadForbidsAFigure() {
        for (int i = 0; i < 20; i++) {
            read(draw("a", "m", .5), Presence.ABSENT);
        }
        draw("b", "m", .5);
        assertThat(why()).contains("stratum b");
    }

    @Test
    void unsureIsLeftOutAndTooFewIsSaid() {
        for (int i = 0; i < 9; i++) {
            read(draw("", "m", .1), i < 3 ? Presence.PRESENT : Presence.ABSENT);
        }
        read(draw("", "m", .1), Presence.UNSURE);
        assertThat(why()).isEqualTo("Too few reviewed: 9, at least 10 are needed.");
        read(draw("", "m", .1), Presence.ABSENT);
        assertThat(estimate().share()).isCloseTo(.3, within(1e-12));
        assertThat(estimate().unsure()).isEqualTo(1);
    }

    /// Two models in one stratum: each is estimated from its own items; 12 and 8 of 20 drawn with 1/5 from 100.
    @Test
    void aModelsShareComesFromItsOwnItems() {
        for (int i = 0; i < 20; i++) {
            read(draw("", i < 12 ? "one" : "two", .2), i < 3 ? Presence.PRESENT : Presence.ABSENT);
        }
        PatternTable.Row row = Objects.requireNonNull(PatternTables.byModel(data()).row("c"));
        assertThat(row.cells().get(0).prevalence().figure().orElseThrow().share()).isCloseTo(3 / 12.0, within(1e-12));
        assertThat(row.cells().get(0).prevalence().figure().orElseThrow().drawn()).isEqualTo(12);
        assertThat(row.cells().get(1).prevalence().figure()).as("eight are too few").isEmpty();
        assertThat(row.all().prevalence().figure().orElseThrow().share()).isCloseTo(.15, within(1e-12));
    }

    /// Chances that differ within a stratum: sum of w x hit over sum of w. 10 with 1/2 (5 hit), 10 with 1/10 (1 hits):
    /// (5 x 2 + 1 x 10) / (10 x 2 + 10 x 10).
    @Test
    void unequalChancesAreWeighted() {
        for (int i = 0; i < 20; i++) {
            read(draw("", "m", i < 10 ? .5 : .1), i < 5 || i == 10 ? Presence.PRESENT : Presence.ABSENT);
        }
        assertThat(estimate().share()).isCloseTo(20 / 120.0, within(1e-12));
    }

    /// The same, half read, beside a stratum read whole: weights 4 and 20 there (2 and 1 hits of 5 each), 2 here (5 of 10).
    @Test
    void aHalfReadDrawOfUnequalChancesStandsForAllOfIt() {
        for (int i = 0; i < 20; i++) {
            Subject subject = draw("a", "m", i < 10 ? .5 : .1);
            if (i % 2 == 0) {
                read(subject, i < 4 || i == 10 ? Presence.PRESENT : Presence.ABSENT);
            }
        }
        for (int i = 0; i < 10; i++) {
            read(draw("b", "m", .5), i < 5 ? Presence.PRESENT : Presence.ABSENT);
        }
        assertThat(estimate().share()).isCloseTo((2 * 4 + 20 + 5 * 2) / (5.0 * 4 + 5 * 20 + 10 * 2), within(1e-12));
    }

    @Test
    void whatWasPickedByHandNeverChangesAnEstimate() {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            read(draw(i % 3 == 0 ? "a" : "b", "m", .25), random.nextInt(3) == 0 ? Presence.PRESENT : Presence.ABSENT);
        }
        Estimate before = estimate();
        int counted = Objects.requireNonNull(PatternTables.byModel(data()).row("c")).all().present();
        for (int i = 0; i < 25; i++) {
            Subject subject = Made.subject("picked" + i, "m");
            if (i % 2 == 0) {
                items.add(Made.picked("q", items.size(), subject));
            }
            read(subject, Presence.PRESENT);
            assertThat(estimate()).isEqualTo(before);
        }
        PatternTable table = PatternTables.byModel(data());
        assertThat(Objects.requireNonNull(table.row("c")).all().present()).as("it is counted").isEqualTo(counted + 25);
        assertThat(table.notInEstimates()).isEqualTo(13);
    }

    /// Who tags in passing says where the code is and never where it is not.
    @Test
    void aTagInPassingIsCountedAndNotEstimatedFrom() {
        for (int i = 0; i < 20; i++) {
            read(draw("", "m", .5), i < 4 ? Presence.PRESENT : Presence.ABSENT);
        }
        Subject passing = draw("", "m", .5);
        judgements.add(Made.judgement("ann", "c", passing, Presence.PRESENT));
        assertThat(estimate().share()).isCloseTo(.2, within(1e-12));
        assertThat(Objects.requireNonNull(PatternTables.byModel(data()).row("c")).all().present()).isEqualTo(5);
        // Finished under a codebook that did not have the code yet: version 1, tagged under version 2.
        reviewed.add(Made.reviewed("ann", passing, List.of("d"), true));
        judgements.replaceAll(one -> one.subject().equals(passing) ? later(one) : one);
        assertThat(estimate().share()).as("others show that the code was there in version 1").isCloseTo(5 / 21.0, within(1e-12));
        judgements.replaceAll(EstimatesTest::later);
        reviewed.replaceAll(one -> new Reviewed(one.reviewer(), one.subject(), one.subject().equals(passing) ? 1 : 2,
                one.absent(), one.at(), one.blind()));
        assertThat(estimate().share()).isCloseTo(.2, within(1e-12));
    }

    private static Judgement later(Judgement one) {
        return new Judgement(one.id(), one.reviewer(), one.code(), one.subject(), one.target(), one.presence(), null, null, "", 2,
                one.madeAt(), one.blind());
    }

    @Test
    void noneReviewedIsNotNoneFound() {
        judgements.add(Made.judgement("ann", "c", Made.subject("x", "m"), Presence.PRESENT));
        PatternTable table = PatternTables.byModel(data());
        assertThat(Objects.requireNonNull(table.row("c")).cells().getFirst().noneReviewed()).isFalse();
        assertThat(Objects.requireNonNull(table.row("d")).cells().getFirst().noneReviewed()).isTrue();
        assertThat(why()).isEqualTo("Too few conversations drawn by chance: 0, at least 10 are needed.");
    }

    @Test
    void conversationsOfNoColumnAreLeftOut() {
        for (int i = 0; i < 40; i++) {
            read(draw("", "m", .5), i % 4 == 0 ? Presence.PRESENT : Presence.ABSENT);
        }
        ReviewData data = data();
        PatternTable table = PatternTables.by(data, data.queues().getFirst(), List.of("even"), transcript ->
                Integer.parseInt(transcript.substring(1)) % 2 == 0 ? "even" : null);
        PatternTable.Row row = Objects.requireNonNull(table.row("c"));
        assertThat(row.cells().getFirst().reviewed()).isEqualTo(20);
        assertThat(row.all().prevalence().figure().orElseThrow().share()).isEqualTo(.5);
    }

    @Test
    void theTrendEndsAtTheEstimate() {
        for (int i = 0; i < 100; i++) {
            read(draw(i % 2 == 0 ? "a" : "b", "m", .5), i % 7 == 0 ? Presence.PRESENT : Presence.ABSENT);
        }
        ReviewData data = data();
        Trend trend = Trend.of(data.queues().getFirst(), data.answers(), "c");
        assertThat(trend.points()).hasSize(50);
        assertThat(trend.points().getLast().share().figure().orElseThrow()).isEqualTo(estimate().prevalence());
        assertThat(trend.points().getFirst().share().figure()).as("two are too few").isEmpty();
        assertThat(trend.points().get(9).position()).isEqualTo(19);
        assertThat(trend.points().get(9).hits()).as("0, 7, 14").isEqualTo(3);
    }

    @Test
    void pairsOfCodesAreCountedWhereBothWereLookedFor() {
        for (int i = 0; i < 10; i++) {
            Subject subject = Made.subject("t" + i, "m");
            judgements.add(Made.judgement("ann", "c", subject, i < 4 ? Presence.PRESENT : Presence.ABSENT));
            if (i > 1) {
                judgements.add(Made.judgement("ann", "d", subject, i < 7 ? Presence.PRESENT : i == 9 ? Presence.UNSURE : Presence.ABSENT));
            }
            reviewed.add(Made.reviewed("ann", subject, List.of(), true));
        }
        CoOccurrence pair = CoOccurrence.of(data().answers(), List.of("c", "d")).getFirst();
        assertThat(pair).isEqualTo(new CoOccurrence("c", "d", 2, 0, 3, 2));
        assertThat(pair.jaccard().figure()).contains(2 / 5.0);
        assertThat(pair.expected().figure()).contains(2 * 5 / 7.0);
    }
}
