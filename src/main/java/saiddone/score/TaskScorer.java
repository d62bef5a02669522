package saiddone.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.Outcome;
import saiddone.model.RewardPart;
import saiddone.model.Role;
import saiddone.model.TaskVerdict;
import saiddone.model.Transcript;

/// Reads a transcript by its own task: the grader's words (tau-bench, tau2, AgentDojo, Inspect) and the expected actions.
public final class TaskScorer {
    /// Count up when the same transcript would be given another verdict.
    public static final int VERSION = 1;

    private static final double EXACT = 1e-6;
    // The parts of tau2's reward that look at the world after the conversation, and what tau-bench calls the same.
    private static final List<String> DONE = List.of("DB", "ENV_ASSERTION", "ACTION", "r_actions");

    private TaskScorer() {}

    /// Null for a transcript of a suite with rules of its own (Northline's expected actions are a help for readers), and for
    /// one without reward, parts of a reward and expected actions.
    public static @Nullable TaskVerdict verdict(Transcript transcript) {
        Outcome outcome = transcript.outcome();
        boolean compared = !transcript.expectedActions().isEmpty();
        if (transcript.source().format().equals("northline") || outcome.reward() == null && outcome.parts().isEmpty() && !compared) {
            return null;
        }
        int missing = 0;
        int wrong = 0;
        int extra = 0;
        for (Comparison.Row row : Comparison.of(transcript).rows()) {
            if (row.changesSomething() && !ofTheCustomer(row)) {
                missing += row.status() == Comparison.Status.MISSING || row.status() == Comparison.Status.FAILED ? 1 : 0;
                wrong += row.status() == Comparison.Status.DIFFERS ? 1 : 0;
                extra += row.status() == Comparison.Status.EXTRA ? 1 : 0;
            }
        }
        return new TaskVerdict(missing, wrong, extra, compared, actions(outcome), replies(outcome), parts(outcome));
    }

    // In tau2's telecom the customer acts too, which is not for the agent to answer for.
    private static boolean ofTheCustomer(Comparison.Row row) {
        return (row.expected() != null ? row.expected().requestor() : row.made() != null ? row.made().requestor() : null) == Role.USER;
    }

    /// The reward names what it is made of; `db_match` is looked at only where it does not, for it is graded beside a reward
    /// that hangs on something else, too.
    private static @Nullable Boolean actions(Outcome outcome) {
        List<Double> worth = new ArrayList<>();
        DONE.forEach(name -> worth.addAll(values(outcome, name)));
        if (!worth.isEmpty()) {
            return worth.stream().allMatch(TaskScorer::whole);
        }
        // With words to say, tau-bench records their part only; its reward is 1 only where the database is right as well.
        List<Double> words = values(outcome, "r_outputs");
        if (!words.isEmpty() && outcome.reward() != null) {
            return outcome.success() ? Boolean.TRUE : words.stream().allMatch(TaskScorer::whole) ? Boolean.FALSE : null;
        }
        List<Double> database = values(outcome, "COMMUNICATE").isEmpty() && values(outcome, "NL_ASSERTION").isEmpty()
                ? values(outcome, "db_match") : List.of();
        return database.isEmpty() ? null : Boolean.valueOf(database.stream().allMatch(TaskScorer::whole));
    }

    /// tau2 gives COMMUNICATE 1 as well where nothing had to be said: no verdict on a reply.
    private static @Nullable Boolean replies(Outcome outcome) {
        List<Double> checks = values(outcome, "communicate");
        List<Double> part = new ArrayList<>(values(outcome, "r_outputs"));
        part.addAll(values(outcome, "COMMUNICATE").stream().filter(value -> !checks.isEmpty() || !whole(value)).toList());
        List<Double> all = part.isEmpty() ? checks : part;
        return all.isEmpty() ? null : Boolean.valueOf(all.stream().allMatch(TaskScorer::whole));
    }

    private static boolean whole(double value) {
        return Math.abs(value - 1) <= EXACT;
    }

    private static List<Double> values(Outcome outcome, String name) {
        List<Double> values = new ArrayList<>();
        for (RewardPart part : outcome.parts()) {
            Double value = part.value();
            if (part.name().equals(name) && value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// Checks of one name are one part: their mean.
    private static List<TaskVerdict.Part> parts(Outcome outcome) {
        Map<String, List<Double>> byName = new LinkedHashMap<>();
        for (RewardPart part : outcome.parts()) {
            if (part.value() != null) {
                byName.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part.value());
            }
        }
        List<TaskVerdict.Part> parts = new ArrayList<>();
        byName.forEach((name, values) -> parts.add(new TaskVerdict.Part(name,
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0))));
        return parts;
    }
}
