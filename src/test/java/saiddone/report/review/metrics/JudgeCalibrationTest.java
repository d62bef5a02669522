package saiddone.report.review.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.model.Subject;
import saiddone.model.CaseKind;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.Made;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;

class JudgeCalibrationTest {
    private final List<TranscriptSummary> rows = new ArrayList<>();
    private final List<QueueItem> items = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    private Subject row(boolean kept) {
        String id = "t" + rows.size();
        rows.add(Made.row(id, Made.suiteCase("C" + id, CaseKind.ROUTINE, null), "m", 1, Made.verdict(false, false), null, kept ? .5 : .4));
        return Made.subject(id, "m");
    }

    private void drawn(int n, String stratum, double chance, boolean judge, boolean truth) {
        for (int i = 0; i < n; i++) {
            Subject subject = row(judge);
            items.add(Made.drawn("q", items.size(), subject, stratum, chance));
            judgements.add(Made.judgement("ann", StarterCodes.POLICY_BREACHED, subject, truth ? Presence.ABSENT : Presence.PRESENT));
        }
    }

    private JudgeCalibration count() {
        ReviewData data = ReviewData.whole(new Codebook(1, List.of(), List.of(Made.code(StarterCodes.POLICY_BREACHED, null))),
                List.of(new Reviewer("ann", "Ann", false)), judgements,
                rows.stream().map(row -> Made.reviewed("ann", Made.subject(row.id(), "m"), List.of(), true)).toList(), List.of(),
                List.of(new DrawnQueue(Made.queue("q", Queue.Method.STRATIFIED, true), items)), rows, 0);
        return JudgeCalibrations.of(data, ReviewedCases.of(rows, List.of())).getLast();
    }

    /// A stratum drawn whole, weight 1: both yes 12, missed 8, both no 20. Another drawn by a quarter, weight 4: both yes 15,
    /// false alarms 5. Sensitivity (12 + 60) / (20 + 60), specificity 20 / (20 + 20).
    @Test
    void sharesOfAnUnevenDrawAreWeighted() {
        drawn(12, "whole", 1, true, true);
        drawn(8, "whole", 1, false, true);
        drawn(20, "whole", 1, false, false);
        drawn(15, "part", .25, true, true);
        drawn(5, "part", .25, true, false);
        for (int i = 0; i < 60; i++) {
            row(true);
        }
        JudgeCalibration fit = count();
        assertThat(fit.weighted()).isTrue();
        assertThat(fit.counts().hits()).isEqualTo(27);
        assertThat(fit.sensitivity().figure().orElseThrow().value()).isCloseTo(72 / 80.0, within(1e-12));
        assertThat(fit.specificity().figure().orElseThrow().value()).isCloseTo(20 / 40.0, within(1e-12));
        assertThat(fit.apparent().figure().orElseThrow().value()).as("of all 120 rows: 12 + 20 + 60").isCloseTo(92 / 120.0, within(1e-12));
        assertThat(fit.direct().figure().orElseThrow().value()).as("(20 + 60) / 120").isCloseTo(80 / 120.0, within(1e-12));
        assertThat(fit.predictionPowered().why().orElseThrow().sentence()).contains("different chances");
        // Kish: yes (20 + 15 x 4)^2 / (20 + 15 x 16) = 24.6, so 25, of which 22.5 hits; no (20 + 20)^2 / (20 + 80) = 16, 8 quiet
        double rate = (92 / 120.0 + 8 / 16.0 - 1) / (23 / 25.0 + 8 / 16.0 - 1);
        assertThat(fit.corrected().figure().orElseThrow().value()).isCloseTo(rate, within(1e-9));
    }

    @Test
    void handPickedOnesTeachNothingAndUnsureOnesAreLeftOut() {
        drawn(15, "", .5, true, true);
        drawn(15, "", .5, false, false);
        JudgeCalibration before = count();
        Subject picked = row(true);
        items.add(Made.picked("q", items.size(), picked));
        judgements.add(Made.judgement("ann", StarterCodes.POLICY_BREACHED, picked, Presence.PRESENT));
        assertThat(count().counts()).isEqualTo(before.counts());
        Subject unsure = row(true);
        items.add(Made.drawn("q", items.size(), unsure, "", .5));
        judgements.add(Made.judgement("ann", StarterCodes.POLICY_BREACHED, unsure, Presence.UNSURE));
        assertThat(count().counts()).isEqualTo(before.counts());
        assertThat(count().leftOut()).isEqualTo(1);
    }

    @Test
    void withoutADrawNothingIsSaid() {
        judgements.add(Made.judgement("ann", StarterCodes.POLICY_BREACHED, row(true), Presence.PRESENT));
        assertThat(count().sensitivity().why()).isPresent();
        assertThat(count().direct().why()).isPresent();
        assertThat(count().queue()).isNull();
    }
}
