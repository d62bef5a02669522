package saiddone.search;

/// How many conversations of a result carry a value.
public record FacetCount(String value, long conversations, long messages) {}
