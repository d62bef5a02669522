package saiddone.bench.checks;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which checks answer to which pattern of the sample corpus (`bench/northline-patterns.json`): one of them must find it.
record PatternChecks(Map<String, Set<String>> byPattern) {
    private static final String FILE = "/saiddone/bench/northline-patterns.json";

    static PatternChecks read() throws IOException {
        try (InputStream in = PatternChecks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is missing from the program.");
            }
            Map<String, Set<String>> byPattern = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : new JsonMapper().readTree(in).properties()) {
                Set<String> checks = new LinkedHashSet<>();
                entry.getValue().forEach(check -> checks.add(check.asString()));
                byPattern.put(entry.getKey(), checks);
            }
            return new PatternChecks(byPattern);
        }
    }

    /// Empty for a pattern that no check answers to.
    Set<String> of(String pattern) {
        return byPattern.getOrDefault(pattern, Set.of());
    }

    /// All checks that answer to anything, in the patterns' order.
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        byPattern.values().forEach(all::addAll);
        return all;
    }
}
