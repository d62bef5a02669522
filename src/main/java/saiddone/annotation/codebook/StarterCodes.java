package saiddone.annotation.codebook;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The codes of the starter codebook that figures rest on, known by id, so that a code may be renamed and still be found.
public final class StarterCodes {
    /// Present: the customer's request was not resolved. Absent: it was.
    public static final String REQUEST_UNRESOLVED = id("request-unresolved");

    /// Present: the agent broke the policy. Absent: it kept it.
    public static final String POLICY_BREACHED = id("policy-breached");

    /// The group of the codes that name why a forbidden action was taken, by its name.
    public static final String CAUSES = "cause";

    /// The group of the codes that say how a conversation came out, by its name.
    public static final String OUTCOMES = "outcome";

    private StarterCodes() {}

    /// The id of a code that ships with the program, made of the name that it shipped under.
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(("said-and-done:" + name).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
