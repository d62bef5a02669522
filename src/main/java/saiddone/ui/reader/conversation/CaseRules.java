package saiddone.ui.reader.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import saiddone.model.Verdict;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.PolicySection;
import saiddone.model.suite.SuiteCase;

/// The rules that an opened conversation was run under, and what they read in it.
///
/// @param policy  the suite's policy, every section in order
/// @param verdict null where the conversation could not be scored, such as a crashed run
public record CaseRules(SuiteCase theCase, List<PolicySection> policy, @Nullable Verdict verdict) {
    public CaseRules {
        policy = List.copyOf(policy);
    }

    /// The port through which the reader finds them.
    @FunctionalInterface
    public interface Book {
        Book EMPTY = _ -> null;

        /// Null where no suite knows the case. May read files: called off the FX thread.
        @Nullable CaseRules of(Transcript transcript);
    }

    /// What the case forbids, where this very call did it.
    public Optional<ForbiddenAction> firedBy(ToolCall call) {
        return verdict == null ? Optional.empty() : verdict.fired().stream()
                .filter(fired -> fired.callIndex() != null && fired.callIndex() == call.index() && fired.message() == call.message())
                .findFirst().flatMap(fired -> forbidden(fired.matcher()));
    }

    public Optional<ForbiddenAction> forbidden(String matcher) {
        return theCase.forbidden().stream().filter(one -> one.id().equals(matcher)).findFirst();
    }

    /// The sections that decide the case.
    public List<PolicySection> deciding() {
        return policy.stream().filter(section -> theCase.rules().contains(section.id())).toList();
    }

    public List<PolicySection> others() {
        return policy.stream().filter(section -> !theCase.rules().contains(section.id())).toList();
    }
}
