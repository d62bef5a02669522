package saiddone.sample.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Deals pieces out to all conversations, so that as few as can be say the same: each takes a piece of which most is still
/// unsaid, and of that piece the next way of saying it. What has slots differs from case to case anyway, so there only the
/// case's own conversations count. Not for several threads.
public final class Lots {
    /// A piece with very many ways is still not said all the time.
    private static final int EVEN = 16;
    private static final double JITTER = 0.15;
    private final long seed;
    private final Map<String, Integer> dealt = new HashMap<>();

    public Lots(long seed) {
        this.seed = seed;
    }

    /// @param aCase the case that asks
    public Picker.Choice deal(List<Piece> fitting, String aCase, Dice dice) {
        Piece best = fitting.getFirst();
        double least = Double.MAX_VALUE;
        for (Piece piece : fitting) {
            int ways = piece.template().count();
            int said = dealt.getOrDefault(key(piece, aCase), 0);
            double load = said >= ways ? 1000.0 + said / (double) ways : said / (double) Math.min(ways, EVEN);
            load += JITTER * dice.share();
            if (load < least) {
                least = load;
                best = piece;
            }
        }
        int number = dealt.merge(key(best, aCase), 1, Integer::sum) - 1;
        return new Picker.Choice(best, spread(number, best.template().count(), Dice.hash(seed, key(best, aCase))));
    }

    private static String key(Piece piece, String aCase) {
        return piece.template().hasSlots() ? piece.place() + " " + aCase : piece.place();
    }

    /// A one-to-one mapping of 0 .. count-1 onto itself, again and again.
    private static int spread(int number, int count, long hash) {
        if (count == 1) {
            return 0;
        }
        long step = Math.floorMod(hash, (long) count);
        while (step < 1 || greatestDivisor(step, count) != 1) {
            step = (step + 1) % count;
        }
        return (int) ((number % count * step + Math.floorMod(hash >>> 17, (long) count)) % count);
    }

    private static long greatestDivisor(long one, long other) {
        return other == 0 ? one : greatestDivisor(other, one % other);
    }
}
