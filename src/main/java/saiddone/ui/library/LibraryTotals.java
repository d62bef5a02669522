package saiddone.ui.library;

import org.jspecify.annotations.Nullable;

/// The line below the table: what the visible rows add up to.
///
/// @param shown      visible conversations
/// @param all        conversations in the workspace
/// @param synthetic  visible conversations that are made up
/// @param rewarded   visible conversations that have a reward: the n of the mean
/// @param meanReward null where none has one
public record LibraryTotals(int shown, int all, int handedOver, int withErrors, int synthetic, int rewarded,
                            @Nullable Double meanReward) {}
