package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// How many choices of a product there are to be had, where that is the number of all that the lookup shows, those among them that
/// cannot be had too: "12 options available right now" of twelve, two of them gone.
final class OptionsCounted implements Rule {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d$€£.,#-])\\d{1,3}(?![\\d.,]\\d|\\d|[\"%$€£-])");

    private final Phrases options;
    private final Phrases there;
    private final Phrases open;
    private final Phrases gone;

    OptionsCounted(Lexicon lexicon) {
        options = lexicon.list("option-words");
        there = lexicon.list("to-be-had");
        open = lexicon.list("count-open");
        gone = lexicon.list("out-of-stock");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(options);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || !options.in(sentence) || !there.in(sentence) || open.in(sentence)) {
            return;
        }
        List<String> numbers = NUMBER.matcher(sentence.text()).results().map(MatchResult::group).toList();
        Product product = numbers.size() == 1 ? meant(sentence, seen) : null;
        if (product != null && product.all == Integer.parseInt(numbers.getFirst()) && product.left < product.all
                && !toldRight(sentence, product, seen)) {
            Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, product.message,
                    "The reply counts %d as there to be had; of the %d that the lookup in message %d shows, %d are."
                            .formatted(product.all, product.all, product.message, product.left)), found);
        }
    }

    /// Whether another sentence of the message tells that some of them are gone, or how many are left.
    private boolean toldRight(Sentence sentence, Product product, Seen seen) {
        String left = String.valueOf(product.left);
        return seen.talk().sentences(sentence.message()).stream().filter(one -> !one.span().equals(sentence.span()))
                .anyMatch(one -> gone.in(one) || there.in(one)
                        && NUMBER.matcher(one.text()).results().anyMatch(number -> number.group().equals(left)));
    }

    /// @param all  how many variants there are
    /// @param left how many of them can be had
    private record Product(int message, List<String> name, int all, int left) {}

    private static @Nullable Product meant(Sentence sentence, Seen seen) {
        List<Product> all = new ArrayList<>();
        seen.lookups().objects((result, node) -> {
            List<JsonNode> variants = node.path("variants").isContainer() ? node.path("variants").valueStream().toList() : List.of();
            if (!variants.isEmpty() && variants.stream().allMatch(one -> one.path("available").isBoolean())) {
                all.add(new Product(result.message(), Words.of(node.path("name").asString("")).all(), variants.size(),
                        (int) variants.stream().filter(one -> one.path("available").asBoolean()).count()));
            }
        });
        List<Product> named = all.stream().filter(one -> !one.name.isEmpty() && sentence.words().all().containsAll(one.name)).toList();
        int heard = seen.heard();
        List<Product> fresh = all.stream().filter(one -> one.message > heard).toList();
        List<Product> meant = !named.isEmpty() ? named : !fresh.isEmpty() ? fresh : all;
        return meant.stream().map(Product::name).distinct().count() == 1 ? meant.getLast() : null;
    }
}
