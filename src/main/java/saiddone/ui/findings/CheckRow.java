package saiddone.ui.findings;

import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.report.review.checks.CheckTally;
import saiddone.report.review.checks.CheckTrust;

/// One check as the table shows it.
///
/// @param count null where the index holds no findings
/// @param tally of the chosen reviewer, or of all
/// @param muted for the reviewer at the desk
record CheckRow(CheckId check, FindingCounts.@Nullable Count count, CheckTrust trust, CheckTally tally, boolean muted) {
    String name() {
        return check.label();
    }

    /// Whether there is anything to open.
    boolean opens() {
        return count == null || count.findings() > 0;
    }
}
