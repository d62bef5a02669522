package saiddone.report.review.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.store.CodeCount;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeOrder;
import saiddone.report.review.DrawnQueue;
import saiddone.report.review.ReviewData;
import saiddone.statistics.Answer;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Prevalence;

/// Makes tables of patterns. Pure.
public final class PatternTables {
    private PatternTables() {}

    /// Codes against models, estimates from the usual queue.
    public static PatternTable byModel(ReviewData data) {
        return byModel(data, Estimates.usual(data).orElse(null));
    }

    /// @param queue that estimates are made from; null for none
    public static PatternTable byModel(ReviewData data, @Nullable DrawnQueue queue) {
        TreeSet<String> models = new TreeSet<>();
        data.counts().forEach(count -> models.add(count.model()));
        if (queue != null) {
            Set<String> drawn = new HashSet<>();
            queue.byChance().forEach(item -> drawn.add(item.subject().model()));
            models.addAll(drawn);
        }
        return table(data, queue, List.copyOf(models), data.counts(), CodeAnswer::model, item -> item.subject().model());
    }

    /// Codes against any other way to divide conversations, such as [saiddone.report.review.ReviewedCases#framing]. Counts the
    /// conversations that `data` holds: all of them unless the database is very large.
    ///
    /// @param columns in the order to show
    /// @param of      a transcript's column; null, or a column that is not listed, leaves it out
    public static PatternTable by(ReviewData data, @Nullable DrawnQueue queue, List<String> columns,
            Function<String, @Nullable String> of) {
        Map<String, Map<String, int[]>> sums = new HashMap<>();
        data.answers().all().forEach(answer -> {
            String column = of.apply(answer.transcript());
            if (column != null && isOneOf(columns, column)) {
                int[] three = sums.computeIfAbsent(answer.code(), _ -> new HashMap<>()).computeIfAbsent(column, _ -> new int[3]);
                three[answer.present() ? 0 : answer.unsure() ? 1 : 2]++;
            }
        });
        List<CodeCount> counts = new ArrayList<>();
        sums.forEach((code, own) -> own.forEach((column, three) -> counts.add(new CodeCount(code, column, three[0], three[1], three[2]))));
        return table(data, queue, columns, counts, answer -> of.apply(answer.transcript()), item -> of.apply(item.subject().transcript()));
    }

    private static PatternTable table(ReviewData data, @Nullable DrawnQueue queue, List<String> columns, List<CodeCount> counts,
            Function<CodeAnswer, @Nullable String> ofAnswer, Function<QueueItem, @Nullable String> ofItem) {
        Estimates estimates = queue == null ? null : Estimates.of(queue, data.answers());
        Set<String> shown = Set.copyOf(columns);
        Map<String, Estimates.Part> parts = estimates == null ? Map.of() : estimates.parts(columns, ofItem);
        Estimates.Part all = estimates == null ? null : estimates.part(item -> isOneOf(shown, ofItem.apply(item)));
        Map<String, List<CodeCount>> byCode = new HashMap<>();
        counts.forEach(count -> byCode.computeIfAbsent(count.code(), _ -> new ArrayList<>()).add(count));
        List<CodeAnswer> differing = data.answers().allUnsettled();
        Map<String, Map<String, Integer>> unsettled = unsettled(differing, ofAnswer);
        // Merged codes have no row: their judgements count for another.
        List<Code> codes = CodeOrder.of(data.codebook(), code -> code.mergedInto() == null
                && (code.inForce() || byCode.containsKey(code.id())));
        List<PatternTable.Row> rows = codes.stream().map(code -> {
            List<CodeCount> own = byCode.getOrDefault(code.id(), List.of());
            Map<String, Integer> open = unsettled.getOrDefault(code.id(), Map.of());
            List<PatternTable.Cell> cells = IntStream.range(0, columns.size()).mapToObj(i -> cell(columns.get(i),
                    own.stream().filter(count -> count.model().equals(columns.get(i))).toList(),
                    open.getOrDefault(columns.get(i), 0), prevalence(parts.get(columns.get(i)), code))).toList();
            return new PatternTable.Row(code, cells, cell("", own, cells.stream().mapToInt(PatternTable.Cell::unsettled).sum(),
                    prevalence(all, code)));
        }).toList();
        return new PatternTable(columns, rows, queue, data.conversations(), data.summaries().size(),
                queue == null ? 0 : queue.notInEstimates(),
                (int) differing.stream().map(CodeAnswer::transcript).distinct().count(), method(data, queue));
    }

    /// By code, then column.
    private static Map<String, Map<String, Integer>> unsettled(List<CodeAnswer> differing,
            Function<CodeAnswer, @Nullable String> column) {
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        differing.forEach(answer -> {
            String of = column.apply(answer);
            if (of != null) {
                sums.computeIfAbsent(answer.code(), _ -> new HashMap<>()).merge(of, 1, Integer::sum);
            }
        });
        return sums;
    }

    private static boolean isOneOf(Collection<String> columns, @Nullable String column) {
        return column != null && columns.contains(column);
    }

    private static Answer<Estimate> prevalence(Estimates.@Nullable Part part, Code code) {
        return part == null ? Answer.none(new NoFigure.TooFew("conversations drawn by chance", 0, Prevalence.MINIMUM))
                : part.prevalence(code.id());
    }

    private static PatternTable.Cell cell(String column, List<CodeCount> counts, int unsettled, Answer<Estimate> prevalence) {
        return new PatternTable.Cell(column, counts.stream().mapToInt(CodeCount::present).sum(),
                counts.stream().mapToInt(CodeCount::unsure).sum(), counts.stream().mapToInt(CodeCount::reviewed).sum(), unsettled,
                prevalence);
    }

    private static String method(ReviewData data, @Nullable DrawnQueue queue) {
        String counts = "Counts are conversations that somebody judged or reviewed, each once for a code: the adjudicator's word, else "
                + "the strongest. A conversation that nobody reviewed is not counted as absent.";
        String shares = queue == null ? " No queue was drawn by chance, so nothing can be said of the whole."
                : " Prevalence is estimated from the queue “" + queue.queue().name() + "” alone (drawn from: "
                        + (queue.queue().frame().isBlank() ? "not said" : queue.queue().frame())
                        + "); what was picked by hand is not in it.";
        return counts + shares + (data.whole() ? "" : " Counts by anything but the model are of drawn and adjudicated conversations.");
    }
}
