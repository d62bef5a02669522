package saiddone.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saiddone.model.Finding;
import saiddone.model.Transcript;
import saiddone.model.suite.Suite;
import saiddone.score.Scorer;
import saiddone.score.Shipped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the sample's authors planted is found, and little else, in the files of those models that show most of it. The
/// figures for the whole corpus, and for other seeds, stand in docs/checks.md.
class RulesOnNorthlineTest {
    private static final List<String> MODELS = List.of("minimax-m3", "haiku-4.5", "gpt-5.4-mini", "deepseek-v4-flash");
    private static final Map<String, Set<String>> PLANTED = new HashMap<>();
    private static final Map<String, List<Finding>> FOUND = new HashMap<>();

    @BeforeAll
    static void readAll() {
        Suite suite = Shipped.suite(Shipped.FOLDER);
        Scorer scorer = new Scorer(suite);
        Checks checks = Catalogue.shipped();
        Path[] files = MODELS.stream().map(model -> Shipped.FOLDER.resolve(model + ".jsonl.gz")).toArray(Path[]::new);
        for (Transcript transcript : Shipped.read(files).transcripts()) {
            FOUND.put(transcript.conversation(), checks.of(transcript, suite, scorer.verdict(transcript)).findings());
        }
        JsonNode notes = new JsonMapper().readTree(Shipped.FOLDER.resolve("authors-notes.json").toFile());
        notes.path("conversations").valueStream().forEach(one -> PLANTED.put(one.path("transcript").asString(),
                new HashSet<>(one.path("patterns").valueStream().map(pattern -> pattern.path("pattern").asString()).toList())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stale-tracking|stale-tracking-as-new", "contradicts-own-lookup|contradicts-own-lookup,false-timeline-echo",
        "invented-fact|invented-delivery-fact,fabricated-url", "acted-before-proof|unproven-claim-giveaway",
        "proof-asked-then-waived|proof-asked-then-waived", "confirm-skipped|confirm-skipped",
        "narrated-red-flag-then-acted|names-rule-then-breaks-it", "price-as-reason|price-as-escalation-reason",
        "over-escalated|self-service-over-routing,reluctant-resolver",
        "missed-escalation|unsupported-self-closed,decline-then-pivot-handled,third-party-reroute-not-routed",
        "empty-reply|empty-reply", "internal-prose-leak|internal-prose-leak", "circling|circling"})
    void plantedPatternsAreFound(String check, String patterns) {
        Set<String> wanted = Set.of(patterns.split(","));
        List<String> missed = new ArrayList<>();
        int planted = 0;
        for (String conversation : FOUND.keySet()) {
            if (PLANTED.getOrDefault(conversation, Set.of()).stream().anyMatch(wanted::contains)) {
                planted++;
                if (!has(conversation, check)) {
                    missed.add(conversation);
                }
            }
        }
        assertThat(planted).as("planted for " + check).isPositive();
        assertThat(missed).as("%s of %d", check, planted).hasSizeLessThanOrEqualTo((int) Math.ceil(planted * 0.02));
    }

    /// Without those that say what plainly is so: a handover of a routine case is one, planted or not.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stale-tracking|stale-tracking-as-new", "contradicts-own-lookup|contradicts-own-lookup,false-timeline-echo",
        "invented-fact|invented-delivery-fact,fabricated-url", "proof-asked-then-waived|proof-asked-then-waived",
        "confirm-skipped|confirm-skipped", "narrated-red-flag-then-acted|names-rule-then-breaks-it",
        "price-as-reason|price-as-escalation-reason", "unrequested-action|unrequested-cancel", "empty-reply|empty-reply",
        "internal-prose-leak|internal-prose-leak", "circling|circling", "repeats-itself|none", "unpaired-call|none"})
    void othersCarryThemSeldom(String check, String patterns) {
        Set<String> meant = Set.of(patterns.split(","));
        List<String> others = FOUND.keySet().stream()
                .filter(conversation -> PLANTED.getOrDefault(conversation, Set.of()).stream().noneMatch(meant::contains)).toList();
        assertThat(others.stream().filter(conversation -> has(conversation, check)).toList()).as(check)
                .hasSizeLessThanOrEqualTo(others.size() / 100);
    }

    @Test
    void eachFindingQuotesWhatStandsThere() {
        assertThat(FOUND.values().stream().flatMap(List::stream).map(Finding::said).filter(said -> said != null && said.quote().isBlank())
                .toList())
                .isEmpty();
    }

    private static boolean has(String conversation, String check) {
        return FOUND.getOrDefault(conversation, List.of()).stream().anyMatch(finding -> finding.check().equals(check));
    }
}
