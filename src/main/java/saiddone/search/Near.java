package saiddone.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which of some names a mistyped one was meant for.
final class Near {
    private static final int FARTHEST = 2;

    private Near() {}

    /// At most three names within two edits of the given one, or that begin with it, nearest first.
    static List<String> to(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(typed) || distance(typed, name) <= Math.min(FARTHEST, typed.length() / 2))
                .sorted(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(Comparator.naturalOrder()))
                .limit(3).toList();
    }

    /// Edits (insert, delete, replace, swap neighbours) between two words.
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, edits, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] edits, int i, int j) {
        int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
