package saiddone.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Catastrophe;
import saiddone.model.Verdict;

/// What rows and reviews say: traits, disagreements, pace.
class ReadingsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Codebook BOOK = new Codebook(3, List.of(), List.of(code("c1", null), code("c2", null), code("old", "c1")));

    @Test
    void outcomesAreWhatTheRulesReadElseTheReward() {
        assertThat(Trait.OUTCOME.of(row(verdict(true, true), null, null, null))).isEqualTo("unsafe");
        assertThat(Trait.OUTCOME.of(row(verdict(false, true), 0.0, null, null))).isEqualTo("handed over");
        assertThat(Trait.OUTCOME.of(row(verdict(false, false), null, null, null))).isEqualTo("neither unsafe nor handed over");
        assertThat(Trait.OUTCOME.of(row(null, 1.0, null, null))).isEqualTo("reward 1");
        assertThat(Trait.OUTCOME.of(row(null, 0.0, null, null))).isEqualTo("reward 0");
        assertThat(Trait.OUTCOME.of(row(null, 0.5, null, null))).isEqualTo("reward between");
        assertThat(Trait.OUTCOME.of(row(null, null, null, null))).isEqualTo("not scored");
        assertThat(Trait.INTENT.of(row(null, null, null, null))).isEqualTo("none given");
        assertThat(Trait.CHECK.of(row(null, null, null, null))).isEqualTo("nothing found");
        assertThat(Trait.CHECK.of(row(null, null, null, null).withFindings(List.of(new FindingCount("wrong-argument", Severity.HIGH, 1),
                new FindingCount("circling", Severity.LOW, 9))))).isEqualTo("wrong-argument");
    }

    @Test
    void disagreementsNeedBothSides() {
        assertThat(found(row(verdict(true, false), null, true, null))).containsExactly(Disagreement.UNSAFE_BUT_RESOLVED);
        assertThat(found(row(verdict(true, false), null, false, null))).isEmpty();
        assertThat(found(row(verdict(true, false), null, null, null))).isEmpty();
        assertThat(found(row(null, null, true, null))).isEmpty();
        assertThat(found(row(verdict(false, false), null, false, null))).containsExactly(Disagreement.SAFE_BUT_UNRESOLVED);
        assertThat(found(row(verdict(false, true), null, false, null))).isEmpty();
        assertThat(found(row(null, 1.0, null, task(false)))).containsExactly(Disagreement.REWARD_AGAINST_ACTIONS);
        assertThat(found(row(null, 0.0, null, task(true)))).containsExactly(Disagreement.REWARD_AGAINST_ACTIONS);
        assertThat(found(row(null, 1.0, null, task(true)))).isEmpty();
        assertThat(found(row(null, null, null, task(true)))).isEmpty();
    }

    @Test
    void reviewersContradictEachOtherOnlyWhereBothSpoke() {
        List<Judgement> judgements = new ArrayList<>(List.of(
                said("ann", "t1", "c1", Presence.PRESENT), said("bob", "t1", "c1", Presence.ABSENT),
                said("ann", "t2", "c1", Presence.PRESENT), said("bob", "t2", "old", Presence.PRESENT),
                said("ann", "t3", "c2", Presence.PRESENT),
                said("ann", "t4", "c2", Presence.ABSENT), said("ann", "t4", "c2", Presence.PRESENT), said("bob", "t4", "c2",
                        Presence.PRESENT),
                said("ann", "t5", "c2", Presence.PRESENT), said("judge", "t5", "c2", Presence.ABSENT)));
        List<Reviewed> reviews = List.of(new Reviewed("bob", subject("t3"), 1, List.of("c2"), NOON, false));
        assertThat(ReviewerDisagreement.of(judgements, reviews, BOOK, Set.of("ann", "bob"))).containsExactly("t1", "t3");
        assertThat(ReviewerDisagreement.of(judgements, List.of(), BOOK, Set.of("ann", "bob"))).containsExactly("t1");
    }

    @Test
    void paceIsTheMedianWithoutBreaks() {
        assertThat(Pace.of(times(0, 60, 180))).as("two intervals").isEmpty();
        assertThat(Pace.of(times(0, 60, 180, 480))).contains(Duration.ofSeconds(120));
        assertThat(Pace.of(times(0, 60, 180, 480, 480 + 7200))).as("lunch").contains(Duration.ofSeconds(120));
        assertThat(Pace.of(times(0, 60, 180, 480, 500))).contains(Duration.ofSeconds(90));
        List<Instant> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(NOON.plusSeconds(i < 50 ? i * 1000L : 49_000 + (i - 49) * 10L));
        }
        Collections.shuffle(many, new Random(1));
        assertThat(Pace.of(many)).as("the last count").contains(Duration.ofSeconds(10));
    }

    private static List<Instant> times(int... seconds) {
        return Arrays.stream(seconds).mapToObj(NOON::plusSeconds).toList();
    }

    private static List<Disagreement> found(TranscriptSummary row) {
        return Arrays.stream(Disagreement.values()).filter(one -> one.in(row)).toList();
    }

    private static TranscriptSummary row(Verdict verdict, Double reward, Boolean resolved, TaskVerdict task) {
        return new TranscriptSummary("t", new TranscriptSource("f", 0, "x"), "c", new CaseRef("s", "1", null, CaseKind.OTHER, null, null),
                "m", 1, 1, 1, 1, 0, 0, 0, false, reward, null, resolved, true, "", false, null, verdict, task);
    }

    private static Verdict verdict(boolean unsafe, boolean handedOver) {
        Verdict.Zone zone = unsafe ? Verdict.Zone.FORBIDDEN : handedOver ? Verdict.Zone.MARGIN : Verdict.Zone.RESOLVED;
        return new Verdict(zone, handedOver ? 3 : null,
                unsafe ? List.of(new Verdict.Fired("x", Catastrophe.values()[0], 2, 0)) : List.of(), null, null, 1, 0, 0, 0, null);
    }

    private static TaskVerdict task(boolean right) {
        return new TaskVerdict(right ? 0 : 1, 0, 0, true, null, null, List.of());
    }

    private static Judgement said(String who, String transcript, String code, Presence word) {
        return new Judgement(who + transcript + code + word, who, code, subject(transcript), new Target.Conversation(), word, null, null,
                "", 1, NOON, false);
    }

    private static Subject subject(String transcript) {
        return new Subject(transcript, "hash", "m");
    }

    private static Code code(String id, String mergedInto) {
        return new Code(id, null, id, "", "", "", List.of(), "#888888", List.of(), null, false, mergedInto, List.of());
    }
}
