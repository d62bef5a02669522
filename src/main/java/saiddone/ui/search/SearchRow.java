package saiddone.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saiddone.search.SearchHit;

/// One hit as it stands in its conversation's card.
///
/// @param first whether it is the first of its card, which carries the conversation's name
/// @param last  whether it is the last of its card
public record SearchRow(SearchHit hit, boolean first, boolean last) {

    /// Groups hits by conversation: cards in the order of their best hit, hits within a card in the order of the
    /// messages.
    static List<SearchRow> group(List<SearchHit> hits) {
        Map<String, List<SearchHit>> cards = new LinkedHashMap<>();
        hits.forEach(hit -> cards.computeIfAbsent(hit.transcript().id(), id -> new ArrayList<>()).add(hit));
        List<SearchRow> rows = new ArrayList<>(hits.size());
        for (List<SearchHit> card : cards.values()) {
            card.sort(Comparator.comparingInt(SearchHit::message));
            for (int i = 0; i < card.size(); i++) {
                rows.add(new SearchRow(card.get(i), i == 0, i == card.size() - 1));
            }
        }
        return List.copyOf(rows);
    }

    /// Whether this is the same hit of the same conversation, however it was found.
    boolean sameHit(SearchRow other) {
        return hit.transcript().id().equals(other.hit.transcript().id()) && hit.message() == other.hit.message();
    }
}
