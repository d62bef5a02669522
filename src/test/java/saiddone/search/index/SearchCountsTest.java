package saiddone.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import saiddone.ingest.Limits;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.SourceFile;
import saiddone.ingest.TranscriptFiles;
import saiddone.ingest.TranscriptSink;
import saiddone.ingest.folder.FolderFiles;
import saiddone.ingest.folder.Readers;
import saiddone.ingest.tool.ToolProfiles;
import saiddone.model.Message;
import saiddone.model.Transcript;
import saiddone.search.FacetCount;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Any search counts what a scan of everything counts.
@Execution(ExecutionMode.CONCURRENT)
class SearchCountsTest {
    private static final Path CORPORA = Path.of("..", "shared", "corpora");
    private static final List<String> FACETS = List.of("model", "suite", "kind", "format", "run", "ending", "handed-over", "outcome",
            "role", "followed", "effect", "tool");
    @TempDir
    private Path folder;

    @Test
    void countsOfDrawnConversationsEqualAScan() throws Exception {
        MadeUp made = new MadeUp(7);
        MemoryFiles files = new MemoryFiles();
        List<Transcript> all = new ArrayList<>();
        for (String name : List.of("a.jsonl", "b.jsonl", "c.jsonl")) {
            List<Transcript> conversations = made.conversations(name, 60);
            files.put(name, conversations);
            all.addAll(conversations);
        }
        try (TranscriptIndex index = IndexStore.open(folder, files)) {
            index.update(Progress.NONE, Cancellation.NEVER);
            assertSoftly(softly -> ask(softly, index, all, 600, 5000));
        }
    }

    /// Also after all of the index was counted, which is remembered.
    @Test
    void whatIsLeftOutIsAsThoughItWereNotThere() throws Exception {
        MadeUp made = new MadeUp(8);
        MemoryFiles files = new MemoryFiles();
        List<Transcript> all = new ArrayList<>();
        for (String name : List.of("a.jsonl", "b.jsonl")) {
            List<Transcript> conversations = made.conversations(name, 60);
            files.put(name, conversations);
            all.addAll(conversations);
        }
        Set<String> without = all.stream().map(Transcript::id).filter(id -> id.hashCode() % 3 == 0).collect(Collectors.toSet());
        List<Transcript> left = all.stream().filter(one -> !without.contains(one.id())).toList();
        assertThat(left).hasSizeBetween(40, 100);
        try (TranscriptIndex index = IndexStore.open(folder, files)) {
            index.update(Progress.NONE, Cancellation.NEVER);
            index.search(new SearchRequest("", Map.of(), 0, FACETS, false), Cancellation.NEVER);
            assertSoftly(softly -> ask(softly, index, left, 300, 5000, without));
            assertSoftly(softly -> ask(softly, index, all, 100, 5000));
        }
    }

    @Test
    void countsOverAllSharedCorporaEqualAScan() throws Exception {
        assumeTrue(Files.isDirectory(CORPORA), "The shared corpora are not beside this project (" + CORPORA + ")");
        ToolProfiles profiles = new ToolProfiles(null);
        TranscriptFiles files = new FolderFiles(List.of(CORPORA), Readers.standard(profiles), profiles, Limits.STANDARD);
        List<Transcript> all = readAll(files);
        assertThat(all).hasSizeGreaterThan(600);
        try (TranscriptIndex index = IndexStore.open(folder, files)) {
            index.update(Progress.NONE, Cancellation.NEVER);
            assertThat(index.status().transcripts()).isEqualTo(all.size());
            assertThat(index.summaries().stream().map(row -> row.id()).collect(Collectors.toSet())).hasSize(all.size());
            assertSoftly(softly -> ask(softly, index, all, 240, 0));
        }
    }

    private static void ask(SoftAssertions softly, TranscriptIndex index, List<Transcript> all, int count, int limit) {
        ask(softly, index, all, count, limit, Set.of());
    }

    private static void ask(SoftAssertions softly, TranscriptIndex index, List<Transcript> all, int count, int limit,
                            Set<String> without) {
        Twin twin = new Twin(all);
        Questions questions = new Questions(11, all);
        int found = 0;
        for (int n = 0; n < count; n++) {
            Twin.Asked asked = questions.question(n);
            Map<Transcript, List<Message>> expected = twin.answer(asked);
            SearchRequest request = new SearchRequest(asked.query(), Map.of(), limit, FACETS, true).leavingOut(without);
            SearchResult result = index.search(request, Cancellation.NEVER);
            softly.assertThat(index.conversations(request, Cancellation.NEVER)).as("all conversations of <%s>", asked.query())
                    .isEqualTo(expected.keySet().stream().map(Transcript::id).collect(Collectors.toSet()));
            softly.assertThat(result.messages()).as("messages of <%s>", asked.query())
                    .isEqualTo(expected.values().stream().mapToLong(List::size).sum());
            softly.assertThat(result.conversations()).as("conversations of <%s>", asked.query()).isEqualTo(expected.size());
            if (limit > 0) {
                softly.assertThat(places(result)).as("hits of <%s>", asked.query()).isEqualTo(places(expected));
            }
            for (String facet : FACETS) {
                softly.assertThat(counts(result.facets().get(facet))).as("%s of <%s>", facet, asked.query())
                        .isEqualTo(counts(twin.facet(facet, expected)));
            }
            found += expected.isEmpty() ? 0 : 1;
        }
        softly.assertThat(found).as("questions with an answer").isGreaterThan(count * 3 / 4);
    }

    private static Set<String> places(SearchResult result) {
        return result.hits().stream().map(hit -> hit.transcript().id() + "#" + hit.message()).collect(Collectors.toSet());
    }

    private static Set<String> places(Map<Transcript, List<Message>> expected) {
        Set<String> places = new HashSet<>();
        expected.forEach((transcript, messages) -> messages.forEach(message -> places.add(transcript.id() + "#" + message.index())));
        return places;
    }

    private static Map<String, List<Long>> counts(List<FacetCount> counts) {
        return counts.stream().collect(Collectors.toMap(FacetCount::value, count -> List.of(count.conversations(), count.messages())));
    }

    private static Map<String, List<Long>> counts(Map<String, long[]> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()[0], e.getValue()[1])));
    }

    private static List<Transcript> readAll(TranscriptFiles files) throws Exception {
        List<Transcript> all = new ArrayList<>();
        TranscriptSink sink = new TranscriptSink() {
            @Override
            public void transcript(Transcript transcript) {
                all.add(transcript);
            }

            @Override
            public void problem(ReadProblem problem) {
                // Files of formats that cannot be read yet are as invisible to the index as they are here.
            }
        };
        for (SourceFile file : files.scan(Cancellation.NEVER)) {
            files.read(file, sink, Cancellation.NEVER);
        }
        return all;
    }
}
