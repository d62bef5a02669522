package saiddone.sample.words;

import java.util.ArrayList;
import java.util.List;

/// Chance that is the same on every machine and in every Java: SplitMix64, written out so that nobody can change it.
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /// Dice for a named purpose: the same words give the same dice, whatever else was thrown before.
    public static Dice of(long seed, Object... purpose) {
        return new Dice(hash(seed, purpose));
    }

    /// A stable hash of the words.
    public static long hash(long seed, Object... words) {
        long hash = seed ^ 0xcbf29ce484222325L;
        for (Object word : words) {
            String text = word.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = mix(hash + GOLDEN);
        }
        return hash;
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /// From 0 to bound - 1.
    public int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /// From 0 (inclusive) to 1 (exclusive).
    public double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return share() < probability;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// The index of one of the weights; heavier ones more often. All zero: the first.
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = share() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return 0;
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> result = new ArrayList<>(list);
        for (int i = result.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T kept = result.get(i);
            result.set(i, result.get(other));
            result.set(other, kept);
        }
        return result;
    }

    /// A standard Gumbel variate: adding it to the logarithm of a weight and taking the largest draws by weight.
    public double gumbel() {
        double share = Math.max(share(), 0x1.0p-53);
        return -StrictMath.log(-StrictMath.log(share));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
