package saiddone.ui.problems;

import java.util.List;
import saiddone.ingest.ReadProblem;
import saiddone.ui.control.FacetSection;

/// The problems that fit the filter and the ticks, with the kinds of reasons counted as though none were ticked.
///
/// @param files how many different files the shown problems are in
public record ProblemsPage(List<ReadProblem> rows, FacetSection kinds, int files, int all) {}
