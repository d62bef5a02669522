package saiddone.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.ReadProblem;
import saiddone.model.Finding;
import saiddone.model.Span;
import saiddone.model.Part;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;
import saiddone.task.Cancellation;
import saiddone.task.Progress;

/// Every message and every conversation of one workspace. All methods may be called from any thread, none from the FX
/// thread: they read the disk.
public interface TranscriptIndex extends AutoCloseable {

    IndexStatus status();

    /// Reads what changed since the last update. Safe to cancel at any moment: what was finished stays, the next update
    /// goes on from there.
    UpdateReport update(Progress progress, Cancellation cancellation);

    /// Every conversation, ordered by file and position. The case's brief is left out of these rows.
    List<TranscriptSummary> summaries();

    /// One conversation whole, null where the id is unknown.
    @Nullable Transcript transcript(String id);

    /// What the checks found in a conversation while it was indexed, in their order; nothing where the id is unknown.
    default List<Finding> findings(String id) {
        return List.of();
    }

    /// What could not be read, ordered by file.
    List<ReadProblem> problems();

    /// @throws QueryProblem where the query cannot be understood
    SearchResult search(SearchRequest request, Cancellation cancellation);

    /// The ids of all conversations with a message that matches, in no particular order; the request's limit and facets count
    /// for nothing.
    ///
    /// @throws QueryProblem where the query cannot be understood
    Set<String> conversations(SearchRequest request, Cancellation cancellation);

    /// The facets that [#search] can count, in the order in which they are shown.
    List<String> facets();

    /// Where a query's words lie in a text that is shown, for lighting them up in the reader; nothing where the query
    /// cannot be understood. Ranges are in order and do not overlap.
    ///
    /// @param part which part the text is, so that `reasoning:flag` lights nothing in a message's text
    List<Span> highlights(String query, Part part, String text);

    /// Values of a field that begin with a prefix, then those of which a word does, each most frequent first: for completing
    /// `model:gp`; for `call`, the names of tools. Empty for fields whose values are words or numbers.
    ///
    /// @param without transcript ids that are as if they were not there
    List<FacetCount> values(String field, String prefix, int limit, Set<String> without);

    /// The same for all of the index.
    default List<FacetCount> values(String field, String prefix, int limit) {
        return values(field, prefix, limit, Set.of());
    }

    @Override
    void close();
}
