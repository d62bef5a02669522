package saiddone.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.statistics.Interval;

/// A board of tasks as `score --json` prints it: shares 0-1 with the counts that they stand for; null where nothing can be
/// said.
public final class TaskJson {
    private TaskJson() {}

    public static Map<String, Object> of(TaskBoard board) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("suite", board.suite());
        object.put("trials", board.trials());
        object.put("aggregate", "all trials");
        object.put("transcripts", board.transcripts());
        object.put("models", board.models().stream().map(TaskJson::model).toList());
        return object;
    }

    private static Map<String, @Nullable Object> model(TaskBoard.Row row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("model", row.model());
        object.put("tasks", row.tasks());
        object.put("conversations", row.conversations());
        object.put("failed", row.failed());
        object.put("success", share(row.success()));
        object.put("mean_reward", row.success() == null ? null : row.meanReward());
        Map<String, Object> pass = new LinkedHashMap<>();
        Map<String, Object> tasks = new LinkedHashMap<>();
        row.passHat().forEach(hat -> {
            pass.put(Integer.toString(hat.k()), hat.value());
            tasks.put(Integer.toString(hat.k()), hat.tasks());
        });
        object.put("pass_hat", pass);
        object.put("pass_hat_tasks", tasks);
        Map<String, Object> parts = new LinkedHashMap<>();
        row.parts().forEach(part -> {
            Map<String, Object> mean = new LinkedHashMap<>();
            mean.put("mean", part.mean());
            mean.put("of", part.of());
            parts.put(part.name(), mean);
        });
        object.put("parts", parts);
        object.put("handovers", share(row.handovers()));
        object.put("missing_writes", share(row.missing()));
        object.put("wrong_writes", share(row.wrong()));
        object.put("extra_writes", share(row.extra()));
        object.put("said_and_done", twoByTwo(row.saidAndDone()));
        return object;
    }

    private static Map<String, @Nullable Object> twoByTwo(TaskBoard.TwoByTwo table) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("both_right", share(table.bothRight()));
        object.put("said_right_done_wrong", share(table.saidRightDoneWrong()));
        object.put("said_wrong_done_right", share(table.saidWrongDoneRight()));
        object.put("both_wrong", share(table.bothWrong()));
        object.put("unknown", table.unknown());
        object.put("graded", table.graded());
        return object;
    }

    private static @Nullable Map<String, @Nullable Object> share(TaskBoard.@Nullable Share share) {
        if (share == null) {
            return null;
        }
        Interval interval = share.interval();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("value", share.of() == 0 ? null : share.value());
        object.put("count", share.count());
        object.put("of", share.of());
        object.put("interval", interval == null ? null : List.of(interval.low(), interval.high()));
        object.put("method", interval == null ? null : interval.method());
        return object;
    }
}
