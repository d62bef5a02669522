package saiddone.ui.findings;

import saiddone.check.CheckId;
import saiddone.report.review.checks.CheckTally;
import saiddone.report.review.checks.CheckTrust;

/// One check as the table shows it.
///
/// @param asks  of how many asks the count is, where the check compares the runs of one; else 0
/// @param reach of how many conversations it can speak
/// @param tally of the chosen reviewer, or of all
/// @param muted for the reviewer at the desk
record CheckRow(CheckId check, FindingTotal count, int asks, Reach reach, CheckTrust trust, CheckTally tally, boolean muted) {
    String name() {
        return check.label();
    }

    /// Whether it compares conversations instead of reading one; nobody rules on what it finds.
    boolean compares() {
        return check == CheckId.SAME_ASK_DIFFERENT_OUTCOME;
    }

    /// Whether it can speak of none of the conversations: that it found nothing says nothing then.
    boolean silent() {
        return check.grounds().counted() && reach.reads() == 0 && reach.conversations() > 0;
    }

    /// Whether there is anything to open.
    boolean opens() {
        return count.findings() > 0;
    }

    /// Whether its findings can be gone through one by one: the reader shows none of a muted check.
    boolean steps() {
        return opens() && !compares() && !muted;
    }

    /// @param reads         conversations of which the check can speak
    /// @param conversations all that there are
    record Reach(int reads, int conversations) {
        boolean all() {
            return reads == conversations;
        }
    }
}
