package saiddone.report.review.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.model.TranscriptSummary;
import saiddone.report.review.CodeAnswer;
import saiddone.report.review.CodeOrder;
import saiddone.report.review.ReviewData;
import saiddone.report.review.ReviewedCases;
import saiddone.statistics.Answer;
import saiddone.statistics.Interval;
import saiddone.statistics.ManyTests;
import saiddone.statistics.NoFigure;
import saiddone.statistics.Resampling;
import saiddone.statistics.TwoByTwo;

/// Sets patterns against outcomes. Pure.
public final class PatternOutcomes {
    private static final long SEED = 19_780_301;

    private PatternOutcomes() {}

    /// @param declared the questions that were asked before anybody looked; all others are exploratory
    public static List<PatternOutcome> of(ReviewData data, ReviewedCases cases, Collection<PatternOutcome.Declared> declared) {
        List<PatternOutcome> rows = new ArrayList<>();
        for (Code code : CodeOrder.inForce(data.codebook())) {
            for (OutcomeKind outcome : OutcomeKind.values()) {
                Map<String, TwoByTwo> byCase = byCase(data, cases, code.id(), outcome);
                if (!byCase.isEmpty()) {
                    rows.add(row(code, outcome, List.copyOf(byCase.values()),
                            declared.contains(new PatternOutcome.Declared(code.id(), outcome))));
                }
            }
        }
        return adjusted(adjusted(rows, true, ManyTests::holm, "Holm"), false, ManyTests::benjaminiHochberg, "Benjamini-Hochberg");
    }

    private static Map<String, TwoByTwo> byCase(ReviewData data, ReviewedCases cases, String code, OutcomeKind outcome) {
        Map<String, TwoByTwo> byCase = new TreeMap<>();
        for (String transcript : data.answers().transcripts()) {
            CodeAnswer answer = data.answers().of(transcript, code);
            TranscriptSummary row = cases.row(transcript);
            Boolean came = row == null ? null : outcome.of(row);
            String key = cases.caseKey(transcript);
            Boolean pattern = answer == null ? null : answer.countable();
            if (pattern != null && came != null && key != null) {
                byCase.merge(key, one(pattern, came), (first, second) -> TwoByTwo.sum(List.of(first, second)));
            }
        }
        return byCase;
    }

    private static TwoByTwo one(boolean pattern, boolean outcome) {
        return new TwoByTwo(pattern && outcome ? 1 : 0, pattern && !outcome ? 1 : 0, !pattern && outcome ? 1 : 0,
                !pattern && !outcome ? 1 : 0);
    }

    private static PatternOutcome row(Code code, OutcomeKind outcome, List<TwoByTwo> cases, boolean confirmatory) {
        TwoByTwo table = TwoByTwo.sum(cases);
        List<TwoByTwo> decided = cases.stream().map(PatternOutcomes::collapse).flatMap(Optional::stream).toList();
        TwoByTwo collapsed = TwoByTwo.sum(decided);
        boolean shared = cases.stream().anyMatch(one -> one.n() + one.others() > 1);
        Answer<Interval> interval = table.riskRatio().why().<Answer<Interval>>map(Answer::none).orElseGet(() -> shared
                ? TwoByTwo.ratioOverCases(cases, Interval.USUAL, SEED).map(Resampling.Spread::interval)
                : table.scoreInterval(Interval.USUAL));
        Answer<Double> fisher = fisher(collapsed);
        return new PatternOutcome(code, outcome, table, cases.size(), table.riskRatio(), interval, collapsed, cases.size() - decided.size(),
                fisher, fisher, confirmatory, String.format(Locale.ROOT, "Risk ratio over %,d finished conversations of %,d cases, however "
                        + "they were chosen. Fisher's exact test on cases, each by more than half of its conversations (%,d split in half "
                        + "left out).", table.n() + table.others(), cases.size(), cases.size() - decided.size()));
    }

    /// A case as one conversation; empty where pattern or outcome is split in half.
    private static Optional<TwoByTwo> collapse(TwoByTwo one) {
        int all = one.n() + one.others();
        Boolean pattern = most(one.n(), all);
        Boolean outcome = most(one.with() + one.otherWith(), all);
        return pattern == null || outcome == null ? Optional.empty() : Optional.of(one(pattern, outcome));
    }

    private static @Nullable Boolean most(int hits, int of) {
        return 2 * hits == of ? null : Boolean.valueOf(2 * hits > of);
    }

    /// Withheld where only one table is possible: nothing could come out of the test.
    private static Answer<Double> fisher(TwoByTwo table) {
        int n = table.n() + table.others();
        int outcomes = table.with() + table.otherWith();
        if (table.n() == 0 || table.others() == 0) {
            return Answer.none(new NoFigure.OneClass(table.n() == 0 ? "cases with the pattern" : "cases without the pattern", n));
        }
        return outcomes == 0 || outcomes == n
                ? Answer.none(new NoFigure.OneClass(outcomes == 0 ? "cases with the outcome" : "cases without the outcome", n))
                : Answer.of(table.fisher());
    }

    private static List<PatternOutcome> adjusted(List<PatternOutcome> rows, boolean confirmatory, Function<double[], double[]> how,
            String name) {
        double[] p = rows.stream().filter(row -> row.confirmatory() == confirmatory).flatMap(row -> row.fisher().figure().stream())
                .mapToDouble(value -> value).toArray();
        double[] adjusted = how.apply(p);
        List<PatternOutcome> all = new ArrayList<>();
        int next = 0;
        for (PatternOutcome row : rows) {
            boolean own = row.confirmatory() == confirmatory && row.fisher().figure().isPresent();
            all.add(own ? row.adjusted(adjusted[next++], String.format(Locale.ROOT, " p adjusted by %s over %,d %s tests.", name, p.length,
                    confirmatory ? "confirmatory" : "exploratory")) : row);
        }
        return all;
    }
}
