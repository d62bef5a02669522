package saiddone.check.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /// @param arguments those that differ, in the task's order; none where the call's could not be read
    public record Differing(ExpectedAction expected, ToolCall made, List<String> arguments) {}

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
            ToolCall fits = made.stream().filter(call -> named(action, call) && fits(action, call))
                    .findFirst().orElse(null);
            if (fits != null) {
                made.remove(fits);
                matched.add(action);
                all.remove();
            }
        }
        for (Iterator<ExpectedAction> all = open.iterator(); all.hasNext();) {
            ExpectedAction action = all.next();
            // Of several calls the one that comes closest was meant.
            ToolCall near = made.stream().filter(call -> named(action, call))
                    .min(Comparator.comparingInt(call -> distance(action, call))).orElse(null);
            if (near != null) {
                made.remove(near);
                differing.add(new Differing(action, near, differs(action, near)));
                all.remove();
            }
        }
        return new ExpectedWrites(true, List.copyOf(matched), List.copyOf(differing), List.copyOf(open), List.copyOf(made));
    }

    /// Some tasks write a tool's name as its class: `GenerateReport` for `generate_report`.
    private static boolean named(ExpectedAction action, ToolCall call) {
        return call.name().equals(action.name()) || bare(call.name()).equals(bare(action.name()));
    }

    private static String bare(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static List<ToolCall> once(List<ToolCall> calls) {
        if (calls.size() < 2) {
            return calls;
        }
        Map<String, Set<String>> seen = new HashMap<>();
        return calls.stream().filter(call -> seen.computeIfAbsent(call.name(), _ -> new HashSet<>())
                .add(call.arguments().tree() == null ? call.arguments().raw() : String.valueOf(call.arguments().tree()))).toList();
    }

    private static boolean fits(ExpectedAction action, ToolCall call) {
        return distance(action, call) == 0;
    }

    /// How many arguments differ; of what cannot be read nothing is known.
    private static int distance(ExpectedAction action, ToolCall call) {
        return call.arguments().tree() == null ? Integer.MAX_VALUE : differs(action, call).size();
    }

    private static List<String> differs(ExpectedAction action, ToolCall call) {
        JsonNode made = call.arguments().tree();
        JsonNode wanted = action.arguments();
        if (made == null || !wanted.isObject()) {
            return List.of();
        }
        Collection<String> compared = action.compared() == null ? wanted.propertyNames() : action.compared();
        return compared.stream().filter(name -> !Difference.same(wanted.path(name), made.path(name))).toList();
    }
}
