package saiddone.annotation.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a record says apart from when it was said: two machines on which the same reviewer said the same don't disagree.
public final class Substance {
    private static final Map<String, Set<String>> CIRCUMSTANCES = Map.of("judgement", Set.of("id", "madeAt", "version"),
            "reviewed", Set.of("at", "version"), "overrule", Set.of("at"),
            "finding_ruling", Set.of("at", "judgement"), "muted_check", Set.of("at"));
    private static final JsonMapper MAPPER = new JsonMapper();

    private Substance() {}

    /// @param record the kind of both
    public static boolean same(String record, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.equals(other) || of(record, one).equals(of(record, other));
    }

    /// Which of two that say the same was said later; the same answer on every machine.
    static boolean newer(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        int later = when(one).compareTo(when(other));
        return later > 0 || later == 0 && one.compareTo(other) > 0;
    }

    private static Instant when(String body) {
        JsonNode node = MAPPER.readTree(body);
        String at = node.path("madeAt").asString(node.path("at").asString(""));
        return at.isEmpty() ? Instant.EPOCH : Instant.parse(at);
    }

    private static ObjectNode of(String record, String body) {
        return ((ObjectNode) MAPPER.readTree(body)).remove(CIRCUMSTANCES.getOrDefault(record, Set.of()));
    }
}
