package saiddone.model;

import org.jspecify.annotations.Nullable;

/// One part of a reward or one check of a grader, such as `DB` 1.0, or `communicate` 0 with the words that were missing.
///
/// @param value  0 to 1; null where the part carries only a remark
public record RewardPart(String name, @Nullable Double value, @Nullable String detail) {}
