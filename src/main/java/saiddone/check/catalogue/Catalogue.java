package saiddone.check.catalogue;

import java.util.EnumMap;
import java.util.Map;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.contradicts.ContradictsLookupCheck;
import saiddone.check.contradicts.StaleTrackingCheck;
import saiddone.check.escalation.HalfDoneCheck;
import saiddone.check.escalation.MissedEscalationCheck;
import saiddone.check.escalation.OverEscalatedCheck;
import saiddone.check.integrity.UnpairedCallCheck;
import saiddone.check.invented.InventedFactCheck;
import saiddone.check.ledger.LedgerMaker;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.policy.ActedBeforeProofCheck;
import saiddone.check.policy.ConfirmSkippedCheck;
import saiddone.check.policy.ExpectedActionChecks;
import saiddone.check.policy.ForbiddenActionCheck;
import saiddone.check.policy.NarratedRedFlagCheck;
import saiddone.check.policy.PriceAsReasonCheck;
import saiddone.check.policy.ProofWaivedCheck;
import saiddone.check.policy.UnrequestedActionCheck;
import saiddone.check.says.ClaimedNotDoneCheck;
import saiddone.check.says.DoneNotToldCheck;
import saiddone.check.says.FailedButClaimedCheck;
import saiddone.check.says.HandoverPromisedCheck;
import saiddone.check.says.TypedCallCheck;
import saiddone.check.says.WrongArgumentCheck;
import saiddone.check.sources.ValueSources;
import saiddone.check.style.CirclingCheck;
import saiddone.check.style.EmptyReplyCheck;
import saiddone.check.style.InternalProseCheck;
import saiddone.check.style.RepeatsItselfCheck;
import saiddone.check.text.Lexicon;

/// The checks, in order.
public final class Catalogue {
    private Catalogue() {}

    /// All checks with the shipped lexicons. SAME_ASK_DIFFERENT_OUTCOME compares runs and is no check of one transcript.
    public static Checks shipped() {
        return of(Lexicons.shipped(), Lexicon.shipped(), WordLists.checksum());
    }

    /// @param words what the lists hold, as short as may be
    static Checks of(Lexicons claims, Lexicon phrases, String words) {
        Map<CheckId, Check> checks = new EnumMap<>(CheckId.class);
        says(checks, claims, phrases);
        rules(checks, phrases);
        return new Checks(new LedgerMaker(claims), new ValueSources(phrases), checks, words);
    }

    private static void says(Map<CheckId, Check> checks, Lexicons claims, Lexicon phrases) {
        checks.put(CheckId.WRONG_ARGUMENT, new WrongArgumentCheck(phrases));
        checks.put(CheckId.CLAIMED_NOT_DONE, new ClaimedNotDoneCheck(phrases));
        checks.put(CheckId.FAILED_BUT_CLAIMED, new FailedButClaimedCheck());
        checks.put(CheckId.HANDOVER_PROMISED_NOT_MADE, new HandoverPromisedCheck(claims, phrases));
        checks.put(CheckId.TYPED_CALL_NEVER_RAN, new TypedCallCheck());
        checks.put(CheckId.DONE_NOT_TOLD, new DoneNotToldCheck());
    }

    private static void rules(Map<CheckId, Check> checks, Lexicon lexicon) {
        checks.put(CheckId.STALE_TRACKING, new StaleTrackingCheck(lexicon));
        checks.put(CheckId.CONTRADICTS_OWN_LOOKUP, new ContradictsLookupCheck(lexicon));
        checks.put(CheckId.INVENTED_FACT, new InventedFactCheck(lexicon));
        checks.put(CheckId.FORBIDDEN_ACTION, new ForbiddenActionCheck());
        checks.put(CheckId.ACTED_BEFORE_PROOF, new ActedBeforeProofCheck(lexicon));
        checks.put(CheckId.PROOF_ASKED_THEN_WAIVED, new ProofWaivedCheck(lexicon));
        checks.put(CheckId.CONFIRM_SKIPPED, new ConfirmSkippedCheck(lexicon));
        checks.put(CheckId.NARRATED_RED_FLAG, new NarratedRedFlagCheck(lexicon));
        checks.put(CheckId.UNREQUESTED_ACTION, new UnrequestedActionCheck(lexicon));
        checks.put(CheckId.PRICE_AS_REASON, new PriceAsReasonCheck(lexicon));
        checks.put(CheckId.EXTRA_WRITE, ExpectedActionChecks.extra());
        checks.put(CheckId.MISSING_WRITE, ExpectedActionChecks.missing());
        checks.put(CheckId.DIFFERS_FROM_EXPECTED, ExpectedActionChecks.differs());
        checks.put(CheckId.OVER_ESCALATED, new OverEscalatedCheck());
        checks.put(CheckId.MISSED_ESCALATION, new MissedEscalationCheck());
        checks.put(CheckId.HALF_DONE, new HalfDoneCheck());
        checks.put(CheckId.EMPTY_REPLY, new EmptyReplyCheck());
        checks.put(CheckId.INTERNAL_PROSE_LEAK, new InternalProseCheck(lexicon));
        checks.put(CheckId.CIRCLING, new CirclingCheck(lexicon));
        checks.put(CheckId.REPEATS_ITSELF, new RepeatsItselfCheck());
        checks.put(CheckId.UNPAIRED_CALL, new UnpairedCallCheck());
    }
}
