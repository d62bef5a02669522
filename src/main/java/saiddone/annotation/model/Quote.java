package saiddone.annotation.model;

/// The words that a target stands on, with enough around them to know them again after a re-import.
///
/// @param text     the words themselves, whole
/// @param before   64 UTF-16 units before them (fewer at the beginning), reaching back into the message before; more, up to 2,048,
///                 where another place of the transcript would read the same
/// @param after    as many after them, reaching on into the message after
/// @param textHash SHA-256 (hex) of the whole text that the words are in
public record Quote(String text, String before, String after, String textHash) {}
