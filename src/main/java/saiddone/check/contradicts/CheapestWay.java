package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.lexicon.SumWords;
import saiddone.check.record.Lookups;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Severity;
import tools.jackson.databind.JsonNode;

/// A way of several legs called the cheapest, where the same look-up holds one that costs less and has seats left. A look-up of ways is a
/// list of lists of legs, each with its prices by class. No more than possible where the customer spoke of times: those may rule it out.
final class CheapestWay implements Rule {
    private static final Findings POSSIBLE = new Findings(CheckId.CONTRADICTS_OWN_LOOKUP, Severity.MEDIUM, Confidence.POSSIBLE);
    private static final double HALF_A_CENT = 0.005;

    private final Phrases cheapest;
    private final Phrases some;
    private final Phrases times;

    CheapestWay(Lexicon lexicon) {
        cheapest = lexicon.list("cheapest-of-all");
        some = lexicon.list("of-some");
        times = lexicon.list("ways-bound");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(cheapest);
    }

    /// @param legs   the numbers of its legs
    /// @param prices of all legs together, by class
    /// @param free   the classes with seats on every leg
    private record Way(Set<String> legs, Map<String, Double> prices, Set<String> free) {}

    private record OfResult(List<Way> ways) {}

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (!cheapest.in(sentence) || sentence.question() || some.in(sentence) || times.in(sentence)) {
            return;
        }
        Set<String> named = LegsTold.named(sentence.text());
        for (Lookups.Result result : named.size() < 2 ? List.<Lookups.Result>of() : seen.lookups().results()) {
            List<Way> ways = result.read().of(OfResult.class, _ -> new OfResult(ways(result.read().tree()))).ways();
            ways.stream().filter(way -> way.legs.equals(named)).findFirst().ifPresent(way -> better(sentence, way, ways).ifPresent(why ->
                    Rule.once((bound(seen) ? POSSIBLE : ContradictsLookupCheck.FINDINGS).of(sentence,
                            why + "; the lookup in message %d shows it.".formatted(result.message() + 1)), found)));
        }
    }

    private boolean bound(Seen seen) {
        return seen.talk().customer().stream().filter(one -> one.index() < seen.message().index())
                .flatMap(one -> seen.talk().sentences(one).stream()).anyMatch(times::in);
    }

    private static Optional<String> better(Sentence sentence, Way way, List<Way> ways) {
        String kind = kind(sentence, way);
        if (kind == null) {
            return Optional.empty();
        }
        double price = way.prices.getOrDefault(kind, 0.0);
        return ways.stream().filter(one -> one.free.contains(kind) && one.prices.getOrDefault(kind, price) < price - HALF_A_CENT)
                .min(Comparator.comparing(one -> one.prices.getOrDefault(kind, price)))
                .map(one -> "The reply calls %s in %s the cheapest, at %s; %s costs %s".formatted(String.join(" and ", way.legs),
                        words(kind), money(price), String.join(" and ", one.legs), money(one.prices.getOrDefault(kind, price))));
    }

    /// The class that the sentence names, else the only one at whose price the message gives the way; null where neither tells it.
    private static @Nullable String kind(Sentence sentence, Way way) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        return way.prices.keySet().stream().filter(kind -> text.contains(words(kind))).max(Comparator.comparingInt(String::length))
                .orElseGet(() -> {
                    List<Double> sums = SumWords.amounts(sentence.message().text()).stream().map(Double::valueOf).toList();
                    List<String> priced = way.prices.keySet().stream().filter(kind -> sums.contains(way.prices.get(kind))).toList();
                    return priced.size() == 1 ? priced.getFirst() : null;
                });
    }

    private static String words(String kind) {
        return kind.replace('_', ' ');
    }

    private static String money(double price) {
        return price == Math.rint(price) ? "$" + (long) price : "$%.2f".formatted(price);
    }

    private static List<Way> ways(@Nullable JsonNode tree) {
        List<Way> ways = new ArrayList<>();
        if (tree != null && tree.isArray()) {
            tree.forEach(one -> {
                if (one.isArray() && one.size() > 1) {
                    ways.add(way(one));
                }
            });
        }
        return List.copyOf(ways);
    }

    private static Way way(JsonNode legs) {
        Set<String> ids = new LinkedHashSet<>();
        Map<String, Double> prices = new TreeMap<>();
        Set<String> full = new HashSet<>();
        for (JsonNode leg : legs) {
            ids.add(leg.path("flight_number").asString(""));
            leg.path("prices").properties().stream().filter(one -> one.getValue().isNumber())
                    .forEach(one -> prices.merge(one.getKey(), one.getValue().asDouble(), Double::sum));
            leg.path("available_seats").properties().stream().filter(one -> one.getValue().isNumber() && one.getValue().asInt() < 1)
                    .forEach(one -> full.add(one.getKey()));
        }
        Set<String> free = new HashSet<>(prices.keySet());
        free.removeAll(full);
        return new Way(Collections.unmodifiableSet(ids), prices, free);
    }
}
