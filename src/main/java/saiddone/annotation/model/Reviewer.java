package saiddone.annotation.model;

/// Somebody whose judgements are kept apart from everybody else's.
///
/// @param id          never changes and is never given twice
/// @param name        as shown
/// @param adjudicates whether this is the marked layer in which disagreements are settled, no independent reading
public record Reviewer(String id, String name, boolean adjudicates) {}
