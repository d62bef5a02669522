package saiddone.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.ingest.SourceFile;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.FindingCount;
import saiddone.model.FindingFamily;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.search.FacetCount;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.Verdicts;
import saiddone.search.codec.FindingCodec;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Findings made up by the hash of each conversation: kept whole, counted in the rows, counted as facets, found by queries.
class FindingsInIndexTest {
    @TempDir
    private Path folder;
    private final MemoryFiles files = new MemoryFiles();
    private final List<Transcript> all = new ArrayList<>();

    @Test
    void everyFindingComesBackAsItWas() throws IOException {
        List<Finding> findings = List.of(
                new Finding("wrong-argument", FindingFamily.SAYS_VS_DOES, Severity.HIGH, Confidence.CERTAIN, 70_000,
                        new Finding.Said(Part.REASONING, new Span(3, 900_000), "“linear” 😀"), 0, "/new_item_ids/0", "Why."),
                new Finding("contradicts-own-lookup", FindingFamily.SAYS_VS_DOES, Severity.LOW, Confidence.LIKELY, 5, null, null,
                        null, 4, "So."),
                new Finding("circling", FindingFamily.STYLE, Severity.LOW, Confidence.POSSIBLE, 0, null, null, null, ""));
        assertThat(FindingCodec.decode(FindingCodec.encode(findings))).isEqualTo(findings);
        assertThat(FindingCodec.decode(FindingCodec.encode(List.of()))).isEmpty();
    }

    @Test
    void countsAreByCheckTheGravestFirst() {
        assertThat(FindingCount.of(List.of(finding("circling", Severity.LOW, 1), finding("wrong-argument", Severity.MEDIUM, 1),
                finding("wrong-argument", Severity.HIGH, 2), finding("circling", Severity.LOW, 3),
                finding("invented-fact", Severity.LOW, 3))))
                .containsExactly(new FindingCount("wrong-argument", Severity.HIGH, 2), new FindingCount("circling", Severity.LOW, 2),
                        new FindingCount("invented-fact", Severity.LOW, 1));
    }

    @Test
    void rowsFacetsAndQueriesAgreeWithTheFindings() {
        try (TranscriptIndex index = filled(new MadeUpFindings("1"))) {
            for (Transcript one : all) {
                assertThat(index.findings(one.id())).isEqualTo(findings(one));
            }
            assertThat(index.findings("nobody")).isEmpty();
            Map<String, List<FindingCount>> rows = index.summaries().stream()
                    .collect(Collectors.toMap(TranscriptSummary::id, TranscriptSummary::findings));
            all.forEach(one -> assertThat(rows.get(one.id())).isEqualTo(FindingCount.of(findings(one))));

            Map<String, Long> expected = new TreeMap<>();
            Map<String, Long> severities = new TreeMap<>();
            all.stream().filter(one -> !one.messages().isEmpty()).forEach(one -> {
                List<String> checks = findings(one).stream().map(Finding::check).distinct().toList();
                (checks.isEmpty() ? List.of("nothing") : checks).forEach(check -> expected.merge(check, 1L, Long::sum));
                severities.merge(findings(one).stream().map(Finding::severity).min(Severity::compareTo).map(Severity::label)
                        .orElse("nothing"), 1L, Long::sum);
            });
            assertThat(counts(index, "check")).isEqualTo(expected).containsKeys("wrong-argument", "circling", "nothing");
            assertThat(counts(index, "severity")).isEqualTo(severities).containsKeys("high", "low", "nothing");
            assertThat(index.facets()).contains("check", "severity");

            expected.forEach((check, count) -> assertThat(found(index, "check:" + check)).as(check).hasSize(count.intValue()));
            severities.forEach((word, count) -> assertThat(found(index, "severity:" + word)).as(word).hasSize(count.intValue()));
            assertThat(found(index, "check:wrong-argument -check:circling")).containsExactlyInAnyOrderElementsOf(all.stream()
                    .filter(one -> has(one, "wrong-argument") && !has(one, "circling")).map(Transcript::id).toList());
        }
    }

    @Test
    void aFindingIsFoundInItsMessage() {
        try (TranscriptIndex index = filled(new MadeUpFindings("1"))) {
            List<String> expected = all.stream().flatMap(one -> findings(one).stream().filter(found -> found.check().equals("circling"))
                    .map(found -> one.id() + "#" + found.message())).distinct().toList();
            SearchResult result = index.search(new SearchRequest("finding:circling", Map.of(), 1000, List.of(), false), Cancellation.NEVER);
            assertThat(result.hits()).extracting(hit -> hit.transcript().id() + "#" + hit.message())
                    .containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
        }
    }

    @Test
    void otherChecksMeanReadingAnew(@TempDir Path real) throws IOException {
        ChatFolder chats = new ChatFolder(real);
        chats.write("a.jsonl", "apple", "plum");
        for (String version : List.of("1", "2")) {
            try (TranscriptIndex index = IndexStore.open(folder, chats.files(), new MadeUpFindings(version))) {
                assertThat(index.update(Progress.NONE, Cancellation.NEVER).readTranscripts()).as(version).isEqualTo(2);
                assertThat(index.update(Progress.NONE, Cancellation.NEVER).readTranscripts()).as(version).isZero();
            }
        }
    }

    private TranscriptIndex filled(Verdicts verdicts) {
        MadeUp made = new MadeUp(7);
        all.addAll(made.conversations("a", 120));
        files.put("a", all);
        TranscriptIndex index = IndexStore.open(folder, files, verdicts);
        index.update(Progress.NONE, Cancellation.NEVER);
        return index;
    }

    private static List<String> found(TranscriptIndex index, String query) {
        return List.copyOf(index.conversations(new SearchRequest(query, Map.of(), 0, List.of(), false), Cancellation.NEVER));
    }

    private static Map<String, Long> counts(TranscriptIndex index, String facet) {
        return index.search(new SearchRequest("", Map.of(), 0, List.of(facet), false), Cancellation.NEVER).facets().get(facet).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::conversations));
    }

    private static boolean has(Transcript one, String check) {
        return findings(one).stream().anyMatch(finding -> finding.check().equals(check));
    }

    private static List<Finding> findings(Transcript one) {
        List<Finding> findings = new ArrayList<>();
        int draw = Math.floorMod(one.contentHash().hashCode(), 8);
        if (!one.messages().isEmpty() && draw < 5) {
            int last = one.messages().size() - 1;
            if (draw % 2 == 0) {
                findings.add(finding("circling", Severity.LOW, 0));
                findings.add(finding("circling", Severity.LOW, last));
            }
            if (draw > 1) {
                findings.add(finding("wrong-argument", draw == 4 ? Severity.MEDIUM : Severity.HIGH, last));
            }
        }
        return findings;
    }

    private static Finding finding(String check, Severity severity, int message) {
        return new Finding(check, FindingFamily.STYLE, severity, Confidence.LIKELY, message, null, null, null, "Why.");
    }

    private record MadeUpFindings(String fingerprint) implements Verdicts {
        @Override
        public Function<Transcript, @Nullable Verdict> of(SourceFile file) {
            return _ -> null;
        }

        @Override
        public Findings findings(SourceFile file) {
            return (transcript, _) -> FindingsInIndexTest.findings(transcript);
        }
    }
}
