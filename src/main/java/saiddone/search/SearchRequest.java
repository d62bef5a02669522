package saiddone.search;

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
public record SearchRequest(String query, Map<String, Set<String>> filters, int limit, List<String> facets, boolean snippets) {}
