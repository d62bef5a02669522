package saiddone.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.input.Nodes;
import tools.jackson.databind.JsonNode;

/// What a tau2 results file says beside its simulations: the run's `info` and the tasks by id. Remembers whether the
/// file's task numbers were found to be wrong; one for each reading of a file.
final class Tau2Tasks {
    private final JsonNode info;
    private final Map<String, JsonNode> tasks;
    private boolean renumbered;

    Tau2Tasks(JsonNode info, Map<String, JsonNode> tasks) {
        this.info = info;
        this.tasks = tasks;
    }

    JsonNode info() {
        return info;
    }

    /// The task that a simulation was run on.
    ///
    /// @param task the task's own JSON, null where the file does not hold it
    /// @param note why it is another than the file says, null where it is not
    record Found(@Nullable String id, @Nullable JsonNode task, @Nullable String note) {}

    /// Some writers number simulations instead of naming their task. What was graded tells the true task: the one whose
    /// expected actions (and, among equals, expected words) are those graded, else the one that the graded actions' ids name.
    Found of(@Nullable String id, JsonNode graded) {
        JsonNode own = id == null ? null : tasks.get(id);
        List<JsonNode> actions = graded.path("action_checks").valueStream().map(check -> check.path("action")).toList();
        if (actions.isEmpty() && !renumbered || own != null && !actions.isEmpty() && same(expected(own), actions)) {
            return new Found(id, own, null);
        }
        List<String> fitting = fitting(actions, graded);
        if (fitting.size() == 1) {
            return other(id, fitting.getFirst());
        }
        if (actions.isEmpty()) {
            return new Found(null, null, "not known (the file says " + id + ", but its task numbers are wrong)");
        }
        String named = named(actions);
        if (own == null && id != null || named == null || named.equals(id)) {
            return new Found(id, own, null);
        }
        return other(id, named);
    }

    private Found other(@Nullable String id, String found) {
        String note = Objects.equals(id, found) ? null : id == null ? found + " (told from the graded actions; the file names no task)"
                : found + " (told from the graded actions; the file says " + id + ")";
        renumbered |= id != null && note != null;
        return new Found(found, tasks.get(found), note);
    }

    private List<String> fitting(List<JsonNode> actions, JsonNode graded) {
        List<Map.Entry<String, JsonNode>> fitting = tasks.entrySet().stream()
                .filter(task -> same(expected(task.getValue()), actions)).toList();
        if (fitting.size() < 2) {
            return fitting.stream().map(Map.Entry::getKey).toList();
        }
        List<String> words = graded.path("communicate_checks").valueStream().map(check -> check.path("info").asString("")).toList();
        return fitting.stream().filter(task -> words.equals(words(task.getValue()))).map(Map.Entry::getKey).toList();
    }

    private static List<String> words(JsonNode task) {
        return task.path("evaluation_criteria").path("communicate_info").valueStream().map(word -> word.asString("")).toList();
    }

    static List<JsonNode> expected(JsonNode task) {
        return task.path("evaluation_criteria").path("actions").valueStream().toList();
    }

    private static boolean same(List<JsonNode> expected, List<JsonNode> graded) {
        if (expected.size() != graded.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).path("name").equals(graded.get(i).path("name"))
                    || !expected.get(i).path("arguments").equals(graded.get(i).path("arguments"))) {
                return false;
            }
        }
        return true;
    }

    /// The task in the actions' ids, `89` in `89_0`, where all name the same known or numbered one.
    private @Nullable String named(List<JsonNode> actions) {
        List<String> names = actions.stream().map(action -> action.path("action_id").asString(""))
                .map(id -> id.substring(0, Math.max(0, id.lastIndexOf('_')))).distinct().toList();
        String only = names.size() == 1 ? names.getFirst() : "";
        return !tasks.isEmpty() && (tasks.containsKey(only) || only.matches("\\d+")) ? only : null;
    }

    /// What the simulated customer was told, in lines.
    static @Nullable String brief(@Nullable JsonNode task) {
        if (task == null) {
            return null;
        }
        JsonNode scenario = task.path("user_scenario");
        if (!scenario.isObject()) {
            return Nodes.firstText(task, "user_scenario");
        }
        JsonNode instructions = scenario.path("instructions");
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        lines.put("Reason for call", Nodes.firstText(instructions, "reason_for_call"));
        lines.put("Known", Nodes.firstText(instructions, "known_info"));
        lines.put("Not known", Nodes.firstText(instructions, "unknown_info"));
        lines.put("Instructions", instructions.isString() ? instructions.stringValue()
                : Nodes.firstText(instructions, "task_instructions", "instruction"));
        lines.put("Persona", Nodes.firstText(scenario, "persona"));
        Stream<String> told = lines.entrySet().stream().filter(line -> line.getValue() != null)
                .map(line -> line.getKey() + ": " + String.valueOf(line.getValue()).strip());
        String brief = told.collect(Collectors.joining("\n"));
        return brief.isEmpty() ? null : brief;
    }
}
