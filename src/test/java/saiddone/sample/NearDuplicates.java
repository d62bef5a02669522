package saiddone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds conversations of different cases that say nearly the same: MinHash over shingles of five words and banding find
/// candidates, the exact Jaccard similarity decides.
final class NearDuplicates {
    private static final int SHINGLE = 5;
    private static final int BANDS = 32;
    private static final int ROWS = 3;

    /// @param similarity Jaccard similarity of the sets of shingles
    record Pair(String one, String other, double similarity) {}

    private record Document(String id, String group, int[] shingles) {}

    private final List<Document> documents = new ArrayList<>();

    /// @param group pairs in the same group are not looked for
    void add(String id, String group, String text) {
        String[] words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ");
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(String.join(" ", Arrays.asList(words).subList(i, i + SHINGLE)).hashCode());
        }
        int[] sorted = shingles.stream().mapToInt(Integer::intValue).sorted().toArray();
        synchronized (documents) {
            documents.add(new Document(id, group, sorted));
        }
    }

    /// All pairs of different groups with at least this similarity (which banding misses with a chance below 2 % at 0.5 and
    /// far below above it), the most similar first.
    List<Pair> pairs(double least) {
        Set<Long> seen = new HashSet<>();
        List<Pair> found = new ArrayList<>();
        int[][] signatures = documents.parallelStream().map(NearDuplicates::signature).toArray(int[][]::new);
        for (int band = 0; band < BANDS; band++) {
            Map<Integer, List<Integer>> buckets = new HashMap<>();
            for (int i = 0; i < signatures.length; i++) {
                int[] rows = Arrays.copyOfRange(signatures[i], band * ROWS, (band + 1) * ROWS);
                buckets.computeIfAbsent(Arrays.hashCode(rows), key -> new ArrayList<>()).add(i);
            }
            for (List<Integer> bucket : buckets.values()) {
                compare(bucket, least, seen, found);
            }
        }
        found.sort((one, other) -> Double.compare(other.similarity(), one.similarity()));
        return found;
    }

    private void compare(List<Integer> bucket, double least, Set<Long> seen, List<Pair> found) {
        for (int i = 0; i < bucket.size(); i++) {
            for (int j = i + 1; j < bucket.size(); j++) {
                Document one = documents.get(bucket.get(i));
                Document other = documents.get(bucket.get(j));
                if (!one.group().equals(other.group()) && seen.add((long) bucket.get(i) << 32 | bucket.get(j))) {
                    double similarity = jaccard(one.shingles(), other.shingles());
                    if (similarity >= least) {
                        found.add(new Pair(one.id(), other.id(), similarity));
                    }
                }
            }
        }
    }

    static double jaccard(int[] one, int[] other) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - both;
        return all == 0 ? 0 : both / (double) all;
    }

    private static int[] signature(Document one) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int shingle : one.shingles()) {
            long hash = shingle * 0x9E3779B97F4A7C15L;
            for (int i = 0; i < least.length; i++) {
                hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L + i;
                least[i] = Math.min(least[i], (int) (hash >>> 32));
            }
        }
        return least;
    }
}
