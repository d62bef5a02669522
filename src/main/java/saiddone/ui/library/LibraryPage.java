package saiddone.ui.library;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;

/// The library's answer to one query, published at once.
///
/// @param rows    visible rows in their order
/// @param groups  the rows by case, empty where that was not asked for
/// @param facets  counts per value: each facet is counted as though nothing in it were ticked
/// @param idle    columns in which no row of the whole workspace says anything
/// @param longest by column, the texts of the whole workspace that may need the most room
/// @param suites  how many suites the whole workspace has
/// @param problem set where a part of the filter could not be understood
public record LibraryPage(LibraryQuery query, List<TranscriptSummary> rows, List<CaseGroup> groups,
                          Map<LibraryFacet, List<LibraryFacet.Counted>> facets,
                          LibraryTotals totals,
                          Set<LibraryColumn> idle, Map<LibraryColumn, List<String>> longest, int suites,
                          @Nullable FilterProblem problem) {}
