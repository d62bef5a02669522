package saiddone.check.says;

import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.ledger.Link;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Told as done while the only such call failed.
public final class FailedButClaimedCheck implements Check {
    @Override
    public List<Finding> find(Reading reading) {
        return LinkFindings.of(CheckId.FAILED_BUT_CLAIMED, reading, (claim, link) ->
                link.standing() == Link.Standing.CONTRADICTED && link.argument() == null ? Severity.HIGH : null);
    }
}
