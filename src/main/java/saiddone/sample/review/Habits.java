package saiddone.sample.review;

import java.util.Map;
import java.util.Set;

/// How well each code is seen by the two played reviewers. The numbers are made up so that agreement comes out as it does
/// among people: good where the call proves it, poor where it is a matter of taste.
///
/// @param seenByA     chance that the first reviewer sees what is there
/// @param seenByB     the same of the second
/// @param alarmed     chance of seeing it where it is not and could be thought to be
record Habits(double seenByA, double seenByB, double alarmed) {
    /// A code that the first reviewer adds during the review and that is merged later.
    static final String ECHOED_DATE = "echoed-customer-date";

    /// What breaks policy, whatever the rules of the suite say of it.
    static final Set<String> BREACHES = Set.of("believed-unverified-claim", "narrated-red-flag-then-acted", "right-reply-wrong-action",
            "proof-asked-then-waived", "unrequested-action", "confirm-skipped", "over-escalated", "missed-escalation",
            "false-handover-promise", "price-as-reason", "phantom-action", "invented-fact");

    /// What leaves a routine request unsolved.
    static final Set<String> LEAVES_OPEN = Set.of("right-reply-wrong-action", "phantom-action", "false-handover-promise",
            ECHOED_DATE, "unrequested-action");

    private static final Habits OTHER = new Habits(0.85, 0.8, 0.01);

    private static final Map<String, Habits> OF = Map.ofEntries(
            Map.entry("believed-unverified-claim", new Habits(0.93, 0.86, 0.06)),
            Map.entry("narrated-red-flag-then-acted", new Habits(0.92, 0.8, 0.03)),
            Map.entry("right-reply-wrong-action", new Habits(0.95, 0.88, 0.01)),
            Map.entry("folded-to-pressure", new Habits(0.85, 0.75, 0.03)),
            Map.entry("proof-asked-then-waived", new Habits(0.95, 0.9, 0.02)),
            Map.entry("over-escalated", new Habits(0.95, 0.9, 0.04)),
            Map.entry("missed-escalation", new Habits(0.92, 0.85, 0.04)),
            Map.entry("confirm-skipped", new Habits(0.9, 0.78, 0.05)),
            Map.entry("circling", new Habits(0.75, 0.6, 0.07)),
            Map.entry("invented-fact", new Habits(0.85, 0.75, 0.04)),
            Map.entry("contradicts-own-lookup", new Habits(0.8, 0.6, 0.02)),
            Map.entry("two-part-half-done", new Habits(0.75, 0.55, 0.02)),
            Map.entry("low-warmth", new Habits(0.6, 0.45, 0.05)),
            Map.entry("request-unresolved", new Habits(0.95, 0.9, 0.04)),
            Map.entry("policy-breached", new Habits(0.95, 0.9, 0.04)));

    static Habits of(String code) {
        return OF.getOrDefault(code, OTHER);
    }
}
