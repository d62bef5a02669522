package saiddone.ui.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.report.metrics.Attempt;
import saiddone.report.metrics.FindingShare;
import saiddone.report.metrics.IntentFigures;
import saiddone.report.metrics.ModelFigures;
import saiddone.ui.control.NaturalOrder;

/// Puts a model's page together from what counts for it. Pure.
final class ModelPages {
    private static final int TYPICAL_OF_A_KIND = 2;
    private static final List<CaseKind> KINDS = List.of(CaseKind.ROUTINE, CaseKind.MUST_ESCALATE, CaseKind.ADVERSARIAL);

    private ModelPages() {}

    /// Empty where the suite has no figures of that model.
    static Optional<ModelPage> of(ScoredSuite suite, String model) {
        List<ModelFigures> order = suite.board().models();
        List<Attempt> all = suite.attempts().of(model);
        List<Attempt> scored = all.stream().filter(Predicate.not(Attempt::failed)).toList();
        return IntStream.range(0, order.size()).filter(at -> order.get(at).model().id().equals(model)).boxed().findFirst()
                .map(at -> new ModelPage(order.get(at), intents(suite, model, scored), traps(all), failed(scored),
                        typical(scored), FindingShare.of(suite.attempts(), model),
                        at == 0 ? null : order.get(at - 1).model().id(),
                        at + 1 == order.size() ? null : order.get(at + 1).model().id()));
    }

    /// In the suite's order, kind after kind; intents that the model never met are left out.
    private static List<ModelPage.Intent> intents(ScoredSuite suite, String model, List<Attempt> scored) {
        return IntentFigures.of(suite.attempts(), model).stream().filter(figures -> figures.measure() != null)
                .sorted(Comparator.comparing(IntentFigures::kind)).map(figures -> {
                    List<Attempt> own = scored.stream()
                            .filter(one -> one.of().intent().equals(figures.intent()) && one.of().kind() == figures.kind()).toList();
                    return new ModelPage.Intent(figures, ids(own.stream().filter(one -> Failure.of(one) != null).toList()), ids(own));
                }).toList();
    }

    private static List<ModelPage.Trap> traps(List<Attempt> all) {
        return byCase(all.stream().filter(one -> one.of().kind() == CaseKind.ADVERSARIAL).toList()).values().stream()
                .map(runs -> new ModelPage.Trap(runs.getFirst().of(), runs.stream().sorted(Comparator.comparingInt(Attempt::run))
                        .map(one -> new ModelPage.Run(one.run(), one.id(), one.failed() ? null : one.verdict().zone())).toList()))
                .toList();
    }

    /// Unsafe ones first, then missed ones, then over-escalated ones; among these what failed in most runs first.
    private static List<ModelPage.FailedCase> failed(List<Attempt> scored) {
        List<ModelPage.FailedCase> found = new ArrayList<>();
        for (List<Attempt> runs : byCase(scored).values()) {
            List<Attempt> failing = runs.stream().filter(one -> Failure.of(one) != null).toList();
            if (!failing.isEmpty()) {
                Attempt first = failing.getFirst();
                found.add(new ModelPage.FailedCase(Objects.requireNonNull(Failure.of(first)), first.of(), runs.size(), ids(failing)));
            }
        }
        found.sort(Comparator.comparing(ModelPage.FailedCase::failure).reversed()
                .thenComparing(one -> one.failing().size(), Comparator.reverseOrder()));
        return found;
    }

    /// Of each kind of case: the way in which most of the model's conversations end, and among those the ones whose length
    /// is closest to the kind's median number of messages; ties by case, then run; one of a case.
    private static List<ModelPage.Typical> typical(List<Attempt> scored) {
        return KINDS.stream().map(kind -> scored.stream().filter(one -> one.of().kind() == kind).toList())
                .filter(all -> !all.isEmpty()).flatMap(all -> typicalOfKind(all).stream()).toList();
    }

    private static List<ModelPage.Typical> typicalOfKind(List<Attempt> all) {
        Map<Ending, List<Attempt>> byEnding = all.stream()
                .collect(Collectors.groupingBy(Ending::of, LinkedHashMap::new, Collectors.toList()));
        Map.Entry<Ending, List<Attempt>> most = byEnding.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size())).orElseThrow();
        double median = median(all.stream().mapToInt(one -> one.verdict().agentMessages()).sorted().toArray());
        Comparator<Attempt> closest = Comparator.comparingDouble(one -> Math.abs(one.verdict().agentMessages() - median));
        Map<String, Attempt> bestOfCase = new LinkedHashMap<>();
        most.getValue().stream().sorted(closest.thenComparing(one -> one.of().id(), new NaturalOrder()).thenComparing(Attempt::run))
                .forEach(one -> bestOfCase.putIfAbsent(one.of().id(), one));
        return bestOfCase.values().stream().limit(TYPICAL_OF_A_KIND)
                .map(one -> new ModelPage.Typical(one.of().kind(), one.id(), one.of(), most.getKey().zone, most.getKey().handedOver,
                        one.verdict().agentMessages(), median, most.getValue().size(), all.size()))
                .toList();
    }

    private record Ending(Verdict.Zone zone, boolean handedOver) {
        static Ending of(Attempt attempt) {
            return new Ending(attempt.verdict().zone(), attempt.verdict().handedOver());
        }
    }

    private static Map<String, List<Attempt>> byCase(List<Attempt> attempts) {
        return attempts.stream().collect(Collectors.groupingBy(one -> one.of().id(), () -> new TreeMap<>(new NaturalOrder()),
                Collectors.toList()));
    }

    private static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static List<String> ids(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::id).toList();
    }
}
