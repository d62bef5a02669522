package saiddone.search;

import java.util.List;
import java.util.Map;

/// The answer: hits best first, exact totals, facet counts.
///
/// @param messages      how many messages match, exactly
/// @param conversations how many conversations have a matching message, exactly
public record SearchResult(List<SearchHit> hits, long messages, long conversations, Map<String, List<FacetCount>> facets,
                           double millis) {}
