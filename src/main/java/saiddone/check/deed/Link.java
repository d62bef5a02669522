package saiddone.check.deed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.Role;

/// How a claim stands against what the tools did.
///
/// @param claim    the claim's place in the ledger's list
/// @param call     index of the agent's call that supports or contradicts it, null where there is none
/// @param argument JSON pointer into that call's arguments, null for the call as a whole
/// @param source   index of the message with the result that supports or contradicts it, -1 where none
/// @param why      one plain sentence
/// @param idle     whether nothing came of it: no money moved by a payment that the words tell otherwise
public record Link(int claim, Standing standing, @Nullable Integer call, @Nullable String argument, int source, String why, boolean idle) {

    public Link(int claim, Standing standing, @Nullable Integer call, @Nullable String argument, int source, String why) {
        this(claim, standing, call, argument, source, why, false);
    }

    /// Why a claim that counts is unsupported; what tells which of the things it was is told instead where there is such a claim.
    public static final String FEWER = "The words say that it was done for more than such calls were made for.";

    /// Why a claim is unsupported whose kind of deed no call does.
    public static final String NOT_CALLED = "The words say that it was done, but no such call was made.";

    /// SUPPORTED by an action or fact, CONTRADICTED by one, or UNSUPPORTED: nothing that would bear it out was seen.
    public enum Standing { SUPPORTED, CONTRADICTED, UNSUPPORTED }

    /// Whether it says of an argument what the other says of it already.
    public boolean repeats(Link other) {
        return standing == Standing.CONTRADICTED && argument != null && standing == other.standing && argument.equals(other.argument)
                && Objects.equals(call, other.call);
    }

    static Link supported(int claim, Action action, String why) {
        return new Link(claim, Standing.SUPPORTED, own(action), null, action.call().resultMessage(), why);
    }

    static Link unsupported(int claim, String why) {
        return new Link(claim, Standing.UNSUPPORTED, null, null, -1, why);
    }

    static Link failed(int claim, Action action) {
        return new Link(claim, Standing.CONTRADICTED, own(action), null, action.call().resultMessage(),
                "The words say that it was done, but %s failed.".formatted(action.call().name()));
    }

    /// @param named  what the words say that it was done for
    /// @param source index of the message with the result that told of it, -1 where none did
    static Link other(int claim, Action action, Action.Resolved target, String named, int source) {
        return new Link(claim, Standing.CONTRADICTED, own(action), target.pointer(), source,
                "The words say that it was done for %s, but the call names %s.".formatted(named, target.value()));
    }

    /// The index of the agent's own call, null for a call of somebody else's.
    static @Nullable Integer own(Action action) {
        return action.call().requestor() == Role.ASSISTANT ? Integer.valueOf(action.call().index()) : null;
    }
}
