package saiddone.ui.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saiddone.annotation.store.CodeCount;

/// Conversations in which a code was seen, of those in which somebody looked for it.
record Tally(int present, int reviewed) {
    static final Tally NONE = new Tally(0, 0);

    /// Over all models, by code.
    static Map<String, Tally> of(List<CodeCount> counts) {
        Map<String, Tally> all = new HashMap<>();
        for (CodeCount count : counts) {
            all.merge(count.code(), new Tally(count.present(), count.reviewed()),
                    (one, other) -> new Tally(one.present + other.present, one.reviewed + other.reviewed));
        }
        return all;
    }
}
