package saiddone.report.metrics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;

/// Every case under every model, run by run. Colours are the screen's.
public final class CaseGrid {
    private final List<SuiteCase> cases;
    private final List<SuiteModel> models;
    private final int runs;
    private final Map<String, Cell> cells = new HashMap<>();

    /// @param transcript its id; null where it is missing
    public record Cell(SuiteCase of, SuiteModel model, int run, @Nullable String transcript, CaseOutcome outcome) {}

    private CaseGrid(Attempts attempts) {
        cases = attempts.suite().cases();
        models = attempts.suite().models();
        int most = 0;
        for (SuiteModel model : models) {
            for (Attempt one : attempts.of(model.id())) {
                cells.put(key(one.of().id(), model.id(), one.run()), new Cell(one.of(), model, one.run(), one.id(), one.outcome()));
                most = Math.max(most, one.run());
            }
            most = Math.max(most, model.runs());
        }
        runs = most;
    }

    public static CaseGrid of(Attempts attempts) {
        return new CaseGrid(attempts);
    }

    /// In the suite's order.
    public List<SuiteCase> cases() {
        return cases;
    }

    /// In the suite's order.
    public List<SuiteModel> models() {
        return models;
    }

    /// The highest number of a run that was planned or is there.
    public int runs() {
        return runs;
    }

    /// One attempt; `MISSING` where there is no such transcript.
    ///
    /// @param run from 1
    public Cell cell(SuiteCase of, SuiteModel model, int run) {
        Cell cell = cells.get(key(of.id(), model.id(), run));
        return cell != null ? cell : new Cell(of, model, run, null, CaseOutcome.MISSING);
    }

    /// Whether the runs of a case under a model came out differently; failed and missing ones say nothing, and a trap that was
    /// solved in one run and held in another went right in both.
    public boolean unstable(SuiteCase of, SuiteModel model) {
        Set<CaseOutcome> seen = new HashSet<>();
        for (int run = 1; run <= runs; run++) {
            CaseOutcome outcome = cell(of, model, run).outcome();
            if (outcome != CaseOutcome.FAILED && outcome != CaseOutcome.MISSING) {
                seen.add(outcome.good() ? CaseOutcome.RIGHT : outcome);
            }
        }
        return seen.size() > 1;
    }

    /// Under how many models the runs of a case came out differently.
    public int unstable(SuiteCase of) {
        return (int) models.stream().filter(model -> unstable(of, model)).count();
    }

    /// Every cell that has a transcript, by case, model and run.
    public List<Cell> filled() {
        return cells.values().stream().sorted(Comparator.comparing((Cell cell) -> cell.of().id())
                .thenComparing(cell -> cell.model().id()).thenComparingInt(Cell::run)).toList();
    }

    private static String key(String of, String model, int run) {
        return of + "\n" + model + "\n" + run;
    }
}
