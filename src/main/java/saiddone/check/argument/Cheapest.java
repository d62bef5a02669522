package saiddone.check.argument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Described;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// Reads words that everything becomes the cheapest of its kind against the prices that look-ups gave. Words for one thing alone are
/// left out: it may be the cheapest of some colour.
final class Cheapest {
    private static final String PRICE = "/price";
    private static final String AVAILABLE = "/available";

    private final FactBook book;
    private final ProductLines lines;
    private final ClaimPatterns words;
    private final List<String> cheapest;

    Cheapest(FactBook book, ProductLines lines, PlainLists lists) {
        this.lines = lines;
        this.book = book;
        this.words = lists.words();
        this.cheapest = lists.cheapest();
    }

    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Entity meant, Words said) {
        if (!argument.key().startsWith("new") || cheapest.stream().noneMatch(said.plainAround()::contains)) {
            return null;
        }
        for (Message message : said.put()) {
            for (SentenceSpan one : SentenceSpan.of(message.text())) {
                String plain = one.plain(message.text());
                Entity less = cheapest.stream().anyMatch(plain::contains) ? less(meant, plain) : null;
                if (less != null
                        && words.totals().matcher(ClaimPatterns.plain(message.text().substring(one.start(), one.end()))).find()) {
                    return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), meant.source(),
                            "The words say the cheapest, but the call's %s is %s at %s, and the look-up shows %s at %s.".formatted(
                                    argument.key(), argument.value(), meant.value(PRICE), less.id(), less.value(PRICE)));
                }
            }
        }
        return null;
    }

    /// One of the same product that is to be had for less, and has what the words name of the one that was taken: of "the cheapest
    /// green one" no blue one. Null where there is none.
    private @Nullable Entity less(Entity meant, String plain) {
        List<Described.Told> named = meant.forms().stream()
                .filter(value -> value.path().startsWith(Described.OPTIONS) && Plain.holds(plain, value.forms())).toList();
        double price = price(meant);
        String product = lines.product(meant);
        return product == null || Double.isNaN(price) ? null : book.kin(meant).stream().filter(other -> other != meant && other.like(meant)
                && "true".equals(other.value(AVAILABLE)) && price(other) < price
                && named.stream().allMatch(value -> other.hasValue(value.first()))
                && product.equals(lines.product(other))).findFirst().orElse(null);
    }

    private static double price(Entity one) {
        String price = one.value(PRICE);
        try {
            return price == null ? Double.NaN : Double.parseDouble(price);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
