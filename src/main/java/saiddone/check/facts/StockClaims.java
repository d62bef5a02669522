package saiddone.check.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// Something said to be in stock that the lookup shows with none left, or a number in stock that no lookup shows.
final class StockClaims implements Rule {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d$€£.,-])(\\d{1,4})(?![\\d.,]\\d|\\d| ?[\"%$€£]| (?:cm|in|inch|l|ml|business|days?|working)\\b)");

    private final Phrases there;
    private final Phrases gone;
    private final Phrases left;
    private final Phrases open;

    StockClaims(Lexicon lexicon) {
        there = lexicon.list("in-stock");
        gone = lexicon.list("out-of-stock");
        left = lexicon.list("number-in-stock");
        open = lexicon.list("stock-open");
    }

    /// @param none whether nothing is left of it
    private record Variant(List<String> options, boolean none) {}

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (!there.in(sentence) || sentence.question() || gone.in(sentence) || open.in(sentence)) {
            return;
        }
        List<Variant> variants = new ArrayList<>();
        Set<Integer> counts = new HashSet<>();
        seen.lookups().objects((_, node) -> read(node, variants, counts));
        List<Variant> named = variants.stream().filter(variant -> names(sentence.words(), variant)).toList();
        if (!named.isEmpty() && named.stream().allMatch(Variant::none)) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, "The reply says that "
                    + String.join(" ", named.getFirst().options()) + " is there; the lookup shows none in stock."));
            return;
        }
        Matcher count = COUNT.matcher(sentence.text());
        boolean numbered = left.in(sentence) && counts.contains(0) && Dates.in(sentence.text()).isEmpty()
                && !sentence.text().contains("day");
        if (numbered && count.find() && !seenAnywhere(seen, count.group(1))) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, "The reply speaks of " + count.group(1)
                    + " in stock; no lookup shows that number."));
        }
    }

    private static boolean seenAnywhere(Seen seen, String number) {
        Pattern whole = Pattern.compile("(?<!\\d)" + number + "(?!\\d)");
        return seen.lookups().results().stream().anyMatch(result -> whole.matcher(result.text()).find());
    }

    private static boolean names(Words words, Variant variant) {
        return !variant.options().isEmpty() && words.all().containsAll(variant.options());
    }

    private static void read(JsonNode node, List<Variant> variants, Set<Integer> counts) {
        for (String key : List.of("in_stock", "stock", "available", "inventory", "quantity_available")) {
            JsonNode value = node.path(key);
            if (value.isInt() || value.isBoolean()) {
                int count = value.isInt() ? value.intValue() : value.booleanValue() ? 1 : 0;
                counts.add(count);
                variants.add(new Variant(options(node.path("options")), count <= 0));
            }
        }
    }

    private static List<String> options(JsonNode options) {
        List<String> words = new ArrayList<>();
        if (options.isString()) {
            words.addAll(Words.of(options.asString()).all());
        } else if (options.isObject()) {
            options.valueStream().filter(JsonNode::isValueNode).forEach(value -> words.addAll(Words.of(value.asString()).all()));
        }
        return words;
    }
}
