package saiddone.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import saiddone.ingest.input.Nodes;
import tools.jackson.databind.JsonNode;

/// `profiles.json`, read: what is the same for all models, and for each model what differs.
///
/// @param missedAt weights by intent for missed must-escalate cases
/// @param trapAt   how tempting a trap is, by intent
record Profiles(Map<String, Profile> models, Map<String, Double> missedAt, Map<String, Double> trapAt) {
    static Profiles read(JsonNode root) {
        JsonNode defaults = root.path("defaults");
        Map<String, Profile> models = new LinkedHashMap<>();
        root.path("models").properties().forEach(entry -> models.put(entry.getKey(), profile(defaults, entry.getValue())));
        return new Profiles(models, numbers(root.path("missed_at"), key -> key), numbers(root.path("trap_at"), key -> key));
    }

    Profile of(String model) {
        Profile profile = models.get(model);
        if (profile == null) {
            throw new IllegalStateException("profiles.json has no profile for " + model + ".");
        }
        return profile;
    }

    private static Profile profile(JsonNode defaults, JsonNode one) {
        Map<String, Map<Pattern, Double>> ratesAt = new LinkedHashMap<>();
        one.path("rates_at").properties().forEach(entry -> ratesAt.put(entry.getKey(), numbers(entry.getValue(), Pattern::of)));
        Map<Pattern, Double> rates = numbers(defaults.path("rates"), Pattern::of);
        rates.putAll(numbers(one.path("rates"), Pattern::of));
        return new Profile(counts(one.path("over")), counts(one.path("unsafe")), counts(one.path("missed")),
                numbers(one.path("over_at"), key -> key), wholes(one.path("over_exactly"), key -> key),
                wholes(one.path("missed_exactly"), key -> key), numbers(either(one, defaults, "reasons"), key -> key),
                numbers(either(one, defaults, "misses"), Profiles::course), numbers(either(one, defaults, "falls"), Pattern::of),
                numbers(either(one, defaults, "holds"), Profiles::course), rates, ratesAt, wholes(one.path("exactly"), Pattern::of),
                one.path("apart").booleanValue(false), one.path("resolved").doubleValue(), one.path("adherence").doubleValue(),
                one.path("sentiment").doubleValue());
    }

    private static JsonNode either(JsonNode one, JsonNode defaults, String key) {
        return one.has(key) ? one.path(key) : defaults.path(key);
    }

    private static List<Integer> counts(JsonNode list) {
        return Nodes.items(list).stream().map(JsonNode::intValue).toList();
    }

    private static <K> Map<K, Double> numbers(JsonNode object, Function<String, K> key) {
        Map<K, Double> numbers = new LinkedHashMap<>();
        object.properties().forEach(entry -> numbers.put(key.apply(entry.getKey()), entry.getValue().doubleValue()));
        return numbers;
    }

    private static <K> Map<K, Integer> wholes(JsonNode object, Function<String, K> key) {
        Map<K, Integer> numbers = new LinkedHashMap<>();
        object.properties().forEach(entry -> numbers.put(key.apply(entry.getKey()), entry.getValue().intValue()));
        return numbers;
    }

    private static Course course(String word) {
        return Course.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
