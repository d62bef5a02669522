package saiddone.report.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.suite.SuiteCase;

/// Two models on the same cases of one kind. The runs of a case are collapsed into one outcome, good where more than half of
/// them are: so that each case is one pair, as McNemar's test needs. A case whose runs are split in half decides nothing.
///
/// @param cases those that both models have, in the suite's order
public record PairedCases(String first, String second, CaseKind kind, List<PairedCase> cases) {
    public PairedCases {
        cases = List.copyOf(cases);
    }

    /// @param firstGood, secondGood null where the runs are split in half
    /// @param firstRuns, secondRuns the attempts behind it, in run order
    public record PairedCase(SuiteCase of, @Nullable Boolean firstGood, @Nullable Boolean secondGood, List<Attempt> firstRuns,
                             List<Attempt> secondRuns) {
        public PairedCase {
            firstRuns = List.copyOf(firstRuns);
            secondRuns = List.copyOf(secondRuns);
        }

        public boolean undecided() {
            return firstGood == null || secondGood == null;
        }

        public boolean differs() {
            return firstGood != null && secondGood != null && !firstGood.equals(secondGood);
        }
    }

    public static PairedCases of(Attempts attempts, String first, String second, CaseKind kind) {
        Map<String, List<Attempt>> ofFirst = byCase(attempts, first);
        Map<String, List<Attempt>> ofSecond = byCase(attempts, second);
        List<PairedCase> cases = new ArrayList<>();
        for (SuiteCase one : attempts.suite().cases()) {
            List<Attempt> left = ofFirst.getOrDefault(one.id(), List.of());
            List<Attempt> right = ofSecond.getOrDefault(one.id(), List.of());
            if (one.kind() == kind && !left.isEmpty() && !right.isEmpty()) {
                cases.add(new PairedCase(one, good(left), good(right), left, right));
            }
        }
        return new PairedCases(first, second, kind, cases);
    }

    /// Cases that only the first gets right.
    public int onlyFirst() {
        return (int) cases.stream().filter(one -> one.differs() && Boolean.TRUE.equals(one.firstGood())).count();
    }

    /// Cases that only the second gets right.
    public int onlySecond() {
        return (int) cases.stream().filter(one -> one.differs() && Boolean.TRUE.equals(one.secondGood())).count();
    }

    public int undecided() {
        return (int) cases.stream().filter(PairedCase::undecided).count();
    }

    private static Map<String, List<Attempt>> byCase(Attempts attempts, String model) {
        Map<String, List<Attempt>> cases = new HashMap<>();
        attempts.of(model).stream().filter(one -> !one.failed()).sorted(Comparator.comparingInt(Attempt::run))
                .forEach(one -> cases.computeIfAbsent(one.of().id(), _ -> new ArrayList<>()).add(one));
        return cases;
    }

    private static @Nullable Boolean good(List<Attempt> runs) {
        long good = runs.stream().filter(one -> one.outcome().good()).count();
        return 2 * good == runs.size() ? null : Boolean.valueOf(2 * good > runs.size());
    }
}
