package saiddone.model.suite;

import org.jspecify.annotations.Nullable;

/// A band of cost.
///
/// @param sign  `$` to `$$$$`
/// @param below upper bound (exclusive) in US dollars for 1,000 conversations, agent only; null for the last tier
public record CostTier(String sign, @Nullable Double below) {}
