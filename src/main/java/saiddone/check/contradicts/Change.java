package saiddone.check.contradicts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.Lookups;
import saiddone.check.record.Movements;
import saiddone.check.record.Orders;
import saiddone.check.record.Seen;
import saiddone.check.text.Sentence;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// What the calls made of one thing since the customer spoke.
///
/// @param call   the last of them
/// @param before the thing as it was shown last before the first of them
record Change(String id, ToolCall call, JsonNode before, JsonNode after) {

    /// That before a message; null where the calls changed several things, or the thing had not been looked up before.
    static @Nullable Change last(Seen seen) {
        Change change = null;
        for (ToolCall call : seen.doneNow()) {
            JsonNode after = shown(seen, null, call.resultMessage(), call.resultMessage() + 1);
            String id = after == null ? null : Orders.id(after);
            if (after == null || id == null || change != null && !change.id.equals(id)) {
                return null;
            }
            JsonNode before = change == null ? shown(seen, id, 0, call.resultMessage()) : change.before;
            if (before == null) {
                return null;
            }
            change = new Change(id, call, before, after);
        }
        return change;
    }

    /// How results between two messages show a thing last.
    ///
    /// @param id null for whatever is shown first
    private static @Nullable JsonNode shown(Seen seen, @Nullable String id, int from, int to) {
        JsonNode last = null;
        for (Lookups.Result result : seen.lookups().results()) {
            for (JsonNode node : result.message() >= from && result.message() < to ? result.objects() : List.<JsonNode>of()) {
                String own = Orders.id(node);
                last = own == null || node.size() <= 2 || id == null && last != null || id != null && !own.equals(id) ? last : node;
            }
        }
        return last;
    }

    /// The money that went either way.
    Movements moved() {
        return Movements.between(before, after);
    }

    /// Whether the thing that the sentence, or the message up to it, names last is another.
    boolean ofAnother(Sentence sentence, Seen seen) {
        return seen.things().lastNamed(sentence).filter(other -> !call.arguments().raw().contains(other)).isPresent();
    }
}
