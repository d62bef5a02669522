package saiddone.search.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import saiddone.model.Spelling;

/// Which of some names a mistyped one was meant for.
final class Near {
    private static final int FARTHEST = 2;

    private Near() {}

    /// At most three names within two edits of the given one, or that begin with it, nearest first.
    static List<String> to(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(typed) || Spelling.distance(typed, name) <= Math.min(FARTHEST, typed.length() / 2))
                .sorted(Comparator.comparingInt((String name) -> Spelling.distance(typed, name)).thenComparing(Comparator.naturalOrder()))
                .limit(3).toList();
    }
}
