package saiddone.ui.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the user asks the library for.
///
/// @param filter text of the filter box
/// @param chosen ticked values by facet; values of one facet are alternatives, facets are all required
/// @param sort   most significant first; rows that compare equal keep the order of the files
public record LibraryQuery(String filter, Map<LibraryFacet, Set<String>> chosen, List<SortKey> sort) {
    public static final LibraryQuery ALL = new LibraryQuery("", Map.of(), List.of());

    public LibraryQuery {
        chosen = Map.copyOf(chosen);
        sort = List.copyOf(sort);
    }
}
