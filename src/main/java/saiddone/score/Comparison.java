package saiddone.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saiddone.model.ExpectedAction;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// What the task's author expected beside what was done: compared by name and arguments, nothing else. It is no verdict:
/// another way may lead to the same end, and the grader's own word stands beside it where there is one.
///
/// @param rows expected actions in the task's order, then the writes that nobody expected, in the order they were made
public record Comparison(List<Row> rows) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /// FAILED: made with the expected arguments, but the tool refused; DIFFERS: made with other arguments.
    public enum Status { MATCHED, DIFFERS, FAILED, MISSING, EXTRA }

    /// @param expected  null for EXTRA
    /// @param made      null for MISSING
    /// @param differing names of the arguments that differ, in the order of the expected ones
    public record Row(Status status, @Nullable ExpectedAction expected, @Nullable ToolCall made, List<String> differing) {
        public String name() {
            return expected != null ? expected.name() : Objects.requireNonNull(made).name();
        }

        /// A look-up that was left out or done otherwise harms nobody by itself.
        public boolean changesSomething() {
            ToolEffect effect = expected != null ? expected.effect() : Objects.requireNonNull(made).effect();
            return effect.acts();
        }
    }

    /// One value that differs, as deep in the arguments as both sides have the same shape.
    ///
    /// @param path as a person writes it: `payment_methods[1].amount`
    public record Difference(String path, @Nullable JsonNode wanted, @Nullable JsonNode made) {}

    /// The comparison; without rows where the task names no expected actions.
    public static Comparison of(Transcript transcript) {
        return new Pairing(transcript).compare();
    }

    public long count(Status status) {
        return rows.stream().filter(row -> row.status == status).count();
    }

    private static final class Pairing {
        private final Transcript transcript;
        private final List<ToolCall> open;
        private final Row[] found;

        Pairing(Transcript transcript) {
            this.transcript = transcript;
            this.open = new ArrayList<>(transcript.calls().toList());
            this.found = new Row[transcript.expectedActions().size()];
        }

        // Exact matches are given away first, so that a call that fits one action is not spent on another that it half fits.
        Comparison compare() {
            take(Status.MATCHED, call -> !transcript.failed(call), 0);
            take(Status.FAILED, transcript::failed, 0);
            take(Status.DIFFERS, call -> !transcript.failed(call), Integer.MAX_VALUE);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < found.length; i++) {
                Row row = found[i];
                rows.add(row != null ? row : new Row(Status.MISSING, transcript.expectedActions().get(i), null, List.of()));
            }
            if (found.length > 0) {
                open.stream().filter(this::changedSomething).forEach(call -> rows.add(new Row(Status.EXTRA, null, call, List.of())));
            }
            return new Comparison(rows);
        }

        private boolean changedSomething(ToolCall call) {
            return call.effect().acts() && !transcript.failed(call);
        }

        private void take(Status status, Predicate<ToolCall> suitable, int mostDiffering) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] != null) {
                    continue;
                }
                ExpectedAction expected = transcript.expectedActions().get(i);
                ToolCall best = null;
                List<String> bestDiffering = List.of();
                for (ToolCall call : open) {
                    if (!sameTool(expected, call) || !suitable.test(call)) {
                        continue;
                    }
                    List<String> differing = differing(expected, call);
                    if (differing.size() <= mostDiffering && (best == null || differing.size() < bestDiffering.size())) {
                        best = call;
                        bestDiffering = differing;
                    }
                }
                if (best != null) {
                    open.remove(best);
                    found[i] = new Row(status, expected, best, bestDiffering);
                }
            }
        }
    }

    private static boolean sameTool(ExpectedAction expected, ToolCall call) {
        return expected.name().equals(call.name()) && expected.requestor() == call.requestor();
    }

    /// Names of the compared arguments whose values differ.
    private static List<String> differing(ExpectedAction expected, ToolCall made) {
        JsonNode actual = made.arguments().tree();
        Set<String> names = new LinkedHashSet<>(expected.arguments().propertyNames());
        if (actual != null) {
            names.addAll(actual.propertyNames());
        }
        List<String> compared = expected.compared();
        return names.stream().filter(name -> compared == null || compared.contains(name))
                .filter(name -> actual == null || !same(expected.arguments().get(name), actual.get(name))).toList();
    }

    /// The values below an argument that differ, in the expected side's order.
    public static List<Difference> differences(String path, @Nullable JsonNode wanted, @Nullable JsonNode made) {
        if (same(wanted, made)) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        if (wanted != null && made != null && wanted.isArray() && made.isArray() && wanted.size() == made.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                found.addAll(differences(path + "[" + i + "]", wanted.get(i), made.get(i)));
            }
        } else if (wanted != null && made != null && wanted.isObject() && made.isObject()) {
            Set<String> names = new LinkedHashSet<>(wanted.propertyNames());
            names.addAll(made.propertyNames());
            names.forEach(name -> found.addAll(differences(path + "." + name, wanted.get(name), made.get(name))));
        } else {
            found.add(new Difference(path, wanted, made));
        }
        return found;
    }

    /// Whether two JSON values are the same; numbers by value, so that 1 is 1.0 but not "1".
    public static boolean same(@Nullable JsonNode a, @Nullable JsonNode b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a.isNumber() && b.isNumber() && Double.isFinite(a.doubleValue()) && Double.isFinite(b.doubleValue())) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isArray() && b.isArray()) {
            return a.size() == b.size() && indexesMatch(a, b);
        }
        if (a.isObject() && b.isObject()) {
            return a.size() == b.size() && a.propertyNames().stream().allMatch(name -> same(a.get(name), b.get(name)));
        }
        return a.equals(b);
    }

    private static boolean indexesMatch(JsonNode a, JsonNode b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
