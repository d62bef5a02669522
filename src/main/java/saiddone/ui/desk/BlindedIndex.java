package saiddone.ui.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.Finding;
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

/// The index as somebody may see it who reads some conversations blind: these are in no list, no hit, no total and no facet,
/// and each of them by its id only, redacted.
final class BlindedIndex implements TranscriptIndex {
    private final Supplier<TranscriptIndex> whole;
    private final Supplier<Map<String, String>> aliases;

    /// @param aliases what is hidden now, by id; asked anew for every question, from any thread
    BlindedIndex(Supplier<TranscriptIndex> whole, Supplier<Map<String, String>> aliases) {
        this.whole = whole;
        this.aliases = aliases;
    }

    /// The same list where nothing in it is hidden.
    static List<TranscriptSummary> visible(List<TranscriptSummary> rows, Set<String> hidden) {
        return hidden.isEmpty() || rows.stream().noneMatch(row -> hidden.contains(row.id())) ? rows
                : rows.stream().filter(row -> !hidden.contains(row.id())).toList();
    }

    /// Without what is said of hidden conversations; the same list where nothing is.
    static List<ReadProblem> visible(List<ReadProblem> problems, List<TranscriptSummary> rows, Set<String> hidden) {
        List<TranscriptSummary> concerned = hidden.isEmpty() ? List.of() : rows.stream().filter(row -> hidden.contains(row.id())).toList();
        return concerned.isEmpty() ? problems : problems.stream()
                .filter(problem -> concerned.stream().noneMatch(row -> isAbout(problem, row))).toList();
    }

    /// Said at the conversation's place, or naming that place in its sentence, as a run that is there twice does.
    private static boolean isAbout(ReadProblem problem, TranscriptSummary row) {
        Integer position = problem.position();
        return position != null && position == row.source().position() && problem.file().equals(row.source().file())
                || problem.reason().contains(row.source().file());
    }

    @Override
    public IndexStatus status() {
        return whole.get().status();
    }

    @Override
    public UpdateReport update(Progress progress, Cancellation cancellation) {
        return whole.get().update(progress, cancellation);
    }

    @Override
    public List<TranscriptSummary> summaries() {
        return visible(whole.get().summaries(), aliases.get().keySet());
    }

    @Override
    public @Nullable Transcript transcript(String id) {
        Transcript found = whole.get().transcript(id);
        String alias = aliases.get().get(id);
        return found == null || alias == null ? found : Redaction.of(found, alias);
    }

    /// What the checks say of a conversation read blind would lead the reader.
    @Override
    public List<Finding> findings(String id) {
        TranscriptIndex index = whole.get();
        return aliases.get().containsKey(id) ? List.of() : index.findings(id);
    }

    @Override
    public List<ReadProblem> problems() {
        Set<String> hidden = aliases.get().keySet();
        TranscriptIndex index = whole.get();
        return hidden.isEmpty() ? index.problems() : visible(index.problems(), index.summaries(), hidden);
    }

    @Override
    public SearchResult search(SearchRequest request, Cancellation cancellation) {
        return whole.get().search(visible(request), cancellation);
    }

    @Override
    public Set<String> conversations(SearchRequest request, Cancellation cancellation) {
        return whole.get().conversations(visible(request), cancellation);
    }

    @Override
    public List<String> facets() {
        return whole.get().facets();
    }

    @Override
    public List<Span> highlights(String query, Part part, String text) {
        return whole.get().highlights(query, part, text);
    }

    @Override
    public List<FacetCount> values(String field, String prefix, int limit, Set<String> without) {
        return whole.get().values(field, prefix, limit, visible(new SearchRequest("", Map.of(), 0, List.of(), false, without)).without());
    }

    @Override
    public void close() {
        whole.get().close();
    }

    private SearchRequest visible(SearchRequest request) {
        Set<String> hidden = aliases.get().keySet();
        return hidden.isEmpty() ? request : request.leavingOut(hidden);
    }
}
