package saiddone.check.says;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.deed.Link;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Told as done while the only such call failed; of a message that tells it in several sentences, in the first of them.
public final class FailedButClaimedCheck implements Check {
    @Override
    public List<Finding> find(Reading reading) {
        List<Finding> found = LinkFindings.of(CheckId.FAILED_BUT_CLAIMED, reading, (claim, link) ->
                link.standing() == Link.Standing.CONTRADICTED && link.argument() == null ? Severity.HIGH : null);
        Set<Told> told = new HashSet<>();
        return LinkFindings.once(found.stream().filter(one -> told.add(new Told(one.message(), one.call()))).toList());
    }

    private record Told(int message, @Nullable Integer call) {}
}
