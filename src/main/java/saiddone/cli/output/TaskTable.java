package saiddone.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.text.Csv;
import saiddone.statistics.Interval;

/// Boards of tasks for a person to read, or as one sheet.
public final class TaskTable {
    private static final List<String> HEADINGS = List.of("model", "tasks", "conv", "failed", "success", "reward", "pass^k",
            "handovers", "missing", "wrong", "extra", "said/done ++/+-/-+/--", "parts");
    private static final List<String> COLUMNS = List.of("suite", "model", "tasks", "conversations", "failed", "success_count",
            "success_of", "success", "success_low", "success_high", "mean_reward", "pass_hat", "parts", "handovers", "handovers_of",
            "missing_writes", "wrong_writes", "extra_writes", "writes_of", "both_right", "said_right_done_wrong", "said_wrong_done_right",
            "both_wrong", "unknown", "graded");
    private static final double PERCENT = 100;
    private static final int HATS = 4;

    private TaskTable() {}

    public static void csv(PrintWriter out, List<TaskBoard> boards) {
        out.print(Csv.line(COLUMNS) + "\r\n");
        for (TaskBoard board : boards) {
            for (TaskBoard.Row row : board.models()) {
                TaskBoard.Share success = row.success();
                Interval interval = success == null ? null : success.interval();
                TaskBoard.TwoByTwo table = row.saidAndDone();
                TaskBoard.Share missing = row.missing();
                out.print(Csv.line(Arrays.<@Nullable Object>asList(board.suite(), row.model(), row.tasks(), row.conversations(),
                        row.failed(), count(success), success == null ? null : success.of(), success == null ? null : success.value(),
                        interval == null ? null : interval.low(), interval == null ? null : interval.high(),
                        success == null ? null : row.meanReward(), row.passHat().stream()
                                .map(hat -> hat.k() + ":" + hat.value() + ":" + hat.tasks()).collect(Collectors.joining(" ")), parts(row),
                        row.handovers().count(), row.handovers().of(), count(missing), count(row.wrong()), count(row.extra()),
                        missing == null ? null : missing.of(), table.bothRight().count(), table.saidRightDoneWrong().count(),
                        table.saidWrongDoneRight().count(), table.bothWrong().count(), table.unknown(), table.graded())) + "\r\n");
            }
        }
        out.flush();
    }

    public static void print(PrintWriter out, TaskBoard board) {
        out.printf(Locale.ROOT, "Suite “%s”, %,d transcripts, at most %d a task and model%n", board.suite(), board.transcripts(),
                board.trials());
        List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
        board.models().forEach(row -> lines.add(cells(row)));
        AlignedTable.print(out, lines, i -> i == 0 || i == HEADINGS.size() - 1);
        out.println();
    }

    /// How the tables are to be read, once for all of them.
    public static void legend(PrintWriter out) {
        out.println("""
                Success: reward 1, all trials together; in brackets the 95 % interval (Wilson on n/deff, clustered by task).
                pass^k: the chance that k trials of a task all succeed. Missing, wrong, extra: conversations with at least one such
                write or handover, against the task's expected actions. Said/done: reply verdict, then action verdict, right (+) or
                wrong (-), where both are known. Conversations that broke off are counted as failed and are in no other figure.""");
        out.flush();
    }

    private static List<String> cells(TaskBoard.Row row) {
        TaskBoard.TwoByTwo table = row.saidAndDone();
        String four = table.bothRight().of() == 0 ? "–" : table.bothRight().count() + "/" + table.saidRightDoneWrong().count() + "/"
                + table.saidWrongDoneRight().count() + "/" + table.bothWrong().count();
        return List.of(row.model().isEmpty() ? "(no model named)" : row.model(), Integer.toString(row.tasks()),
                Integer.toString(row.conversations()), Integer.toString(row.failed()), share(row.success(), true),
                row.success() == null ? "–" : String.format(Locale.ROOT, "%.3f", row.meanReward()),
                row.passHat().isEmpty() ? "–" : hats(row), share(row.handovers(), false), share(row.missing(), false),
                share(row.wrong(), false), share(row.extra(), false), four, parts(row));
    }

    private static String share(TaskBoard.@Nullable Share share, boolean whole) {
        if (share == null || share.of() == 0) {
            return "–";
        }
        Interval interval = share.interval();
        String counts = share.count() + "/" + share.of();
        return !whole ? counts : String.format(Locale.ROOT, "%s %.1f %%", counts, share.value() * PERCENT)
                + (interval == null ? "" : String.format(Locale.ROOT, " [%.1f–%.1f]", interval.low() * PERCENT, interval.high() * PERCENT));
    }

    private static String hats(TaskBoard.Row row) {
        List<TaskBoard.PassHat> hats = row.passHat();
        return hats.stream().limit(HATS).map(hat -> String.format(Locale.ROOT, "%d: %.3f", hat.k(), hat.value())
                + (hat.tasks() == hats.getFirst().tasks() ? "" : " (" + hat.tasks() + (hat.tasks() == 1 ? " task)" : " tasks)")))
                .collect(Collectors.joining(" "));
    }

    private static String parts(TaskBoard.Row row) {
        return row.parts().stream().map(part -> String.format(Locale.ROOT, "%s %.3f (%d)", part.name(), part.mean(), part.of()))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Integer count(TaskBoard.@Nullable Share share) {
        return share == null ? null : Integer.valueOf(share.count());
    }
}
