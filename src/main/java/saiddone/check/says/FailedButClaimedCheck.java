package saiddone.check.says;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.deed.Link;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.check.results.ToolResults;
import saiddone.check.text.Talk;
import saiddone.model.Finding;
import saiddone.model.Severity;
import saiddone.model.ToolCall;

/// Told as done while the only such call failed; of a message that tells it in several sentences, in the first of them.
public final class FailedButClaimedCheck implements Check {
    /// What a call is for, but no thing that it changes.
    private static final Pattern WHO = Pattern.compile("(?i).*(?:user|customer|account|member|patient|employee).*");
    /// A value that stands for one thing, with digits and not short, or the words of a reason.
    private static final Pattern NAME = Pattern.compile("(?=.*\\d)[\\w-]{6,}|(?=.{10,60}$)\\p{L}+(?: \\p{L}+)+");

    @Override
    public List<Finding> find(Reading reading) {
        List<Finding> found = LinkFindings.of(CheckId.FAILED_BUT_CLAIMED, reading, (claim, link) ->
                link.standing() == Link.Standing.CONTRADICTED && link.argument() == null ? Severity.HIGH : null);
        Set<Told> told = new HashSet<>();
        return LinkFindings.once(found.stream().filter(one -> told.add(new Told(one.message(), one.call())) && !shown(one, reading))
                .toList());
    }

    /// Whether a look-up between the call and the words shows the thing with a value of the call's that it had not held before: it was
    /// done all the same, by another than this call.
    private static boolean shown(Finding finding, Reading reading) {
        Optional<ToolCall> failed = Talk.of(reading).calls().stream()
                .filter(call -> finding.call() != null && call.index() == finding.call()).findFirst();
        return failed.isPresent() && shown(failed.get(), finding.message(), reading);
    }

    private static boolean shown(ToolCall failed, int words, Reading reading) {
        Scalars.One thing = Scalars.of(failed).id();
        List<ToolResults.One> of = thing == null || WHO.matcher(thing.key()).matches() ? List.of() : reading.results().all().stream()
                .filter(one -> one.message() < words && one.read().text().contains(Plain.bareId(thing.value()))
                        && one.read().tree() != null).toList();
        return Scalars.of(failed).all().stream().map(Scalars.One::value).filter(value -> NAME.matcher(value).matches())
                .anyMatch(value -> of.stream().anyMatch(one -> one.message() > failed.resultMessage() && one.read().text().contains(value))
                        && of.stream().noneMatch(one -> one.message() < failed.message() && one.read().text().contains(value)));
    }

    private record Told(int message, @Nullable Integer call) {}
}
