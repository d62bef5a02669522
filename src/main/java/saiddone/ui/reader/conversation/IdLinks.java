package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.ui.reader.text.BodyText;

/// The identifiers of one conversation that occur in more than one place: words, arguments, results.
public final class IdLinks {
    private static final int SHORTEST_KEYED = 3;
    private static final int LONGEST_KEYED = 64;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();

    /// One mention.
    record Place(BodyText text, Span span) {}

    private IdLinks() {}

    static IdLinks of(List<Turn> turns) {
        List<BodyText> texts = turns.stream().flatMap(turn -> turn.texts().stream()).filter(text -> text.part() != Part.CALL).toList();
        IdLinks links = new IdLinks();
        Set<String> keyed = keyedIds(turns);
        for (BodyText text : texts) {
            for (Ids.Mention mention : mentions(text.text(), keyed)) {
                links.places.computeIfAbsent(mention.id(), id -> new ArrayList<>()).add(new Place(text, mention.span()));
            }
        }
        links.places.values().removeIf(found -> found.stream().map(place -> place.text).distinct().count() < 2);
        return links;
    }

    /// Every place of an identifier, in reading order; empty where it occurs only once.
    List<Place> of(String id) {
        return places.getOrDefault(id, List.of());
    }

    /// Identifiers in reading order of their first mention.
    Set<String> ids() {
        return places.keySet();
    }

    /// The linked identifier at a character of a shown text, null where there is none.
    public @Nullable String at(String text, int offset) {
        for (Ids.Mention token : Ids.tokensAround(text, offset)) {
            if (places.containsKey(token.id())) {
                return token.id();
            }
        }
        return null;
    }

    private static List<Ids.Mention> mentions(String text, Set<String> keyed) {
        List<Ids.Mention> found = new ArrayList<>(Ids.in(text));
        for (Ids.Mention token : Ids.tokens(text)) {
            if (keyed.contains(token.id()) && !found.contains(token)) {
                found.add(token);
            }
        }
        return found;
    }

    // A value under a key such as customer_id is an identifier even where its form does not say so.
    private static Set<String> keyedIds(List<Turn> turns) {
        Set<String> ids = new HashSet<>();
        turns.stream().flatMap(turn -> turn.cards().stream()).flatMap(card -> card.arguments().stream()).flatMap(Field::leaves)
                .filter(field -> Ids.idKey(keyOf(field)))
                .filter(field -> field.value().length() >= SHORTEST_KEYED && field.value().length() <= LONGEST_KEYED)
                .forEach(field -> Ids.tokens(field.value()).stream()
                        .filter(token -> token.span().end() == field.value().length() && token.span().start() == 0)
                        .forEach(token -> ids.add(token.id())));
        return ids;
    }

    private static String keyOf(Field field) {
        String[] steps = field.pointer().split("/");
        for (int i = steps.length - 1; i >= 0; i--) {
            if (!steps[i].isEmpty() && !steps[i].chars().allMatch(Character::isDigit)) {
                return steps[i];
            }
        }
        return field.name();
    }
}
