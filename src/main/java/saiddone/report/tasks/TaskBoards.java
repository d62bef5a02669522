package saiddone.report.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSummary;
import saiddone.statistics.Clusters;
import saiddone.statistics.Interval;

/// Makes the boards of the suites whose tasks have a reward or expected actions. Pure.
public final class TaskBoards {
    private static final double EXACT = 1e-6;

    private TaskBoards() {}

    /// One board a suite, by name; suites of which no transcript has a task's verdict are left out.
    public static List<TaskBoard> of(List<TranscriptSummary> transcripts) {
        Map<String, List<TranscriptSummary>> suites = by(transcripts, one -> one.caseRef().suite(), new TreeMap<>());
        return suites.entrySet().stream().filter(suite -> suite.getValue().stream().anyMatch(one -> one.task() != null))
                .map(suite -> board(suite.getKey(), suite.getValue())).toList();
    }

    private static TaskBoard board(String suite, List<TranscriptSummary> transcripts) {
        List<TaskBoard.Row> rows = new ArrayList<>();
        int trials = 0;
        for (var model : by(transcripts, one -> Objects.requireNonNullElse(one.model(), ""), new TreeMap<>()).entrySet()) {
            rows.add(row(model.getKey(), model.getValue()));
            trials = Math.max(trials, byTask(model.getValue()).values().stream().mapToInt(List::size).max().orElse(0));
        }
        rows.sort(Comparator.comparing(TaskBoards::rate, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                .thenComparing(TaskBoard.Row::model));
        return new TaskBoard(suite, transcripts.size(), trials, rows);
    }

    private static @Nullable Double rate(TaskBoard.Row row) {
        TaskBoard.Share success = row.success();
        return success == null ? null : Double.valueOf(success.value());
    }

    private static TaskBoard.Row row(String model, List<TranscriptSummary> all) {
        List<TranscriptSummary> whole = all.stream().filter(one -> !one.failed()).toList();
        List<TranscriptSummary> graded = whole.stream().filter(one -> one.reward() != null).toList();
        double reward = graded.stream().mapToDouble(one -> Objects.requireNonNullElse(one.reward(), 0.0)).average().orElse(0);
        return new TaskBoard.Row(model, byTask(all).size(), whole.size(), all.size() - whole.size(), known(graded, TaskBoards::success),
                reward, passHat(graded), parts(whole), share(whole, TranscriptSummary::handedOver),
                writes(whole, TaskVerdict::missing), writes(whole, TaskVerdict::wrong), writes(whole, TaskVerdict::extra),
                saidAndDone(whole));
    }

    private static boolean success(TranscriptSummary one) {
        Double reward = one.reward();
        return reward != null && Math.abs(reward - 1) <= EXACT;
    }

    private static TaskBoard.@Nullable Share writes(List<TranscriptSummary> whole, Function<TaskVerdict, Integer> count) {
        return known(whole.stream().filter(one -> one.task() != null && one.task().compared()).toList(),
                one -> one.task() != null && count.apply(one.task()) > 0);
    }

    private static TaskBoard.@Nullable Share known(List<TranscriptSummary> of, Predicate<TranscriptSummary> counts) {
        return of.isEmpty() ? null : share(of, counts);
    }

    private static TaskBoard.Share share(List<TranscriptSummary> of, Predicate<TranscriptSummary> counts) {
        List<String> ids = of.stream().filter(counts).map(TranscriptSummary::id).toList();
        return new TaskBoard.Share(ids.size(), of.size(), of.isEmpty() ? 0 : (double) ids.size() / of.size(), interval(of, counts), ids);
    }

    /// A single task tells nothing of other tasks, so it has no interval.
    private static @Nullable Interval interval(List<TranscriptSummary> of, Predicate<TranscriptSummary> counts) {
        List<Clusters.Cluster> tasks = byTask(of).values().stream()
                .map(runs -> new Clusters.Cluster((int) runs.stream().filter(counts).count(), runs.size())).toList();
        if (tasks.size() < 2) {
            return null;
        }
        Interval wilson = new Clusters(tasks).wilson(Interval.USUAL);
        return new Interval(wilson.low(), wilson.high(), wilson.level(), "Wilson on n/deff, clustered by task");
    }

    private static List<TaskBoard.PassHat> passHat(List<TranscriptSummary> graded) {
        List<List<TranscriptSummary>> tasks = List.copyOf(byTask(graded).values());
        int most = tasks.stream().mapToInt(List::size).max().orElse(0);
        List<TaskBoard.PassHat> all = new ArrayList<>(most);
        for (int i = 1; i <= most; i++) {
            int k = i;
            List<List<TranscriptSummary>> enough = tasks.stream().filter(runs -> runs.size() >= k).toList();
            double mean = enough.stream().mapToDouble(runs -> allOf(k, (int) runs.stream().filter(TaskBoards::success).count(),
                    runs.size())).average().orElse(0);
            all.add(new TaskBoard.PassHat(k, mean, enough.size()));
        }
        return all;
    }

    /// C(c,k)/C(n,k) as a product of k factors, none above 1: nothing overflows.
    private static double allOf(int k, int successes, int trials) {
        double chance = 1;
        for (int i = 0; i < k; i++) {
            chance *= Math.max(0, successes - i) / (double) (trials - i);
        }
        return chance;
    }

    private static List<TaskBoard.Part> parts(List<TranscriptSummary> whole) {
        Map<String, List<Double>> byName = new LinkedHashMap<>();
        for (TranscriptSummary one : whole) {
            for (TaskVerdict.Part part : one.task() == null ? List.<TaskVerdict.Part>of() : one.task().parts()) {
                byName.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part.value());
            }
        }
        return byName.entrySet().stream().map(part -> new TaskBoard.Part(part.getKey(),
                part.getValue().stream().mapToDouble(Double::doubleValue).average().orElse(0), part.getValue().size())).toList();
    }

    private static TaskBoard.TwoByTwo saidAndDone(List<TranscriptSummary> whole) {
        List<TranscriptSummary> both = whole.stream().filter(one -> one.task() != null && one.task().replies() != null
                && one.task().done() != null).toList();
        int graded = (int) both.stream().filter(one -> one.task() != null && one.task().actions() != null).count();
        return new TaskBoard.TwoByTwo(share(both, one -> said(one) && done(one)), share(both, one -> said(one) && !done(one)),
                share(both, one -> !said(one) && done(one)), share(both, one -> !said(one) && !done(one)),
                whole.size() - both.size(), graded);
    }

    private static boolean said(TranscriptSummary one) {
        return one.task() != null && Boolean.TRUE.equals(one.task().replies());
    }

    private static boolean done(TranscriptSummary one) {
        return one.task() != null && Boolean.TRUE.equals(one.task().done());
    }

    private static Map<String, List<TranscriptSummary>> byTask(List<TranscriptSummary> transcripts) {
        return by(transcripts, one -> one.caseRef().id(), new LinkedHashMap<>());
    }

    private static Map<String, List<TranscriptSummary>> by(List<TranscriptSummary> transcripts,
                                                           Function<TranscriptSummary, String> key,
                                                           Map<String, List<TranscriptSummary>> into) {
        return transcripts.stream().collect(Collectors.groupingBy(key, () -> into, Collectors.toList()));
    }
}
