package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.SumWords;
import saiddone.check.record.ListLines;
import saiddone.check.record.Lookups;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Span;

/// A variant called the cheapest of its product, or the dearest, where the lookup shows one that can be had for less, or more. What
/// the customer or the sentence names of its options bounds the choice: of "the cheapest in red" no blue one.
final class CheapestTold implements Rule {
    private static final double HALF_A_CENT = 0.005;

    /// A line that stands over a list.
    static final Pattern HEADING = Pattern.compile(":[\\s*]*$");

    /// Before the phrase where what it is said of stands before it.
    private final Pattern callsIt;
    /// Before it something else is told: "some of $46 are there, but this is the cheapest".
    private final Pattern turns;
    private final Phrases cheapest;
    private final Phrases dearest;
    private final Phrases open;
    private final Phrases back;

    CheapestTold(Lexicon lexicon) {
        callsIt = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("calls-it") + "\\s+(?:" + lexicon.besideValues("calls-it-more")
                + "\\s+)?$");
        turns = lexicon.joinsBesideValues("turns");
        cheapest = lexicon.list("cheapest-of-all");
        dearest = lexicon.list("dearest-of-all");
        open = lexicon.list("of-some");
        back = lexicon.list("money-back");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(cheapest, dearest);
    }

    /// @param options its options by their names
    private record Variant(String id, double price, boolean available, Map<String, String> options, int message) {}

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        Optional<Span> less = cheapest.find(sentence.words());
        Optional<Span> called = less.or(() -> dearest.find(sentence.words()));
        if (called.isEmpty() || sentence.question() || open.in(sentence)) {
            return;
        }
        boolean least = less.isPresent();
        String text = sentence.message().text();
        String after = text.substring(called.get().end(), sentence.span().end());
        String before = turns.splitAsStream(text.substring(sentence.span().start(), called.get().start())).reduce("", (_, last) -> last);
        List<List<Variant>> products = products(seen);
        List<Sentence> list = products.isEmpty() || !HEADING.matcher(after).find() ? List.of()
                : ListLines.below(sentence, seen.talk().sentences(seen.message()));
        for (List<Variant> product : products) {
            Variant meant = callsIt.matcher(before).find() ? meant(before, product) : meant(after, product);
            if (meant != null) {
                add(sentence, meant, product, least, seen, found);
            } else if (products.stream().noneMatch(other -> other != product && choice(list, other))) {
                only(list, product).ifPresent(item -> add(item, Objects.requireNonNull(meant(item.text(), product)), product, least, seen,
                        found));
            }
        }
    }

    /// Whether a list offers variants of a product to choose from: what else stands below it is no part of it.
    private static boolean choice(List<Sentence> list, List<Variant> product) {
        return list.stream().filter(item -> product.stream().anyMatch(one -> item.text().contains(one.id))).count() > 1;
    }

    /// The one item of a list that names one of a product's variants by its id: where several do, each may be the cheapest of some.
    private Optional<Sentence> only(List<Sentence> list, List<Variant> product) {
        List<Sentence> items = list.stream().filter(item -> product.stream().anyMatch(one -> item.text().contains(one.id))).toList();
        return items.size() != 1 ? Optional.empty() : items.stream().filter(item -> !back.in(item) && meant(item.text(), product) != null)
                .findFirst();
    }

    private static void add(Sentence sentence, Variant meant, List<Variant> product, boolean least, Seen seen, List<Finding> found) {
        better(meant, product, least, asked(sentence, seen), seen).ifPresent(other -> Rule.once(
                ContradictsLookupCheck.FINDINGS.of(sentence, meant.message,
                        "The reply calls %s at %s the %s; the lookup in message %d shows %s at %s."
                        .formatted(meant.id, money(meant), least ? "cheapest" : "dearest", meant.message, other.id, money(other))),
                found));
    }

    private static String money(Variant one) {
        return String.format(Locale.ROOT, "$%.2f", one.price);
    }

    private static Optional<Variant> better(Variant meant, List<Variant> product, boolean least, Set<String> asked, Seen seen) {
        List<String> bounds = meant.options.entrySet().stream().filter(one -> asked.containsAll(Words.of(one.getValue()).all()))
                .map(Map.Entry::getKey).toList();
        // What the customer has is no choice.
        String owned = seen.things().all().stream().map(thing -> thing.node().toString()).collect(Collectors.joining("\n"));
        Comparator<Variant> byPrice = Comparator.comparingDouble(Variant::price);
        return product.stream().filter(Variant::available)
                .filter(one -> least ? one.price < meant.price - HALF_A_CENT : one.price > meant.price + HALF_A_CENT)
                .filter(one -> bounds.stream().allMatch(name -> Objects.equals(meant.options.get(name), one.options.get(name))))
                .filter(one -> !owned.contains(one.id))
                .min(least ? byPrice : byPrice.reversed());
    }

    /// The one whose id, or whose price and no other's, stands in the words.
    private static @Nullable Variant meant(String text, List<Variant> product) {
        List<Variant> named = product.stream().filter(one -> text.contains(one.id)).toList();
        if (named.isEmpty()) {
            List<String> sums = SumWords.amounts(text);
            named = sums.size() != 1 ? List.of() : product.stream()
                    .filter(one -> Math.abs(one.price - Double.parseDouble(sums.getFirst())) < HALF_A_CENT).toList();
        }
        return named.size() == 1 ? named.getFirst() : null;
    }

    /// The words of the sentence and of all that the customer wrote before it.
    private static Set<String> asked(Sentence sentence, Seen seen) {
        Set<String> words = seen.talk().customer().stream().filter(one -> one.index() < sentence.message().index())
                .map((Message one) -> seen.talk().words(one)).flatMap(one -> one.all().stream()).collect(Collectors.toSet());
        words.addAll(sentence.words().all());
        return words;
    }

    /// Each product as it was shown last.
    private static List<List<Variant>> products(Seen seen) {
        Map<String, List<Variant>> all = new LinkedHashMap<>();
        for (Lookups.Result result : seen.lookups().results()) {
            for (List<ShownVariants.Variant> product : ShownVariants.in(result)) {
                List<Variant> variants = new ArrayList<>();
                for (ShownVariants.Variant one : product) {
                    if (one.price() != null && one.available() != null) {
                        variants.add(new Variant(one.id(), one.price(), one.available(),
                                Objects.requireNonNullElse(one.options(), Map.of()), result.message()));
                    }
                }
                if (!variants.isEmpty()) {
                    all.put(variants.getFirst().id, variants);
                }
            }
        }
        return List.copyOf(all.values());
    }
}
