package saiddone.check.ledger;

import java.util.List;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Action;
import saiddone.check.deed.Link;

/// A transcript's two columns: what was said and what was done.
///
/// @param claims    in the conversation's order
/// @param links     at most one for each claim, in the claims' order; a claim without one was not judged
/// @param neverTold agent call indices of actions that no words announced or reported
/// @param notes     what could not be read, one plain sentence each
public record Ledger(List<Action> actions, List<Claim> claims, List<Link> links, List<Integer> neverTold, List<String> notes) {
    public Ledger {
        actions = List.copyOf(actions);
        claims = List.copyOf(claims);
        links = List.copyOf(links);
        neverTold = List.copyOf(neverTold);
        notes = List.copyOf(notes);
    }
}
