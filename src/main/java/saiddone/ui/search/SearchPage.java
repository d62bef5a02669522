package saiddone.ui.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.search.FacetCount;

/// The answer to one search, published at once.
///
/// @param query         what was searched for, as typed
/// @param shownHits     how many of the messages are in `rows`
/// @param messages      matching messages in all
/// @param conversations conversations with a matching message in all
public record SearchPage(String query, Map<String, Set<String>> filters, List<SearchRow> rows, int shownHits, long messages,
                         long conversations, Map<String, List<FacetCount>> facets, double millis) {

    /// Whether there are more hits than are shown.
    public boolean more() {
        return shownHits < messages;
    }
}
