package saiddone.annotation.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a record says apart from when it was said: two machines on which the same reviewer said the same don't disagree.
public final class Substance {
    private static final Map<String, Set<String>> CIRCUMSTANCES = Map.of("judgement", Set.of("id", "madeAt", "version"),
            "reviewed", Set.of("at", "version"), "overrule", Set.of("at"));
    private static final JsonMapper MAPPER = new JsonMapper();

    private Substance() {}

    /// @param record the kind of both
    public static boolean same(String record, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.equals(other) || of(record, one).equals(of(record, other));
    }

    private static ObjectNode of(String record, String body) {
        return ((ObjectNode) MAPPER.readTree(body)).remove(CIRCUMSTANCES.getOrDefault(record, Set.of()));
    }
}
