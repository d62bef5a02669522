package saiddone.model;

import org.jspecify.annotations.Nullable;

/// What a judging model said of the whole conversation. Judged, never read from the transcript: always marked so.
///
/// @param judge            the judging model
/// @param resolved         whether the request was resolved under the policy
/// @param policyAdherence  0 to 1
/// @param sentiment        0 to 1
public record JudgeVerdict(@Nullable String judge, @Nullable Boolean resolved, @Nullable Double policyAdherence,
                           @Nullable Double sentiment, @Nullable String rationale) {}
