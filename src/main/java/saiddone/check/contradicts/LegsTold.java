package saiddone.check.contradicts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Lookups;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// Another time of day, or another way, than the lookups show for the one flight that a line names: "HAT268 departs 7:00 PM" of one that
/// leaves at 07:00.
final class LegsTold {
    /// What stands behind "=" or before "total" is how long it takes.
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d:])(?<!=\\s{0,2})(\\d{1,2}):(\\d{2})(?::\\d{2})?"
            + "\\s*(?:([AaPp])\\.?[Mm])?(?![\\d:])(?!\\s*(?:total|h(?:ou)?rs?)\\b)");
    private static final Pattern TIME = Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}T)?(\\d{2}):(\\d{2}).*");
    private static final Pattern LEG = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2,3}\\d{3,4}(?![\\p{L}\\d])");
    private static final String WAY = "[*`\\s]*[:(,–-]?\\s*(?:from\\s+)?([A-Z]{3})\\)?\\s*(?:to|→|->|–|-)\\s*([A-Z]{3})(?![\\p{L}\\d])";
    private static final String SHOWN = "; the lookups show ";
    private static final int DAY = 24 * 60;
    private static final int HALF = 12 * 60;

    private final Phrases open;

    LegsTold(Lexicon lexicon) {
        open = lexicon.list("legs-open");
    }

    /// @param times minutes of the day
    /// @param ways  from where to where
    private record Leg(Set<Integer> times, Set<String> ways) {}

    private record OfResult(Map<String, Leg> legs) {}

    /// Whether the lookups show any flight: in most conversations none does.
    static boolean any(Lookups lookups) {
        return lookups.results().stream().anyMatch(result -> !of(result).isEmpty());
    }

    /// The numbers of the flights that a text names.
    static Set<String> named(String text) {
        return LEG.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /// From where to where one flight goes by the lookups: more than one where they differ.
    static Set<String> ways(String id, Lookups lookups) {
        return shown(id, lookups).ways;
    }

    /// The message of the last result that shows when a flight goes, else from where to where; null where none does.
    static @Nullable Integer source(String id, Lookups lookups) {
        List<Lookups.Result> all = lookups.results().stream().filter(result -> of(result).containsKey(id)).toList();
        return all.stream().filter(result -> !shown(id, new Lookups(List.of(result))).times.isEmpty()).reduce((_, later) -> later)
                .or(() -> all.stream().reduce((_, later) -> later)).map(Lookups.Result::message).orElse(null);
    }

    private static Map<String, Leg> of(Lookups.Result result) {
        return result.read().of(OfResult.class, _ -> new OfResult(legs(result))).legs();
    }

    /// What the lookups show of one flight.
    private static Leg shown(String id, Lookups lookups) {
        Leg all = new Leg(new TreeSet<>(), new HashSet<>());
        lookups.results().stream().flatMap(result -> Stream.ofNullable(of(result).get(id))).forEach(leg -> {
            all.times.addAll(leg.times);
            all.ways.addAll(leg.ways);
        });
        return all;
    }

    private static Map<String, Leg> legs(Lookups.Result result) {
        Map<String, Leg> legs = new HashMap<>();
        for (JsonNode node : result.objects()) {
            String id = node.path("flight_number").asString("");
            if (!id.isEmpty()) {
                Leg leg = legs.computeIfAbsent(id, _ -> new Leg(new TreeSet<>(), new HashSet<>()));
                node.properties().stream().filter(field -> field.getKey().contains("time") && field.getValue().isString())
                        .map(field -> TIME.matcher(field.getValue().asString())).filter(Matcher::matches)
                        .forEach(time -> leg.times.add(minutes(time.toMatchResult())));
                if (node.path("origin").isString() && node.path("destination").isString()) {
                    leg.ways.add(node.path("origin").asString() + " to " + node.path("destination").asString());
                }
            }
        }
        return legs;
    }

    private static int minutes(MatchResult time) {
        return Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
    }

    /// Of a list one line is told: what is wrong with it is most often wrong with all.
    void look(Sentence sentence, Seen seen, List<Finding> found) {
        String text = sentence.text();
        Set<String> named = named(text);
        if (named.size() != 1 || sentence.question() || open.in(sentence)
                || found.stream().anyMatch(one -> one.message() == sentence.message().index() && one.why().contains(SHOWN))) {
            return;
        }
        String id = named.iterator().next();
        String told = other(text, id, shown(id, seen.lookups()), seen);
        if (told != null) {
            Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, source(id, seen.lookups()), told), found);
        }
    }

    private static @Nullable String other(String text, String id, Leg leg, Seen seen) {
        Matcher way = Pattern.compile(Pattern.quote(id) + WAY).matcher(text);
        if (!leg.ways.isEmpty() && way.find() && !leg.ways.contains(way.group(1) + " to " + way.group(2))) {
            return ("The reply gives %s as going from %s to %s" + SHOWN + "%s.").formatted(id, way.group(1), way.group(2),
                    String.join(", ", leg.ways));
        }
        if (leg.times.isEmpty()) {
            return null;
        }
        return CLOCK.matcher(text).results().filter(one -> !shown(one, leg.times) && !standsIn(one, id, seen)).findFirst()
                .map(one -> ("The reply gives %s for %s" + SHOWN + "%s.").formatted(one.group().strip(), id,
                        leg.times.stream().map(LegsTold::clock).collect(Collectors.joining(" and ")))).orElse(null);
    }

    /// Whether a result on that flight alone holds the time in another place: a new one, a delay.
    private static boolean standsIn(MatchResult clock, String id, Seen seen) {
        return seen.lookups().results().stream().anyMatch(one -> one.text().contains(id)
                && LEG.matcher(one.text()).results().allMatch(leg -> leg.group().equals(id))
                && meant(clock).stream().anyMatch(time -> one.text().contains(clock(time))));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static boolean shown(MatchResult clock, Set<Integer> times) {
        return meant(clock).stream().anyMatch(times::contains);
    }

    /// The minutes of the day that a time may mean: without AM or PM it may be of either half.
    private static List<Integer> meant(MatchResult clock) {
        String half = clock.group(3) == null ? "" : clock.group(3).toLowerCase(Locale.ROOT);
        int told = minutes(clock) % DAY;
        return switch (half) {
            case "a" -> List.of(told >= HALF ? told - HALF : told);
            case "p" -> List.of(told < HALF ? told + HALF : told);
            default -> List.of(told, (told + HALF) % DAY);
        };
    }
}
