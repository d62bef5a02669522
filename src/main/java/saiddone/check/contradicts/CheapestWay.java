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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.lexicon.SumWords;
import saiddone.check.record.ListLines;
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
    private final Pattern or;
    private final Phrases some;
    private final Phrases times;
    private final Phrases asked;

    CheapestWay(Lexicon lexicon) {
        cheapest = lexicon.list("cheapest-of-all");
        or = lexicon.joinsBesideValues("or");
        some = lexicon.list("of-some");
        times = lexicon.list("ways-bound");
        asked = lexicon.list("times-asked");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(cheapest);
    }

    /// @param legs   the numbers of its legs, in their order
    /// @param prices of all legs together, by class
    /// @param each   of its legs, by class
    /// @param free   the classes with seats on every leg
    private record Way(Set<String> legs, Map<String, Double> prices, List<Map<String, Double>> each, Set<String> free) {

        /// Whether a message that gives these amounts gives its price, or that of each leg.
        boolean told(List<Double> amounts, String kind) {
            return amounts.contains(prices.get(kind)) || each.stream().allMatch(leg -> amounts.contains(leg.get(kind)));
        }
    }

    private record OfResult(List<Way> ways) {}

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (!cheapest.in(sentence) || sentence.question() || some.in(sentence) || times.in(sentence)) {
            return;
        }
        Set<String> named = named(sentence, seen);
        // The same flights go on several days: the newest list of them is meant.
        for (Lookups.Result result : named.size() < 2 ? List.<Lookups.Result>of() : seen.lookups().results().reversed()) {
            List<Way> ways = result.read().of(OfResult.class, _ -> new OfResult(ways(result.read().tree()))).ways();
            Optional<Way> way = ways.stream().filter(one -> one.legs.equals(named)).findFirst();
            if (way.isPresent()) {
                better(sentence, way.get(), ways).ifPresent(why -> Rule.once((bound(seen) ? POSSIBLE : ContradictsLookupCheck.FINDINGS)
                        .of(sentence, result.message(), why + "; the lookup in message %d shows it.".formatted(result.message())), found));
                return;
            }
        }
    }

    private Set<String> named(Sentence sentence, Seen seen) {
        Set<String> named = new LinkedHashSet<>(LegsTold.named(or.split(sentence.text(), 2)[0]));
        if (named.isEmpty() && CheapestTold.HEADING.matcher(sentence.text()).find()) {
            ListLines.below(sentence, seen.talk().sentences(seen.message())).forEach(item -> named.addAll(LegsTold.named(item.text())));
        }
        return named;
    }

    private boolean bound(Seen seen) {
        return seen.talk().customer().stream().filter(one -> one.index() < seen.message().index())
                .flatMap(one -> seen.talk().sentences(one).stream()).anyMatch(asked::in);
    }

    private static Optional<String> better(Sentence sentence, Way way, List<Way> ways) {
        String kind = kind(sentence, way);
        if (kind == null) {
            return Optional.empty();
        }
        double price = way.prices.getOrDefault(kind, 0.0);
        return ways.stream().filter(one -> one.free.contains(kind) && one.prices.getOrDefault(kind, price) < price - HALF_A_CENT)
                .min(Comparator.comparing(one -> one.prices.getOrDefault(kind, price)))
                .map(one -> "The reply calls %s in %s the cheapest, at %s; %s cost %s".formatted(String.join(" and ", way.legs),
                        words(kind), money(price), String.join(" and ", one.legs), money(one.prices.getOrDefault(kind, price))));
    }

    /// The class that the sentence names, else the only one at whose price the message gives the way; null where neither tells it, or
    /// where it gives other prices: those of another day.
    private static @Nullable String kind(Sentence sentence, Way way) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        List<Double> amounts = SumWords.amounts(sentence.message().text()).stream().map(Double::valueOf).toList();
        Optional<String> named = way.prices.keySet().stream().filter(kind -> text.contains(words(kind)))
                .max(Comparator.comparingInt(String::length));
        List<String> told = way.prices.keySet().stream().filter(kind -> way.told(amounts, kind)).toList();
        return named.map(kind -> amounts.isEmpty() || told.contains(kind) ? kind : null)
                .orElse(named.isEmpty() && told.size() == 1 ? told.getFirst() : null);
    }

    private static String words(String kind) {
        return kind.replace('_', ' ');
    }

    private static String money(double price) {
        return price == Math.rint(price) ? "$" + (long) price : String.format(Locale.ROOT, "$%.2f", price);
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
        List<Map<String, Double>> each = new ArrayList<>();
        Set<String> full = new HashSet<>();
        for (JsonNode leg : legs) {
            ids.add(leg.path("flight_number").asString(""));
            Map<String, Double> own = new TreeMap<>();
            leg.path("prices").properties().stream().filter(one -> one.getValue().isNumber())
                    .forEach(one -> own.put(one.getKey(), one.getValue().asDouble()));
            own.forEach((kind, price) -> prices.merge(kind, price, Double::sum));
            each.add(own);
            leg.path("available_seats").properties().stream().filter(one -> one.getValue().isNumber() && one.getValue().asInt() < 1)
                    .forEach(one -> full.add(one.getKey()));
        }
        Set<String> free = new HashSet<>(prices.keySet());
        free.removeAll(full);
        return new Way(Collections.unmodifiableSet(ids), prices, each, free);
    }
}
