package saiddone.ui.reader.conversation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Transcript;
import saiddone.model.Usage;
import saiddone.score.Comparison;
import tools.jackson.databind.json.JsonMapper;

/// A transcript with everything that the reader derives from it, made once, off the FX thread.
///
/// @param rules null where no suite knows the case
/// @param alias what it is called while it is hidden from a blind reviewer, null where it is not
public record Conversation(Transcript transcript, List<Turn> turns, IdLinks links, Comparison comparison, Map<Integer, Integer> rows,
                           @Nullable CaseRules rules, @Nullable String alias) {

    public static Conversation of(Transcript transcript, @Nullable CaseRules rules, JsonMapper json) {
        return of(transcript, rules, json, null);
    }

    /// Without whatever a blind reviewer must not see.
    public static Conversation blind(Transcript transcript, @Nullable CaseRules rules, JsonMapper json, String alias) {
        return of(Masked.of(transcript, alias), rules == null ? null : new CaseRules(rules.theCase(), rules.policy(), null), json, alias);
    }

    private static Conversation of(Transcript transcript, @Nullable CaseRules rules, JsonMapper json, @Nullable String alias) {
        List<Turn> turns = List.copyOf(Turns.of(transcript, json));
        Map<Integer, Integer> rows = new TreeMap<>();
        turns.forEach(turn -> turn.messages().forEach(message -> rows.put(message, turn.row())));
        return new Conversation(transcript, turns, IdLinks.of(turns), Comparison.of(transcript), rows, rules, alias);
    }

    /// The row that shows a message, as a row of its own or as an answer; the nearest earlier one for a number that is none.
    public int rowOf(int message) {
        for (int i = Math.min(message, transcript.messages().size() - 1); i >= 0; i--) {
            Integer row = rows.get(i);
            if (row != null) {
                return row;
            }
        }
        return 0;
    }

    /// Tokens, money and time of all messages together; a part is null where no message tells it.
    public Usage usage() {
        List<Usage> all = transcript.messages().stream().map(Message::usage).filter(usage -> usage != null).toList();
        return new Usage(sum(all.stream().map(Usage::input)), sum(all.stream().map(Usage::output)), sum(all.stream().map(Usage::reasoning)),
                total(all.stream().map(Usage::cost)), total(all.stream().map(Usage::seconds)));
    }

    @SuppressWarnings("NullAway") // null is Usage's word for "the file does not say"
    private static Long sum(Stream<Long> values) {
        return values.filter(value -> value != null).reduce(Long::sum).orElse(null);
    }

    @SuppressWarnings("NullAway")
    private static Double total(Stream<Double> values) {
        return values.filter(value -> value != null).reduce(Double::sum).orElse(null);
    }
}
