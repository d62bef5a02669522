package saiddone.ui.reader.ledger;

import java.util.List;
import saiddone.check.deed.Link.Standing;
import saiddone.check.ledger.Ledger;
import saiddone.ui.shell.Strings;

/// How many claims and actions a ledger holds, and how they stand.
public record LedgerCounts(int claims, int supported, int contradicted, int unsupported, int actions, int neverTold) {
    static LedgerCounts of(Checked checked) {
        Ledger ledger = checked.ledger();
        List<ClaimMark> claims = checked.claims().toList();
        return new LedgerCounts(claims.size(), count(claims, Standing.SUPPORTED), count(claims, Standing.CONTRADICTED),
                count(claims, Standing.UNSUPPORTED), ledger.actions().size(), ledger.neverTold().size());
    }

    private static int count(List<ClaimMark> claims, Standing standing) {
        return (int) claims.stream().filter(one -> one.standing() == standing).count();
    }

    /// `9 claims: 7 supported, 1 contradicted, 1 unsupported; 3 actions, 1 never told`
    public static String told(Checked checked, Strings strings) {
        LedgerCounts all = of(checked);
        int open = all.claims - all.supported - all.contradicted - all.unsupported;
        return strings.get("ledger.counts", all.claims, all.supported, all.contradicted, all.unsupported, open, all.actions,
                all.neverTold);
    }
}
