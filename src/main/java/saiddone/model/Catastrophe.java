package saiddone.model;

/// What a forbidden action costs.
public enum Catastrophe {
    FREE_GOODS, FRAUD_REROUTE, WRONGFUL_CANCELLATION, FALSE_CLOSURE
}
