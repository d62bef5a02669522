package saiddone.check;

import java.util.Arrays;
import java.util.Optional;
import saiddone.model.FindingFamily;
import saiddone.model.TranscriptSummary;

/// The checks' names in their order, with the family that each belongs to and what it needs to speak.
public enum CheckId {
    WRONG_ARGUMENT("wrong-argument", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    CLAIMED_NOT_DONE("claimed-not-done", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    FAILED_BUT_CLAIMED("failed-but-claimed", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    HANDOVER_PROMISED_NOT_MADE("handover-promised-not-made", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    STALE_TRACKING("stale-tracking", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    CONTRADICTS_OWN_LOOKUP("contradicts-own-lookup", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    INVENTED_FACT("invented-fact", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    TYPED_CALL_NEVER_RAN("typed-call-never-ran", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    DONE_NOT_TOLD("done-not-told", FindingFamily.SAYS_VS_DOES, Grounds.RECORD),
    FORBIDDEN_ACTION("forbidden-action", FindingFamily.POLICY, Grounds.CASE),
    ACTED_BEFORE_PROOF("acted-before-proof", FindingFamily.POLICY, Grounds.CASE),
    PROOF_ASKED_THEN_WAIVED("proof-asked-then-waived", FindingFamily.POLICY, Grounds.RECORD),
    CONFIRM_SKIPPED("confirm-skipped", FindingFamily.POLICY, Grounds.RULE),
    NARRATED_RED_FLAG("narrated-red-flag-then-acted", FindingFamily.POLICY, Grounds.CASE),
    UNREQUESTED_ACTION("unrequested-action", FindingFamily.POLICY, Grounds.RECORD),
    PRICE_AS_REASON("price-as-reason", FindingFamily.POLICY, Grounds.ROUTINE_CASE),
    EXTRA_WRITE("extra-write", FindingFamily.POLICY, Grounds.TASK),
    MISSING_WRITE("missing-write", FindingFamily.POLICY, Grounds.TASK),
    DIFFERS_FROM_EXPECTED("differs-from-expected", FindingFamily.POLICY, Grounds.TASK),
    OVER_ESCALATED("over-escalated", FindingFamily.ESCALATION, Grounds.ROUTINE_CASE_OR_TASK),
    MISSED_ESCALATION("missed-escalation", FindingFamily.ESCALATION, Grounds.ESCALATION_OR_TASK),
    HALF_DONE("two-part-half-done", FindingFamily.ESCALATION, Grounds.ESCALATION_OR_TASK),
    EMPTY_REPLY("empty-reply", FindingFamily.STYLE, Grounds.RECORD),
    INTERNAL_PROSE_LEAK("internal-prose-leak", FindingFamily.STYLE, Grounds.RECORD),
    CIRCLING("circling", FindingFamily.STYLE, Grounds.RECORD),
    REPEATS_ITSELF("repeats-itself", FindingFamily.STYLE, Grounds.RECORD),
    UNPAIRED_CALL("unpaired-call", FindingFamily.INTEGRITY, Grounds.RECORD),
    SAME_ASK_DIFFERENT_OUTCOME("same-ask-different-outcome", FindingFamily.INTEGRITY, Grounds.RUNS);

    private final String label;
    private final FindingFamily family;
    private final Grounds grounds;

    CheckId(String label, FindingFamily family, Grounds grounds) {
        this.label = label;
        this.family = family;
        this.grounds = grounds;
    }

    /// The name in files, facets and queries.
    public String label() {
        return label;
    }

    public FindingFamily family() {
        return family;
    }

    /// Where it can speak.
    public Grounds grounds() {
        return grounds;
    }

    /// Whether the check could have found something in the conversation, or did.
    public boolean reads(TranscriptSummary row) {
        return grounds.in(row) || row.findings().stream().anyMatch(found -> found.check().equals(label));
    }

    /// The check of that name; empty for one that is not known, as an index of another version may hold it.
    public static Optional<CheckId> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
