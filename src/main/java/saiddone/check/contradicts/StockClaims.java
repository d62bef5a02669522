package saiddone.check.contradicts;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.record.Stock;
import saiddone.check.text.Dates;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// Something said to be in stock that the lookup shows with none left, or a number in stock that no lookup shows.
final class StockClaims implements Rule {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d$€£.,-])(\\d{1,4})(?![\\d.,]\\d|\\d| ?[\"%$€£]"
            + "| (?:cm|in|inch|l|ml|business|days?|working)\\b)");

    private final Phrases there;
    private final Phrases plain;
    private final Phrases gone;
    private final Phrases left;
    private final Phrases open;

    StockClaims(Lexicon lexicon) {
        there = lexicon.list("in-stock");
        plain = lexicon.list("in-stock-plain");
        gone = lexicon.list("out-of-stock");
        left = lexicon.list("number-in-stock");
        open = lexicon.list("stock-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(there);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (!there.in(sentence) || sentence.question() || gone.in(sentence) || open.in(sentence)) {
            return;
        }
        List<Stock.Variant> variants = seen.stock();
        if (variants.isEmpty()) {
            return;
        }
        Set<String> words = Set.copyOf(sentence.words().all());
        List<Stock.Variant> named = variants.stream()
                .filter(variant -> !variant.options().isEmpty() && words.containsAll(variant.options())).toList();
        if (plain.in(sentence) && !named.isEmpty() && named.stream().allMatch(variant -> variant.count() <= 0)) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, named.getLast().message(), "The reply says that "
                    + String.join(" ", named.getFirst().options()) + " is there; the lookup shows none in stock."));
            return;
        }
        Matcher count = COUNT.matcher(sentence.text());
        boolean numbered = left.in(sentence) && variants.stream().anyMatch(variant -> variant.counted() && variant.count() == 0)
                && Dates.in(sentence.text()).isEmpty() && !sentence.text().contains("day");
        boolean none = !named.isEmpty() && named.stream().allMatch(variant -> variant.count() <= 0);
        if (numbered && count.find() && (none || !seenAnywhere(seen, count.group(1)))) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, (named.isEmpty() ? variants : named).getLast().message(),
                    "The reply speaks of " + count.group(1) + " in stock; no lookup shows that number for it."));
        }
    }

    private static boolean seenAnywhere(Seen seen, String number) {
        Pattern whole = Pattern.compile("(?<!\\d)" + number + "(?!\\d)");
        return seen.lookups().results().stream().anyMatch(result -> whole.matcher(result.text()).find());
    }
}
