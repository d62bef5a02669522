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
/// next depends on no words, so the second time the same is asked for. Where there are fewer ways of saying something than
/// conversations that say it, the second one and each further one says a few words before or after it.
final class Casting {
    /// Messages of so few words may be the same.
    private static final int SHORT = 8;

    private record Request(Picker.Ask ask, List<Piece> fitting) {}

    private final Map<String, List<Request>> heard = new ConcurrentHashMap<>();
    private final Map<String, List<Picker.Choice>> parts = new HashMap<>();
    private final Map<String, List<String>> spoken = new ConcurrentHashMap<>();
    private final Map<String, int[]> echoes = new HashMap<>();
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

    /// Takes down what the agent of a conversation says.
    void takeDown(String id, List<String> texts) {
        spoken.put(id, List.copyOf(texts));
    }

    /// Counts, in this order, how often each long message was said before by another.
    void compare(Iterable<String> ids) {
        Map<String, Integer> before = new HashMap<>();
        for (String id : ids) {
            List<String> texts = spoken.getOrDefault(id, List.of());
            int[] counts = new int[texts.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = texts.get(i).split("\\s+").length <= SHORT ? 0 : before.merge(texts.get(i), 1, Integer::sum) - 1;
            }
            echoes.put(id, counts);
        }
        spoken.clear();
    }

    /// How often the message was said before, 0 for most.
    ///
    /// @param message which of the agent's messages with words, from 0
    int echo(String id, int message) {
        int[] counts = echoes.get(id);
        return counts == null || message >= counts.length ? 0 : counts[message];
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
