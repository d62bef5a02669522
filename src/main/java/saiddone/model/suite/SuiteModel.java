package saiddone.model.suite;

import org.jspecify.annotations.Nullable;

/// A model that was run on the suite. Badge and note are an analyst's, entered by a person and never derived.
///
/// @param runs          runs that were planned
/// @param reusedRuns    runs taken over from an earlier edition
/// @param reasoning     run with reasoning on or off; null where nobody says
/// @param publishedTier as published; never an input of scoring
/// @param price         null where the suite has none: then no cost is computed
public record SuiteModel(String id, int runs, boolean reusedRuns, @Nullable Boolean reasoning, @Nullable String publishedTier,
                         @Nullable TokenPrice price, @Nullable Badge badge, @Nullable String note) {

    /// US dollars per million tokens; reasoning tokens are part of the output.
    public record TokenPrice(double input, double output) {}

    public enum Badge {
        VALUE_PICK, WEAK_SAFETY
    }
}
