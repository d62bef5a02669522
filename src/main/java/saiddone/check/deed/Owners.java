package saiddone.check.deed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Claim;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.Owner;

/// Tells whose address was changed: that of an order is not the one that a customer's profile keeps, though both are an update of an
/// address.
final class Owners {
    private final List<Owner> owners;

    Owners(List<Owner> owners) {
        this.owners = owners;
    }

    /// What words say was changed, and that calls changed for another owner only; null where that is not so.
    ///
    /// @param words the owner's name and the words for its own
    record Left(Owner owner, String words) {}

    /// @param done the calls that bear the claim out so far
    /// @param all  the conversation's: what was changed long before may be told once more
    @Nullable Left left(Claim claim, List<Action> done, List<Action> all) {
        if (owners.isEmpty() || done.isEmpty()) {
            return null;
        }
        String clause = ClaimPatterns.plain(claim.clause());
        for (Owner owner : owners) {
            String thing = owner.toldIn(clause);
            if (thing != null && done.stream().noneMatch(action -> bears(action, owner))
                    && all.stream().noneMatch(action -> before(action, claim) && bears(action, owner))
                    && done.stream().allMatch(action -> owners.stream().anyMatch(other -> bears(action, other)))) {
                return new Left(owner, thing);
            }
            clause = owner.things().matcher(clause).replaceAll(" ");
        }
        return null;
    }

    private static boolean before(Action action, Claim claim) {
        return action.result() == Action.Result.DONE && action.call().message() < claim.message();
    }

    /// Whether a claim names an owner's own, and an action was for other owners only, of whom its sentence says nothing.
    boolean another(Claim claim, Action action) {
        String clause = owners.isEmpty() ? "" : ClaimPatterns.plain(claim.clause());
        String quote = ClaimPatterns.plain(claim.quote());
        return owners.stream().anyMatch(owner -> owner.toldIn(clause) != null) && owners.stream().anyMatch(owner -> bears(action, owner))
                && owners.stream().noneMatch(owner -> bears(action, owner) && owner.tools().matcher(quote).find());
    }

    /// Whether an action's tool bears words of an owner, or its arguments where the tool's name tells of none.
    boolean bears(Action action, Owner owner) {
        return owners.stream().anyMatch(one -> action.toolBears(one.tools())) ? action.toolBears(owner.tools())
                : action.bears(owner.tools());
    }
}
