package saiddone.ui.reader.ledger;

/// What of the ledger keys are about: a finding, a claim, or neither. Never both.
///
/// @param finding its number, -1 for none
/// @param claim   its place in the ledger's list, -1 for none
public record InHand(int finding, int claim) {
    public static final InHand NOTHING = new InHand(-1, -1);

    static InHand finding(int number) {
        return new InHand(number, -1);
    }

    static InHand claim(int place) {
        return new InHand(-1, place);
    }

    public boolean nothing() {
        return finding < 0 && claim < 0;
    }
}
