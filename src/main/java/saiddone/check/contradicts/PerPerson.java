package saiddone.check.contradicts;

import java.util.List;
import saiddone.check.lexicon.SumWords;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// The fare of one traveller told as what the whole booking cost: "$245 for two passengers" where $490 was paid.
final class PerPerson implements Rule {
    private static final double HALF_A_CENT = 0.005;

    private static final char TIMES = '×';

    private final Phrases totals;
    private final Phrases each;

    PerPerson(Lexicon lexicon) {
        totals = lexicon.list("whole-price");
        each = lexicon.list("price-each");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(totals);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        boolean apart = each.in(sentence) || sentence.text().indexOf(TIMES) >= 0;
        List<Double> sums = apart || sentence.question() || !totals.in(sentence) ? List.of()
                : SumWords.amounts(sentence.text()).stream().map(Double::valueOf).toList();
        if (sums.size() == 1) {
            seen.things().meant(sentence).ifPresent(thing -> {
                int travellers = thing.node().path("passengers").size();
                double fare = sum(thing.node().path("flights"), "price");
                List<Double> paid = thing.node().path("payment_history").valueStream()
                        .map(one -> Math.abs(one.path("amount").asDouble(0))).toList();
                // Of one of them by name it is the price.
                boolean named = thing.node().path("passengers").valueStream()
                        .anyMatch(one -> sentence.text().contains(one.path("first_name").asString("\n")));
                if (!named && travellers > 1 && near(fare, sums.getFirst()) && paid.stream().anyMatch(one -> near(one, fare * travellers))
                        && paid.stream().noneMatch(one -> near(one, fare))) {
                    Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, thing.message(),
                            ("The reply gives $%.0f as the price of %s; the lookup in message %d shows that this is "
                                    + "one of %d travellers' fare, and $%.0f was paid.")
                                    .formatted(fare, thing.id(), thing.message(), travellers, fare * travellers)), found);
                }
            });
        }
    }

    private static double sum(JsonNode list, String key) {
        return list.valueStream().mapToDouble(one -> one.path(key).asDouble(0)).sum();
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < HALF_A_CENT;
    }
}
