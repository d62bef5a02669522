package saiddone.ui.control;

/// One line of a facet: a value that can be ticked, and how many rows it would leave.
///
/// @param value  what is filtered by
/// @param label  what is shown
public record FacetValue(String value, String label, long count, boolean chosen) {}
