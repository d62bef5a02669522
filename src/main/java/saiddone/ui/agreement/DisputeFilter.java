package saiddone.ui.agreement;

/// Which disagreements are listed.
///
/// @param code empty for all
/// @param open only those that nobody settled
record DisputeFilter(String code, boolean open) {
    static final DisputeFilter ALL = new DisputeFilter("", false);

    boolean keeps(Dispute one) {
        return (code.isEmpty() || code.equals(one.what())) && (!open || one.open());
    }

    DisputeFilter withCode(String other) {
        return new DisputeFilter(other, open);
    }

    DisputeFilter withOpen(boolean only) {
        return new DisputeFilter(code, only);
    }
}
