package saiddone.check.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the words of one sentence claim.
///
/// @param firm  its claims, by kind
/// @param brief those that count only beside words or calls that tell of work done
/// @param alone whether its words alone tell it: the same sentence says the same in any message
record SentenceClaims(List<Told> firm, List<Told> brief, boolean alone) {
    static final SentenceClaims NONE = new SentenceClaims(List.of(), List.of(), true);

    SentenceClaims {
        firm = List.copyOf(firm);
        brief = List.copyOf(brief);
    }

    /// See [Claim] for what is not explained.
    ///
    /// @param listed whether the lines around it may name what it leaves out
    record Told(Claim.Kind kind, @Nullable String deed, boolean listed, List<String> named, String clause) {
        Told {
            named = List.copyOf(named);
        }
    }
}
