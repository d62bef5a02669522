package saiddone.model;

import org.jspecify.annotations.Nullable;

/// Something that came with a message beside its text, such as a customer's photo. The bytes are never loaded.
///
/// @param kind        `image`, `file`, `audio` or the file's own word
/// @param name        a file name or other label
/// @param description what it shows, where the file says so
public record Attachment(String kind, @Nullable String name, @Nullable String description) {}
