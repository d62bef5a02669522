package saiddone.model.suite;

/// One section of the policy.
///
/// @param id    the heading in lower case, words joined by hyphens
/// @param text  plain text, paragraphs separated by an empty line
public record PolicySection(String id, String title, String text) {}
