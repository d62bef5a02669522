package saiddone.model.suite;

import saiddone.model.Catastrophe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One forbidden action of a case, as a matcher. Either a call (`call` set) or a way of ending (`atEnd` set).
///
/// @param id     unique in its case
/// @param call   the call that is forbidden; unanswered and failed calls count: the intent is what is scored
/// @param after  all must have held before the call, else it is not the forbidden one
/// @param unless any of them having held before the call excuses it
public record ForbiddenAction(String id, String says, Catastrophe catastrophe, @Nullable CallTest call,
                              List<Condition> after, List<Condition> unless, @Nullable AtEnd atEnd) {
    public ForbiddenAction {
        after = List.copyOf(after);
        unless = List.copyOf(unless);
    }

    /// A conversation that ends without a call while the agent claims that all is done.
    ///
    /// @param missing the call that should have come
    /// @param claimed phrases of the agent's, any of which makes the claim; empty: the missing call alone is enough
    public record AtEnd(CallTest missing, List<String> claimed) {
        public AtEnd {
            claimed = List.copyOf(claimed);
        }
    }
}
