package saiddone.ui.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.report.tasks.TaskBoard;
import saiddone.report.tasks.TaskBoard.PassHat;
import saiddone.report.tasks.TaskBoard.Share;
import saiddone.statistics.Interval;
import saiddone.ui.shell.Strings;

/// The words for figures of tasks: in a cell, under it, and in full.
final class TaskText {
    static final String NONE = "–";

    private final Strings strings;

    TaskText(Strings strings) {
        this.strings = strings;
    }

    String model(TaskBoard.Row row) {
        return row.model().isEmpty() ? strings.get("tasks.no-model") : row.model();
    }

    /// What stands in the cell: `61.2 %`, `0.48`, `12/80`; a dash where there is nothing.
    String value(TaskColumn column, TaskBoard.Row row) {
        Share share = column.share(row);
        PassHat pass = column.pass(row);
        return switch (column) {
            case MODEL -> model(row);
            case TASKS -> Integer.toString(row.tasks());
            case CONVERSATIONS -> Integer.toString(row.conversations());
            case SUCCESS -> share == null ? NONE : percent(share.value());
            case HANDOVERS, MISSING, WRONG, EXTRA, SAID_RIGHT_DONE_WRONG -> share == null ? NONE
                    : strings.get("tasks.of", share.count(), share.of());
            case REWARD -> row.success() == null ? NONE : decimal(row.meanReward());
            case PASS_1, PASS_2, PASS_3, PASS_4, PASS_5 -> pass == null ? NONE : decimal(pass.value());
        };
    }

    /// The smaller line: the interval, the share, the parts of the reward.
    String under(TaskColumn column, TaskBoard.Row row) {
        Share share = column.share(row);
        return switch (column) {
            case CONVERSATIONS -> row.failed() == 0 ? "" : strings.get("tasks.broke-off", row.failed());
            case SUCCESS -> share == null ? "" : interval(share);
            case HANDOVERS, MISSING, WRONG, EXTRA, SAID_RIGHT_DONE_WRONG -> share == null || share.of() == 0 ? ""
                    : percent(share.value());
            case REWARD -> row.parts().stream().map(part -> strings.get("tasks.part", part.name(), decimal(part.mean())))
                    .collect(Collectors.joining(" · "));
            case MODEL, TASKS -> "";
            case PASS_1, PASS_2, PASS_3, PASS_4, PASS_5 -> fewerTasks(row, column.pass(row));
        };
    }

    /// How many tasks pass^k rests on, where not every task has so many trials: figures of different tasks do not compare.
    private String fewerTasks(TaskBoard.Row row, @Nullable PassHat pass) {
        return pass == null || pass.tasks() >= row.tasks() ? "" : strings.get("tasks.n", pass.tasks());
    }

    /// `CI 51.0–70.4`; empty where there is none.
    String interval(Share share) {
        Interval interval = share.interval();
        return interval == null ? "" : strings.get("tasks.interval", number(interval.low()), number(interval.high()));
    }

    /// Everything that the figure rests on, in sentences.
    ///
    /// @param behind how many transcripts it opens
    String whole(TaskColumn column, TaskBoard.Row row, int behind) {
        Share share = column.share(row);
        String heading = strings.get("tasks.tip." + column.key(), model(row));
        String open = behind == 0 ? strings.get("tasks.tip.nothing") : strings.get("tasks.tip.open", behind);
        return switch (column) {
            case MODEL -> lines(model(row), strings.get("tasks.tip.choose"));
            case TASKS, CONVERSATIONS -> lines(heading, row.failed() == 0 ? "" : strings.get("tasks.tip.failed", row.failed()), open);
            case SUCCESS, HANDOVERS -> share == null ? strings.get("tasks.tip.no-reward") : lines(heading, counted(share), open);
            case SAID_RIGHT_DONE_WRONG -> share == null ? strings.get("tasks.said-done.none", model(row))
                    : lines(model(row), heading, counted(share), open);
            case MISSING, WRONG, EXTRA -> share == null ? strings.get("tasks.tip.no-expected") : lines(heading, counted(share), open);
            case REWARD -> row.success() == null ? strings.get("tasks.tip.no-reward") : lines(heading, parts(row.parts()), open);
            case PASS_1, PASS_2, PASS_3, PASS_4, PASS_5 -> pass(column, row, open);
        };
    }

    /// `12 of 80 (15.0 %)` and the interval with its method.
    String counted(Share share) {
        Interval interval = share.interval();
        String value = share.of() == 0 ? strings.get("tasks.tip.none") : strings.get("tasks.tip.value", share.count(), share.of(),
                percent(share.value()));
        return lines(value, interval == null ? strings.get("tasks.tip.no-interval") : strings.get("tasks.tip.interval",
                Math.rint(interval.level() * 100), percent(interval.low()), percent(interval.high()), interval.method()));
    }

    private String pass(TaskColumn column, TaskBoard.Row row, String open) {
        PassHat pass = column.pass(row);
        return pass == null ? strings.get("tasks.tip.few-trials", column.trials())
                : lines(strings.get("tasks.tip.pass", model(row), pass.k(), pass.tasks()), strings.get("tasks.tip.pass.method"),
                pass.tasks() < row.tasks() ? strings.get("tasks.tip.pass.fewer", row.tasks()) : "", open);
    }

    private String parts(List<TaskBoard.Part> parts) {
        return parts.stream().map(part -> strings.get("tasks.tip.part", part.name(), decimal(part.mean()), part.of()))
                .collect(Collectors.joining("\n"));
    }

    static String percent(double share) {
        return number(share) + "\u00A0%";
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String lines(@Nullable String... parts) {
        return Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
