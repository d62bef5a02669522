package saiddone.annotation.codebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// The ids of the starter codebook that the program itself asks about. An id is made of the name that the code was shipped
/// under, so that it is the same in every database; renaming a code does not change it.
public final class StarterCodes {
    /// Answers what the judge calls resolved, the other way round.
    public static final String REQUEST_UNRESOLVED = id("request-unresolved");
    /// Answers what the judge calls adherence, the other way round.
    public static final String POLICY_BREACHED = id("policy-breached");

    /// The group of the codes that say why a forbidden action fired.
    public static final String UNSAFE_CAUSE = group("Unsafe cause");
    /// The codes of that group as shipped.
    public static final List<String> CAUSES = List.of(id("believed-unverified-claim"), id("narrated-red-flag-then-acted"),
            id("right-reply-wrong-action"), id("folded-to-pressure"), id("proof-asked-then-waived"), id("unrequested-action"));

    private StarterCodes() {}

    /// @param name as shipped
    public static String id(String name) {
        return of("said-and-done:" + name);
    }

    /// @param name as shipped
    public static String group(String name) {
        return of("said-and-done:group:" + name);
    }

    private static String of(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
