package saiddone.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saiddone.app.Indexes;
import saiddone.check.CheckId;
import saiddone.check.catalogue.Checks;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.ingest.WorkspaceFolder;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.TranscriptSummary;
import saiddone.search.FacetCount;
import saiddone.search.SearchRequest;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// What the checks say of a conversation that is read blind is to be had nowhere: not itself, not by its facet, not by a query.
class BlindedFindingsTest {
    private static final String CONVERSATION = """
            {"id":"%s","messages":[{"role":"user","content":"hello"},{"role":"assistant","content":"%s"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aBlindConversationHasNoFindings() throws IOException {
        Files.writeString(folder.resolve("runs.jsonl"), CONVERSATION.formatted("a", "") + CONVERSATION.formatted("b", "")
                + CONVERSATION.formatted("c", "hi"));
        Map<String, String> aliases = new HashMap<>();
        try (TranscriptIndex whole = index(); TranscriptIndex blinded = new BlindedIndex(() -> whole, () -> aliases)) {
            List<String> ids = whole.summaries().stream().map(TranscriptSummary::id).toList();
            assertThat(blinded.findings(ids.getFirst())).hasSize(1);
            assertThat(carrying(blinded)).isEqualTo(2);

            aliases.put(ids.getFirst(), "1 · blind");

            assertThat(blinded.findings(ids.getFirst())).isEmpty();
            assertThat(blinded.findings(ids.get(1))).hasSize(1);
            assertThat(carrying(blinded)).isEqualTo(1);
            for (String query : List.of("check:empty-reply", "severity:low", "finding:empty-reply")) {
                assertThat(blinded.conversations(new SearchRequest(query, Map.of(), 0, List.of(), false), Cancellation.NEVER))
                        .as(query).containsExactly(ids.get(1));
            }
            assertThat(blinded.values("check", "empty", 5, Set.of()).getFirst().conversations()).isEqualTo(1);
        }
    }

    private static long carrying(TranscriptIndex index) {
        return index.search(new SearchRequest("", Map.of(), 0, List.of("check"), false), Cancellation.NEVER).facets().get("check").stream()
                .filter(count -> count.value().equals("empty-reply")).mapToLong(FacetCount::conversations).sum();
    }

    private TranscriptIndex index() {
        Checks checks = new Checks(new LedgerMaker(Lexicons.shipped()), Map.of(CheckId.EMPTY_REPLY, reading -> reading
                .transcript().messages().stream().filter(message -> message.text().isEmpty())
                .map(message -> new Finding("empty-reply", CheckId.EMPTY_REPLY.family(),
                        Severity.LOW, Confidence.CERTAIN, message.index(), null, null, null, "It says nothing.")).toList()));
        Indexes indexes = new Indexes(folder.resolve("cache"), checks);
        WorkspaceFolder workspace = indexes.workspace(folder);
        TranscriptIndex index = indexes.open(workspace, List.of(folder.resolve("runs.jsonl")));
        index.update(Progress.NONE, Cancellation.NEVER);
        return index;
    }
}
