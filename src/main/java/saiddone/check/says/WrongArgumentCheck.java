package saiddone.check.says;

import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.ledger.Link;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Words that name another thing than the argument of the call that was made for them.
public final class WrongArgumentCheck implements Check {
    @Override
    public List<Finding> find(Reading reading) {
        return LinkFindings.of(CheckId.WRONG_ARGUMENT, reading, (claim, link) ->
                link.standing() == Link.Standing.CONTRADICTED && link.argument() != null ? Severity.HIGH : null);
    }
}
