package saiddone.check.contradicts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import saiddone.check.record.ListLines;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.record.Things;
import saiddone.check.results.Plain;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import tools.jackson.databind.JsonNode;

/// Things listed under an order that the lookups show in another one alone.
final class ItemsElsewhere implements Rule {
    private static final int SHORTEST = 6;
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\d_\"])\\d{6,}(?![\\p{L}\\d_\"])");

    /// One of several, to be told which.
    private final Pattern choice;
    private final Phrases items;
    private final Phrases others;
    private final Phrases comes;

    ItemsElsewhere(Lexicon lexicon) {
        choice = Pattern.compile("(?iu)\\d{6,}\\W{1,3}" + lexicon.besideValues("or") + "\\W{1,3}\\d{6,}");
        items = lexicon.list("item-words");
        others = lexicon.list("item-moves");
        comes = lexicon.list("item-comes");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(items);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || others.in(sentence)) {
            return;
        }
        String text = sentence.text();
        List<String> ids = longNumber(text) ? ID.matcher(text).results().map(MatchResult::group).toList() : List.of();
        Things.Thing thing = ids.isEmpty() ? null : seen.things().named(sentence).orElse(null);
        if (thing == null) {
            return;
        }
        for (String id : ids) {
            if (!held(thing.node()).contains(id)) {
                List<Things.Thing> owners = seen.things().all().stream().filter(one -> held(one.node()).contains(id)).toList();
                if (owners.size() == 1 && !choice.matcher(text).find() && !ListLines.headed(comes, sentence)) {
                    Rule.once(ContradictsLookupCheck.FINDINGS.of(sentence, owners.getFirst().message(),
                            "The reply gives %s as part of %s; the lookup in message %d shows it in %s.".formatted(id, thing.id(),
                                    owners.getFirst().message(), owners.getFirst().id())), found);
                    return;
                }
            }
        }
    }

    /// Whether so many digits stand together as in an id: few sentences have any, and the expression looks at each sign of all.
    private static boolean longNumber(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < SHORTEST; at++) {
            char unit = text.charAt(at);
            digits = unit >= '0' && unit <= '9' ? digits + 1 : 0;
        }
        return digits == SHORTEST;
    }

    /// The ids of what an order holds.
    private static Set<String> held(JsonNode node) {
        Set<String> ids = new HashSet<>();
        node.properties().stream().filter(field -> field.getKey().endsWith("items") && field.getValue().isArray())
                .forEach(field -> field.getValue().forEach(item -> take(item, ids)));
        return ids;
    }

    private static void take(JsonNode item, Set<String> ids) {
        if (item.isString()) {
            ids.add(Plain.bareId(item.asString()));
        } else {
            item.properties().stream().filter(field -> field.getKey().equals("item_id")).map(field -> field.getValue().asString(""))
                    .forEach(ids::add);
        }
    }
}
