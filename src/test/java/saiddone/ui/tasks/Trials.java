package saiddone.ui.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

/// Two models on ten tasks with two trials each, made so that every figure can be counted by hand; and a small suite whose
/// grader says nothing of the replies.
///
/// alpha: tasks 0 to 5 succeed twice, 6 once, the others never: 13 of 20. Replies are right in tasks 0 to 8, so that 13 are right in
/// both, 5 are said right and done wrong, 2 (task 9) wrong in both; tasks 5 to 9 are the grader's.
/// beta: tasks 0 to 2 succeed: 6 of 20. Task 0 has no verdict on replies, one more trial of it broke off, task 9 is handed over.
final class Trials {
    static final String AIRLINE = "airline";
    static final String BAKERY = "bakery";

    private Trials() {}

    static List<TranscriptSummary> all() {
        List<TranscriptSummary> all = new ArrayList<>();
        for (int task = 0; task < 10; task++) {
            for (int trial = 1; trial <= 2; trial++) {
                boolean done = task < 6 || task == 6 && trial == 1;
                all.add(row(AIRLINE, "alpha", task, trial, done ? 1 : 0, false, new TaskVerdict(task > 6 ? 1 : 0,
                        task == 6 && !done ? 1 : 0, 0, true, task < 5 ? null : done, task < 9,
                        List.of(new TaskVerdict.Part("db", done ? 1 : 0)))));
                boolean other = task < 3;
                all.add(row(AIRLINE, "beta", task, trial, other ? 1 : 0, false, new TaskVerdict(other ? 0 : 1, 0, 0, true, null,
                        task == 0 ? null : Boolean.TRUE, List.of())));
            }
        }
        all.add(row(AIRLINE, "beta", 0, 3, null, true, null));
        IntStream.range(0, 2).forEach(task -> all.add(row(BAKERY, "alpha", task, 1, task, false,
                new TaskVerdict(0, 0, 0, false, null, null, List.of()))));
        return all;
    }

    private static TranscriptSummary row(String suite, String model, int task, int trial, @Nullable Integer reward, boolean failed,
                                         @Nullable TaskVerdict verdict) {
        String id = suite + "." + model + "." + task + "." + trial;
        return new TranscriptSummary(id, new TranscriptSource(suite + ".json", task, "tau2"), id,
                new CaseRef(suite, "task-" + task, null, CaseKind.OTHER, null, null), model, trial, 8, 8, 4, 3, 1, 0,
                model.equals("beta") && task == 9, reward == null ? null : Double.valueOf(reward), null, null, false, "Hello", failed, null,
                null, verdict);
    }
}
