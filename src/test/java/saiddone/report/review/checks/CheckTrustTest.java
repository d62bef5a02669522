package saiddone.report.review.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.annotation.codebook.StarterCodebook;
import saiddone.annotation.model.FindingKey;
import saiddone.annotation.model.FindingRuling;
import saiddone.annotation.model.Subject;
import saiddone.check.CheckId;

class CheckTrustTest {
    /// Nothing in the starter codebook answers to these.
    private static final Set<String> CHOSEN_BY_HAND = Set.of("done-not-told", "forbidden-action", "missing-write",
            "differs-from-expected", "unpaired-call", "same-ask-different-outcome");

    @Test
    void precisionIsAcceptedOfAllWithWilsonsInterval() {
        List<FindingRuling> rulings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rulings.add(ruling("ann", "circling", i, i < 8));
        }
        CheckTally.Precision precision = CheckTrust.of(rulings).get("circling").all().precision().figure().orElseThrow();
        assertThat(precision.value()).isEqualTo(.8);
        assertThat(precision.n()).isEqualTo(10);
        // By hand: centre (.8 + z²/20) / (1 + z²/10), half z/(1 + z²/10) · sqrt(.16/10 + z²/400), z = 1.959964.
        assertThat(precision.interval().low()).isCloseTo(.4902, within(.0001));
        assertThat(precision.interval().high()).isCloseTo(.9433, within(.0001));
        assertThat(precision.interval().method()).isEqualTo("Wilson");
    }

    @Test
    void nineAreTooFew() {
        List<FindingRuling> rulings = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            rulings.add(ruling("ann", "circling", i, true));
        }
        assertThat(CheckTrust.of(rulings).get("circling").all().precision().why().orElseThrow().sentence())
                .isEqualTo("Too few findings that were ruled on: 9, at least 10 are needed.");
        assertThat(CheckTrust.none("circling").all().precision().figure()).isEmpty();
    }

    @Test
    void aFindingCountsOnceAndWhereReviewersDifferInNoShare() {
        Map<String, CheckTrust> all = CheckTrust.of(List.of(ruling("ann", "circling", 1, true), ruling("bob", "circling", 1, true),
                ruling("ann", "circling", 2, true), ruling("bob", "circling", 2, false), ruling("bob", "circling", 3, false),
                ruling("bob", "empty-reply", 3, true)));
        assertThat(all).containsOnlyKeys("circling", "empty-reply");
        CheckTrust circling = all.get("circling");
        assertThat(circling.all()).isEqualTo(new CheckTally(1, 1, 1));
        assertThat(circling.of("ann")).isEqualTo(new CheckTally(2, 0, 0));
        assertThat(circling.of("bob")).isEqualTo(new CheckTally(1, 2, 0));
        assertThat(circling.of("eve")).isEqualTo(new CheckTally(0, 0, 0));
        assertThat(circling.dismissals()).as("latest first").extracting(ruling -> ruling.finding().message()).containsExactly(3, 2);
    }

    @Test
    void everyCheckHasItsCodeOrIsKnownToHaveNone() {
        CheckCodes codes = CheckCodes.shipped();
        Set<String> checks = new TreeSet<>();
        for (CheckId check : CheckId.values()) {
            checks.add(check.label());
            assertThat(codes.codeFor(check.label(), StarterCodebook.load()).isPresent()).as(check.label())
                    .isEqualTo(!CHOSEN_BY_HAND.contains(check.label()));
        }
        assertThat(checks).containsAll(codes.codes().keySet());
        assertThat(codes.codeFor("wrong-argument", StarterCodebook.load()).orElseThrow().name()).isEqualTo("right-reply-wrong-action");
    }

    private static FindingRuling ruling(String reviewer, String check, int message, boolean accepted) {
        return new FindingRuling(reviewer, new FindingKey("t", check, message, null, null, null), new Subject("t", "hash", "m"),
                accepted ? FindingRuling.Answer.ACCEPTED : FindingRuling.Answer.DISMISSED, accepted ? "" : "No.", null,
                Instant.EPOCH.plusSeconds(message));
    }
}
