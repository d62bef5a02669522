package saiddone.ui.findings;

import saiddone.check.CheckId;
import saiddone.report.review.checks.CheckTally;
import saiddone.report.review.checks.CheckTrust;

/// One check as the table shows it.
///
/// @param tally of the chosen reviewer, or of all
/// @param muted for the reviewer at the desk
record CheckRow(CheckId check, FindingTotal count, CheckTrust trust, CheckTally tally, boolean muted) {
    String name() {
        return check.label();
    }

    /// Whether there is anything to open.
    boolean opens() {
        return count.findings() > 0;
    }
}
