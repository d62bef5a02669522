package saiddone.check.says;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.ledger.Claim;
import saiddone.check.ledger.Link;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Told as done, or as looked up, without any such call.
public final class ClaimedNotDoneCheck implements Check {
    @Override
    public List<Finding> find(Reading reading) {
        return LinkFindings.of(CheckId.CLAIMED_NOT_DONE, reading, ClaimedNotDoneCheck::severity);
    }

    private static @Nullable Severity severity(Claim claim, Link link) {
        if (link.standing() != Link.Standing.UNSUPPORTED || ClaimPatterns.HANDOVER.equals(claim.deed())) {
            return null;
        }
        return claim.kind() == Claim.Kind.DONE ? Severity.HIGH : Severity.MEDIUM;
    }
}
