package saiddone.ui.library;

/// A part of the filter box's text that could not be understood.
///
/// @param key   the sentence in the string bundle, with the field as `{0}` and the text as `{1}`
/// @param field the name before the colon
/// @param text  what was typed
public record FilterProblem(String key, String field, String text) {}
