package saiddone.sample.words;

import java.util.ArrayList;
import java.util.List;

/// The pieces of one act that one style may say, walked so that conversations with different ordinals say different
/// things for as long as there are any: every piece once in each round (pieces with many choices more often), each round
/// in another order, and of each piece another way of saying it.
final class Pool {
    private static final int MOST_REPLICAS = 6;
    private static final int STYLES = Style.values().length;

    private record Turn(int piece, int replica) {}

    private final List<Piece> pieces;
    private final List<Turn> turns = new ArrayList<>();
    private final int[] replicas;
    private final int style;
    private final long seed;

    Pool(List<Piece> pieces, Style style, long seed) {
        this.pieces = pieces;
        this.style = style.ordinal();
        this.seed = seed;
        this.replicas = new int[pieces.size()];
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = (int) Math.clamp(StrictMath.round(StrictMath.sqrt(pieces.get(i).template().count())), 1, MOST_REPLICAS);
            for (int j = 0; j < replicas[i]; j++) {
                turns.add(new Turn(i, j));
            }
        }
    }

    /// What is to be said, and how.
    record Choice(Piece piece, int number) {}

    /// @param ordinal the conversation's place among all that could ask for this act, not below 0
    Choice at(long ordinal) {
        int round = (int) (ordinal / turns.size());
        Turn turn = Dice.of(seed, style, round).shuffled(turns).get((int) (ordinal % turns.size()));
        Piece piece = pieces.get(turn.piece());
        int count = piece.template().count();
        // Styles share the untagged pieces: each starts at another way of saying them.
        long number = ((long) round * replicas[turn.piece()] + turn.replica()) * STYLES + style;
        return new Choice(piece, spread(number % count, count, Dice.hash(seed, piece.place())));
    }

    /// A one-to-one mapping of 0 .. count-1 onto itself.
    private static int spread(long number, int count, long hash) {
        if (count == 1) {
            return 0;
        }
        long step = Math.floorMod(hash, (long) count);
        while (step < 1 || greatestDivisor(step, count) != 1) {
            step = (step + 1) % count;
        }
        return (int) ((number * step + Math.floorMod(hash >>> 17, (long) count)) % count);
    }

    private static long greatestDivisor(long one, long other) {
        return other == 0 ? one : greatestDivisor(other, one % other);
    }
}
