package saiddone.check;

import saiddone.model.FindingFamily;

/// The checks' names in their order, with the family that each belongs to.
public enum CheckId {
    WRONG_ARGUMENT("wrong-argument", FindingFamily.SAYS_VS_DOES),
    CLAIMED_NOT_DONE("claimed-not-done", FindingFamily.SAYS_VS_DOES),
    FAILED_BUT_CLAIMED("failed-but-claimed", FindingFamily.SAYS_VS_DOES),
    HANDOVER_PROMISED_NOT_MADE("handover-promised-not-made", FindingFamily.SAYS_VS_DOES),
    STALE_TRACKING("stale-tracking", FindingFamily.SAYS_VS_DOES),
    CONTRADICTS_OWN_LOOKUP("contradicts-own-lookup", FindingFamily.SAYS_VS_DOES),
    INVENTED_FACT("invented-fact", FindingFamily.SAYS_VS_DOES),
    TYPED_CALL_NEVER_RAN("typed-call-never-ran", FindingFamily.SAYS_VS_DOES),
    DONE_NOT_TOLD("done-not-told", FindingFamily.SAYS_VS_DOES),
    FORBIDDEN_ACTION("forbidden-action", FindingFamily.POLICY),
    ACTED_BEFORE_PROOF("acted-before-proof", FindingFamily.POLICY),
    PROOF_ASKED_THEN_WAIVED("proof-asked-then-waived", FindingFamily.POLICY),
    CONFIRM_SKIPPED("confirm-skipped", FindingFamily.POLICY),
    NARRATED_RED_FLAG("narrated-red-flag-then-acted", FindingFamily.POLICY),
    UNREQUESTED_ACTION("unrequested-action", FindingFamily.POLICY),
    PRICE_AS_REASON("price-as-reason", FindingFamily.POLICY),
    EXTRA_WRITE("extra-write", FindingFamily.POLICY),
    MISSING_WRITE("missing-write", FindingFamily.POLICY),
    DIFFERS_FROM_EXPECTED("differs-from-expected", FindingFamily.POLICY),
    OVER_ESCALATED("over-escalated", FindingFamily.ESCALATION),
    MISSED_ESCALATION("missed-escalation", FindingFamily.ESCALATION),
    HALF_DONE("two-part-half-done", FindingFamily.ESCALATION),
    EMPTY_REPLY("empty-reply", FindingFamily.STYLE),
    INTERNAL_PROSE_LEAK("internal-prose-leak", FindingFamily.STYLE),
    CIRCLING("circling", FindingFamily.STYLE),
    REPEATS_ITSELF("repeats-itself", FindingFamily.STYLE),
    UNPAIRED_CALL("unpaired-call", FindingFamily.INTEGRITY),
    SAME_ASK_DIFFERENT_OUTCOME("same-ask-different-outcome", FindingFamily.INTEGRITY);

    private final String label;
    private final FindingFamily family;

    CheckId(String label, FindingFamily family) {
        this.label = label;
        this.family = family;
    }

    /// The name in files, facets and queries.
    public String label() {
        return label;
    }

    public FindingFamily family() {
        return family;
    }
}
