package saiddone.annotation.model;

import java.time.Instant;

/// A reviewer does not want to be shown what a check finds. Nothing else changes by it: its findings are still counted.
///
/// @param check the check's name
public record MutedCheck(String reviewer, String check, Instant at) {}
