package saiddone.annotation.model;

/// The words that a target stands on, with enough around them to know them again after a re-import.
///
/// @param text     the words themselves, whole
/// @param before   up to 64 UTF-16 units before them, reaching back into the message before
/// @param after    up to 64 UTF-16 units after them, reaching on into the message after
/// @param textHash SHA-256 (hex) of the whole text that the words are in
public record Quote(String text, String before, String after, String textHash) {}
