package saiddone.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question to the index.
///
/// @param query    words, "phrases", `field:value`, `-not`, OR, parentheses; empty asks for every message
/// @param filters  facet name to allowed values (values of one facet are alternatives, facets are all required)
/// @param limit    how many hits to return at most
/// @param facets   which facets to count
/// @param snippets whether hits need a snippet with highlights
/// @param without  transcript ids that are as if they were not there: in no hit, no total and no facet
public record SearchRequest(String query, Map<String, Set<String>> filters, int limit, List<String> facets, boolean snippets,
                            Set<String> without) {
    public SearchRequest {
        without = Set.copyOf(without);
    }

    /// A question to all of the index.
    public SearchRequest(String query, Map<String, Set<String>> filters, int limit, List<String> facets, boolean snippets) {
        this(query, filters, limit, facets, snippets, Set.of());
    }

    /// The same question, with these left out too.
    public SearchRequest leavingOut(Set<String> transcripts) {
        Set<String> both = new HashSet<>(without);
        both.addAll(transcripts);
        return new SearchRequest(query, filters, limit, facets, snippets, both);
    }
}
