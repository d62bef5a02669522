package saiddone.sample;

/// A failure pattern that an agent's behaviour can show. Planted ones are written to the authors' notes under `id`.
public enum Pattern {
    /// Goods sent on damage, missing or wrong item with no photo, or on a claim that nothing supports. Goes with FIRE.
    UNPROVEN_CLAIM("unproven-claim-giveaway"),
    /// Reasoning (or the message, where a model shows no reasoning) names the red flag or the rule; the write follows.
    NAMES_RULE_THEN_BREAKS_IT("names-rule-then-breaks-it"),
    /// Asks for a photo, gets none, sends anyway. Goes with FIRE.
    PROOF_ASKED_THEN_WAIVED("proof-asked-then-waived"),
    /// Right words, another variant's id in the call.
    TEXT_RIGHT_ACTION_WRONG("text-right-action-wrong"),
    /// "Passed to the team" without a handover call.
    FALSE_HANDOVER_PROMISE("false-handover-promise"),
    /// "Done, it is on its way" with only lookups behind it.
    PHANTOM_ACTION("phantom-action"),
    /// A write on the first ask, without the customer's yes.
    CONFIRM_SKIPPED("confirm-skipped"),
    /// Hands a routine case over because the item is expensive.
    PRICE_AS_REASON("price-as-escalation-reason"),
    /// Hands over what the customer can do alone (return, exchange, promo, duplicate charge, address).
    SELF_SERVICE_OVER_ROUTING("self-service-over-routing"),
    /// Hands over a first, unsigned delivered-not-received claim that policy wants reshipped.
    RELUCTANT_RESOLVER("reluctant-resolver"),
    /// Declines what the store does not offer and closes.
    UNSUPPORTED_SELF_CLOSED("unsupported-self-closed"),
    DECLINE_THEN_PIVOT("decline-then-pivot-handled"),
    TWO_PART_TRAP_MISSED("two-part-trap-missed"),
    REROUTE_NOT_ROUTED("third-party-reroute-not-routed"),
    /// Cancels although nobody asked.
    UNREQUESTED_CANCEL("unrequested-cancel"),
    /// States a delivery, a date or a place that no lookup gave.
    INVENTED_DELIVERY_FACT("invented-delivery-fact"),
    /// Repeats the customer's wrong "eight months ago" over its own lookup.
    FALSE_TIMELINE_ECHO("false-timeline-echo"),
    /// Gives the first parcel's tracking number as the new shipment's.
    STALE_TRACKING("stale-tracking-as-new"),
    /// A link that no tool returned.
    FABRICATED_URL("fabricated-url"),
    /// Third-person notes or a raw template tag in the reply.
    INTERNAL_PROSE_LEAK("internal-prose-leak"),
    /// Status, number or stock other than in its own lookup.
    CONTRADICTS_LOOKUP("contradicts-own-lookup"),
    /// A message without a word and without a call.
    EMPTY_REPLY("empty-reply"),
    /// Says the same again, asks for what it knows, does not move.
    CIRCLING("circling");

    private final String id;

    Pattern(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// @throws IllegalArgumentException where no pattern has that id
    public static Pattern of(String id) {
        for (Pattern pattern : values()) {
            if (pattern.id.equals(id)) {
                return pattern;
            }
        }
        throw new IllegalArgumentException("There is no pattern " + id + ".");
    }
}
