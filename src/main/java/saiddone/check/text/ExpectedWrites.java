package saiddone.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.Reading;
import saiddone.model.ExpectedAction;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// The writes that a task expects beside those that the agent made without an error, by name and compared arguments. A
/// write made twice with the same arguments counts once where the task expects it once.
///
/// @param known   whether the task names expected actions at all
/// @param missing expected, and no write of that name was left to compare it with
/// @param extra   made, and no expectation of that name was left
public record ExpectedWrites(boolean known, List<ExpectedAction> matched, List<Differing> differing,
                             List<ExpectedAction> missing, List<ToolCall> extra) {

    private static final ExpectedWrites NOTHING_KNOWN = new ExpectedWrites(false, List.of(), List.of(), List.of(), List.of());

    /// @param argument the first argument that differs
    public record Differing(ExpectedAction expected, ToolCall made, String argument) {}

    /// Those of a transcript which a check reads; where it has no expected actions nothing is known.
    public static ExpectedWrites of(Reading reading) {
        return reading.transcript().expectedActions().isEmpty() ? NOTHING_KNOWN
                : reading.memo().of(ExpectedWrites.class, () -> of(Talk.of(reading)));
    }

    private static ExpectedWrites of(Talk talk) {
        Transcript transcript = talk.transcript();
        List<ExpectedAction> open = new ArrayList<>(transcript.expectedActions().stream()
                .filter(action -> action.effect() == ToolEffect.WRITE && action.requestor() == Role.ASSISTANT).toList());
        List<ToolCall> made = new ArrayList<>(once(talk.writes().stream()
                .filter(talk::done).toList()));
        List<ExpectedAction> matched = new ArrayList<>();
        List<Differing> differing = new ArrayList<>();
        for (Iterator<ExpectedAction> all = open.iterator(); all.hasNext();) {
            ExpectedAction action = all.next();
            ToolCall fits = made.stream().filter(call -> call.name().equals(action.name()) && differs(action, call) == null)
                    .findFirst().orElse(null);
            if (fits != null) {
                made.remove(fits);
                matched.add(action);
                all.remove();
            }
        }
        for (Iterator<ExpectedAction> all = open.iterator(); all.hasNext();) {
            ExpectedAction action = all.next();
            ToolCall near = made.stream().filter(call -> call.name().equals(action.name())).findFirst().orElse(null);
            if (near != null) {
                made.remove(near);
                differing.add(new Differing(action, near, String.valueOf(differs(action, near))));
                all.remove();
            }
        }
        return new ExpectedWrites(true, List.copyOf(matched), List.copyOf(differing), List.copyOf(open), List.copyOf(made));
    }

    private static List<ToolCall> once(List<ToolCall> calls) {
        if (calls.size() < 2) {
            return calls;
        }
        Map<String, Set<String>> seen = new HashMap<>();
        return calls.stream().filter(call -> seen.computeIfAbsent(call.name(), _ -> new HashSet<>())
                .add(call.arguments().tree() == null ? call.arguments().raw() : String.valueOf(call.arguments().tree()))).toList();
    }

    private static @Nullable String differs(ExpectedAction action, ToolCall call) {
        JsonNode made = call.arguments().tree();
        JsonNode wanted = action.arguments();
        List<String> compared = action.compared();
        if (made == null || !wanted.isObject()) {
            return made == null ? "all arguments" : null;
        }
        for (String name : compared == null ? wanted.propertyNames() : compared) {
            if (!same(wanted.path(name), made.path(name))) {
                return name;
            }
        }
        return null;
    }

    /// Numbers are the same by value, lists in any order.
    private static boolean same(JsonNode wanted, JsonNode made) {
        if (wanted.isNumber() && made.isNumber()) {
            return wanted.decimalValue().compareTo(made.decimalValue()) == 0;
        }
        if (wanted.isArray() && made.isArray() && wanted.size() == made.size()) {
            List<JsonNode> left = new ArrayList<>(made.valueStream().toList());
            return wanted.valueStream().allMatch(one -> {
                JsonNode twin = left.stream().filter(other -> same(one, other)).findFirst().orElse(null);
                return twin != null && left.remove(twin);
            });
        }
        if (wanted.isObject() && made.isObject()) {
            return wanted.size() == made.size() && wanted.propertyStream()
                    .allMatch(one -> same(one.getValue(), made.path(one.getKey())));
        }
        return wanted.equals(made);
    }
}
