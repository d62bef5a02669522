package saiddone.check.ledger;

import org.jspecify.annotations.Nullable;

/// How a claim stands against what the tools did.
///
/// @param claim    the claim's place in the ledger's list
/// @param call     index of the agent's call that supports or contradicts it, null where there is none
/// @param argument JSON pointer into that call's arguments, null for the call as a whole
/// @param source   index of the message with the result that supports or contradicts it, -1 where none
/// @param why      one plain sentence
public record Link(int claim, Standing standing, @Nullable Integer call, @Nullable String argument, int source, String why) {

    /// SUPPORTED by an action or fact, CONTRADICTED by one, or UNSUPPORTED: nothing that would bear it out was seen.
    public enum Standing { SUPPORTED, CONTRADICTED, UNSUPPORTED }
}
