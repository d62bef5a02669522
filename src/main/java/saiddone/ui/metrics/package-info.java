/// The leaderboard, the page of each model, and the charts: every figure opens the transcripts behind it.
@NullMarked
package saiddone.ui.metrics;

import org.jspecify.annotations.NullMarked;
