package saiddone.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;
import saiddone.sample.words.Lots;
import saiddone.sample.words.Picker;
import saiddone.sample.words.Piece;

/// Who says what in the whole corpus. All conversations are played once without anybody listening, to hear which words they
/// ask for; then the pieces are dealt out, in the suite's order, so that conversations say different things. What is said
/// next depends on no words, so the second time the same is asked for.
final class Casting {
    private record Request(Picker.Ask ask, List<Piece> fitting) {}

    private final Map<String, List<Request>> heard = new ConcurrentHashMap<>();
    private final Map<String, List<Picker.Choice>> parts = new HashMap<>();
    private final long seed;

    Casting(long seed) {
        this.seed = seed;
    }

    /// Listens to a conversation that is played for nobody.
    Picker listen(String id) {
        List<Request> requests = heard.computeIfAbsent(id, one -> new ArrayList<>());
        return (ask, fitting) -> {
            requests.add(new Request(ask, fitting));
            return new Picker.Choice(fitting.getFirst(), 0);
        };
    }

    /// Deals out to these conversations, in this order.
    ///
    /// @param cases the case of each conversation
    void deal(Map<String, SuiteCase> cases) {
        Lots lots = new Lots(seed);
        cases.forEach((id, one) -> {
            Dice dice = Dice.of(seed, "lots", id);
            parts.put(id, heard.getOrDefault(id, List.of()).stream()
                    .map(request -> lots.deal(request.fitting(), one.id(), dice)).toList());
        });
    }

    /// The words of a conversation of the corpus; one that goes otherwise than it was heard gets words by chance.
    Picker part(String id) {
        List<Picker.Choice> part = parts.getOrDefault(id, List.of());
        List<Request> requests = heard.getOrDefault(id, List.of());
        Dice dice = Dice.of(seed, "unheard", id);
        int[] next = {0};
        return (ask, fitting) -> {
            int at = next[0]++;
            if (at < part.size() && requests.get(at).ask().equals(ask)) {
                return part.get(at);
            }
            Piece piece = dice.oneOf(fitting);
            return new Picker.Choice(piece, dice.below(piece.template().count()));
        };
    }
}
