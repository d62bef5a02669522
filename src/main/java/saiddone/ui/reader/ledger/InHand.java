package saiddone.ui.reader.ledger;

/// What of the ledger keys are about: a finding, a claim, a value that the agent told, or nothing. Never two of them.
///
/// @param finding its number, -1 for none
/// @param claim   its place in the ledger's list, -1 for none
/// @param value   its place among the values told, -1 for none
public record InHand(int finding, int claim, int value) {
    public static final InHand NOTHING = new InHand(-1, -1, -1);

    static InHand finding(int number) {
        return new InHand(number, -1, -1);
    }

    static InHand claim(int place) {
        return new InHand(-1, place, -1);
    }

    static InHand value(int place) {
        return new InHand(-1, -1, place);
    }

    public boolean nothing() {
        return finding < 0 && claim < 0 && value < 0;
    }
}
