package saiddone.check.contradicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// "Charged twice" where no amount was taken twice by any lookup that shows charges.
final class ChargeClaims implements Rule {
    private final Phrases twice;
    private final Phrases doubt;

    ChargeClaims(Lexicon lexicon) {
        twice = lexicon.list("charged-twice");
        doubt = lexicon.list("charge-doubt");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(twice);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (!twice.in(sentence) || sentence.question() || doubt.in(sentence)) {
            return;
        }
        List<Map<String, Integer>> lists = new ArrayList<>();
        List<Integer> messages = new ArrayList<>();
        seen.lookups().objects((result, node) -> {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String key = field.getKey().toLowerCase(Locale.ROOT);
                if (field.getValue().isArray() && (key.equals("charges") || key.equals("payments"))) {
                    lists.add(taken(field.getValue()));
                    messages.add(result.message());
                }
            }
        });
        if (!lists.isEmpty() && lists.stream().allMatch(list -> list.values().stream().allMatch(count -> count == 1))) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, messages.getLast(),
                    "The reply says that something was charged twice; the charges looked up show no amount taken twice."));
        }
    }

    /// How often each amount was taken; authorizations take nothing.
    private static Map<String, Integer> taken(JsonNode charges) {
        Map<String, Integer> amounts = new HashMap<>();
        charges.valueStream().filter(charge -> !charge.path("kind").asString(charge.path("type").asString(""))
                .toLowerCase(Locale.ROOT).matches(".*(author|hold|refund|void).*"))
                .forEach(charge -> amounts.merge(charge.path("amount").toString(), 1, Integer::sum));
        return amounts;
    }
}
