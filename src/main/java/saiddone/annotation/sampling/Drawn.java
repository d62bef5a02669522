package saiddone.annotation.sampling;

import org.jspecify.annotations.Nullable;

/// A conversation that was drawn, or picked.
///
/// @param inclusion the probability with which it was drawn, over 0 up to 1; null where chance had no part in it
public record Drawn(String transcript, String stratum, @Nullable Double inclusion) {}
