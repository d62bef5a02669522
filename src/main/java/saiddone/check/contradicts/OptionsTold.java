package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Lookups;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// Options told of a variant that its look-up shows otherwise: "750ml, Glass, Blue (Item ID: 7843064651)" of one of stainless steel. Read
/// where a line names one variant by its id, holds what another variant of the product has and nothing of what this one has instead.
final class OptionsTold {
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\d_#$])\\d{6,}(?![\\p{L}\\d_])");
    /// What is given up, and what comes in its place; not what a thing costs more or less.
    private static final Pattern CHANGE = Pattern.compile("(?:→|➡|⇒|->|=>)(?!\\s*[+−–-]?\\s?[$€£])");
    /// Of a thing that has a size as well they may be that.
    private static final Set<String> SIZES = Set.of("small", "medium", "large");
    private static final String SIZE = "size";
    private static final int SHORTEST = 3;
    private static final double HALF_A_CENT = 0.005;

    /// The price of a thing, and no sum that it differs by.
    private final Pattern priced;
    private final Phrases open;
    private final Phrases apart;

    OptionsTold(Lexicon lexicon) {
        priced = Pattern.compile("(?iu)(?<!\\p{L})" + lexicon.besideValues("price") + "(?:\\s" + lexicon.besideValues("price-is") + ")?"
                + "[*:\\s(]{1,5}[$€£]\\s?(\\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,2})?|\\d{4,7}(?:\\.\\d{1,2})?)"
                + "(?![.,\\d]*\\d|[\\u202f\\u00a0 ]\\d)");
        open = lexicon.list("options-open");
        apart = lexicon.list("price-apart");
    }

    /// @param options of the variant by their names
    /// @param others  what all variants of the product have, by the options' names
    private record Variant(Map<String, String> options, Map<String, List<String>> others) {}

    private record OfResult(Map<String, Variant> variants) {}

    /// Whether the lookups show any product with variants: in most conversations none does.
    static boolean any(Lookups lookups) {
        return lookups.results().stream().anyMatch(result -> !of(result).isEmpty());
    }

    private static Map<String, Variant> of(Lookups.Result result) {
        return result.read().of(OfResult.class, _ -> new OfResult(variants(result))).variants();
    }

    private static Map<String, Variant> variants(Lookups.Result result) {
        Map<String, Variant> all = new LinkedHashMap<>();
        for (List<ShownVariants.Variant> product : ShownVariants.in(result)) {
            Map<String, List<String>> others = new LinkedHashMap<>();
            for (ShownVariants.Variant one : product) {
                if (one.options() != null) {
                    one.options().forEach((name, value) -> others.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
                    all.put(one.id(), new Variant(one.options(), others));
                }
            }
        }
        return all;
    }

    void look(Sentence sentence, Seen seen, List<Finding> found) {
        String text = sentence.text();
        List<String> ids = ID.matcher(text).results().map(MatchResult::group).distinct().toList();
        if (ids.size() != 1 || sentence.question() || CHANGE.matcher(text).find() || open.in(sentence)) {
            return;
        }
        String id = ids.getFirst();
        Lookups.Result result = seen.lookups().results().stream().filter(one -> of(one).containsKey(id)).reduce((_, later) -> later)
                .orElse(null);
        Variant variant = result == null ? null : of(result).get(id);
        if (result == null || variant == null) {
            return;
        }
        Map<String, String> wrong = wrong(Plain.text(text), variant);
        Matcher price = priced.matcher(text);
        if (price.find() && !apart.in(sentence)) {
            price(price.group(1), id, seen).ifPresent(shown -> wrong.put(shown, price.group(1)));
        }
        if (!wrong.isEmpty()) {
            Rule.once((taken(id, seen) ? ContradictsLookupCheck.FINDINGS : ContradictsLookupCheck.HINTS).of(sentence, result.message(),
                    "The reply gives %s as “%s”; the lookup in message %d shows %s.".formatted(id, String.join("” and “", wrong.values()),
                            result.message(), String.join(", ", wrong.keySet()))), found);
        }
    }

    /// What the lookups show a thing to cost, where that is another price than was told.
    private static Optional<String> price(String told, String id, Seen seen) {
        double sum = Double.parseDouble(told.replace(",", ""));
        List<Double> shown = seen.lookups().results().stream().flatMap(one -> prices(one).getOrDefault(id, List.of()).stream()).toList();
        return shown.isEmpty() || shown.stream().anyMatch(one -> Math.abs(one - sum) < HALF_A_CENT) ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "price: %.2f", shown.getLast()));
    }

    private record Prices(Map<String, List<Double>> byId) {}

    private static Map<String, List<Double>> prices(Lookups.Result result) {
        return result.read().of(Prices.class, _ -> {
            Map<String, List<Double>> all = new LinkedHashMap<>();
            result.objects().stream().filter(node -> node.path("item_id").isString() && node.path("price").isNumber())
                    .forEach(node -> all.computeIfAbsent(node.path("item_id").asString(), _ -> new ArrayList<>())
                            .add(node.path("price").asDouble()));
            return new Prices(all);
        }).byId();
    }

    /// By the options with what the variant has: what the text tells instead.
    private static Map<String, String> wrong(String plain, Variant variant) {
        Map<String, String> wrong = new LinkedHashMap<>();
        variant.options.forEach((name, own) -> {
            String told = told(plain, name, own, variant);
            if (told != null) {
                wrong.put(name + ": " + own, told);
            }
        });
        return wrong;
    }

    /// Whether some call took the variant: of others a list only says what there is.
    private static boolean taken(String id, Seen seen) {
        return seen.talk().writes().stream().anyMatch(call -> seen.talk().done(call) && Scalars.of(call).hold(id));
    }

    /// What a plain text tells of an option in place of the variant's own value; null where it tells nothing, several things or just that.
    private static @Nullable String told(String plain, String name, String own, Variant variant) {
        if (named(plain, name, own)) {
            return null;
        }
        boolean sized = !name.endsWith(SIZE) && variant.options.keySet().stream().anyMatch(key -> key.endsWith(SIZE));
        List<String> all = variant.others.getOrDefault(name, List.of()).stream().distinct()
                .filter(value -> !(sized && SIZES.contains(value)) && named(plain, name, value))
                .filter(value -> variant.options.values().stream().noneMatch(has -> Plain.text(has).contains(Plain.text(value))))
                .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    /// Whether three digits are the end of a number that is written with a blank: "1 500".
    private static boolean thousands(String plain, String bare) {
        int at = plain.indexOf(bare);
        String before = at < 0 ? "" : plain.substring(Math.max(0, at - SHORTEST - 1), at).strip();
        int word = before.lastIndexOf(' ') + 1;
        return word < before.length() && before.length() - word <= SHORTEST
                && before.substring(word).chars().allMatch(Character::isDigit);
    }

    /// Whether a text gives a value: a bare number or a letter only right beside the option's name ("size 9").
    private static boolean named(String plain, String name, String value) {
        String bare = Plain.text(value);
        if (value.length() == SHORTEST && value.chars().allMatch(Character::isDigit) && thousands(plain, bare)) {
            return false;
        }
        if (value.length() >= SHORTEST && value.chars().anyMatch(Character::isLetter)) {
            return Plain.holds(plain, Plain.forms(value));
        }
        return value.chars().anyMatch(Character::isLetterOrDigit) && !bare.isBlank()
                && (plain.contains(Plain.text(name + " " + value)) || plain.contains(Plain.text(value + " " + name)));
    }
}
