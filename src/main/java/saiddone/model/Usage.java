package saiddone.model;

import org.jspecify.annotations.Nullable;

/// Tokens and money that one message took. Null where the file does not say; `reasoning` is part of `output`.
///
/// @param cost     US dollars
/// @param seconds  wall time of generating the message
public record Usage(@Nullable Long input, @Nullable Long output, @Nullable Long reasoning, @Nullable Double cost,
                    @Nullable Double seconds) {}
