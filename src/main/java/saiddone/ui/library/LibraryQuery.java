package saiddone.ui.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the user asks the library for.
///
/// @param filter text of the filter box
/// @param chosen ticked values by facet; values of one facet are alternatives, facets are all required
/// @param grouped whether one row a case is wanted
/// @param sort   most significant first; rows that compare equal keep the order of the files
public record LibraryQuery(String filter, Map<LibraryFacet, Set<String>> chosen, List<SortKey> sort, boolean grouped) {
    public static final LibraryQuery ALL = new LibraryQuery("", Map.of(), List.of(), false);

    LibraryQuery(String filter, Map<LibraryFacet, Set<String>> chosen, List<SortKey> sort) {
        this(filter, chosen, sort, false);
    }

    public LibraryQuery {
        chosen = Map.copyOf(chosen);
        sort = List.copyOf(sort);
    }
}
