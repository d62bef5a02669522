package saiddone.ui.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.ingest.Summaries;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.search.FacetCount;
import saiddone.search.IndexStatus;
import saiddone.search.SearchRequest;
import saiddone.search.SearchResult;
import saiddone.search.TranscriptIndex;
import saiddone.search.UpdateReport;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Given transcripts, found by id; a query lights its words wherever they stand.
public final class MemoryIndex implements TranscriptIndex {
    private final Map<String, Transcript> transcripts = new LinkedHashMap<>();

    public MemoryIndex(List<Transcript> all) {
        all.forEach(transcript -> transcripts.put(transcript.id(), transcript));
    }

    @Override
    public IndexStatus status() {
        return new IndexStatus(transcripts.size(), 0, 0, 0, 0, false, null);
    }

    @Override
    public UpdateReport update(Progress progress, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TranscriptSummary> summaries() {
        return transcripts.values().stream().map(Summaries::of).toList();
    }

    @Override
    public @Nullable Transcript transcript(String id) {
        return transcripts.get(id);
    }

    @Override
    public List<ReadProblem> problems() {
        return List.of();
    }

    @Override
    public SearchResult search(SearchRequest request, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Span> highlights(String query, Part part, String text) {
        List<Span> spans = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : query.toLowerCase(Locale.ROOT).split(" ")) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                spans.add(new Span(at, at + word.length()));
            }
        }
        return spans;
    }

    @Override
    public List<String> facets() {
        return List.of();
    }

    @Override
    public Set<String> conversations(SearchRequest request, Cancellation cancellation) {
        return transcripts.values().stream().filter(one -> !request.without().contains(one.id()) && one.messages().stream()
                .anyMatch(message -> message.text().contains(request.query()))).map(Transcript::id).collect(Collectors.toSet());
    }

    @Override
    public List<FacetCount> values(String field, String prefix, int limit, Set<String> without) {
        return List.of();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
