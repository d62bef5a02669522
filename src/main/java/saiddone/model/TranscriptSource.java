package saiddone.model;

/// Where a transcript was read from.
///
/// @param file     path relative to the folder that was opened, with `/`
/// @param position 0-based among the conversations of that file
/// @param format   the reader's name, such as `tau2`
public record TranscriptSource(String file, int position, String format) {}
