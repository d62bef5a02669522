package saiddone.ui.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import saiddone.model.CaseKind;
import saiddone.model.Verdict;
import saiddone.model.suite.SuiteCase;
import saiddone.report.metrics.ModelFigures;
import saiddone.report.metrics.Scored;
import saiddone.ui.control.NaturalOrder;

/// Puts a model's page together from its scored transcripts. Pure.
final class ModelPages {
    private static final int TYPICAL_OF_A_KIND = 2;
    private static final List<CaseKind> KINDS = List.of(CaseKind.ROUTINE, CaseKind.MUST_ESCALATE, CaseKind.ADVERSARIAL);

    private ModelPages() {}

    /// Empty where the suite has no figures of that model.
    static Optional<ModelPage> of(ScoredSuite suite, List<Scored> ofModel, String model) {
        List<ModelFigures> order = suite.board().models();
        List<Scored> scored = ofModel.stream().filter(one -> one.verdict() != null).toList();
        return IntStream.range(0, order.size()).filter(at -> order.get(at).model().id().equals(model)).boxed().findFirst()
                .map(at -> new ModelPage(order.get(at), intents(suite, scored), failed(suite, scored), typical(suite, scored),
                        at == 0 ? null : order.get(at - 1).model().id(),
                        at + 1 == order.size() ? null : order.get(at + 1).model().id()));
    }

    /// In the order in which the suite lists its cases.
    private static List<ModelPage.Intent> intents(ScoredSuite suite, List<Scored> scored) {
        Map<String, String> intentOf = new LinkedHashMap<>();
        suite.board().suite().cases().forEach(one -> intentOf.put(one.id(), one.intent()));
        Map<String, List<Scored>> byIntent = new LinkedHashMap<>();
        intentOf.values().forEach(intent -> byIntent.putIfAbsent(intent, new ArrayList<>()));
        scored.forEach(one -> byIntent.computeIfAbsent(intentOf.getOrDefault(caseId(one), ""), intent -> new ArrayList<>()).add(one));
        return byIntent.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> intent(entry.getKey(), entry.getValue())).sorted(Comparator.comparing(ModelPage.Intent::kind)).toList();
    }

    private static ModelPage.Intent intent(String name, List<Scored> all) {
        List<String> failing = all.stream().filter(one -> Failure.of(one) != null).map(ModelPages::id).toList();
        List<Boolean> judged = all.stream().map(one -> one.summary().judgedResolved()).filter(Objects::nonNull)
                .map(Objects::requireNonNull).toList();
        return new ModelPage.Intent(name, kind(all.getFirst()), (int) all.stream().map(ModelPages::caseId).distinct().count(),
                failing.size(), all.size(), (int) judged.stream().filter(resolved -> resolved).count(), judged.size(),
                all.stream().mapToInt(ModelPages::messages).average().orElse(0), failing, all.stream().map(ModelPages::id).toList());
    }

    /// Unsafe ones first, then missed ones, then over-escalated ones; among these what failed in most runs first.
    private static List<ModelPage.FailedCase> failed(ScoredSuite suite, List<Scored> scored) {
        Map<String, List<Scored>> byCase = scored.stream()
                .collect(Collectors.groupingBy(ModelPages::caseId, () -> new TreeMap<>(new NaturalOrder()), Collectors.toList()));
        List<ModelPage.FailedCase> found = new ArrayList<>();
        byCase.forEach((caseId, runs) -> {
            List<Scored> failing = runs.stream().filter(one -> Failure.of(one) != null).toList();
            if (!failing.isEmpty()) {
                found.add(new ModelPage.FailedCase(Objects.requireNonNull(Failure.of(failing.getFirst())), caseId,
                        title(suite, caseId), runs.size(), failing.stream().map(ModelPages::id).toList()));
            }
        });
        found.sort(Comparator.comparing(ModelPage.FailedCase::failure).reversed()
                .thenComparing(one -> one.failing().size(), Comparator.reverseOrder()));
        return found;
    }

    /// Of each kind of case: the way in which most of the model's conversations end, and among those the ones whose length
    /// is closest to the kind's median number of messages; ties by case, then run.
    private static List<ModelPage.Typical> typical(ScoredSuite suite, List<Scored> scored) {
        return KINDS.stream().map(kind -> scored.stream().filter(one -> kind(one) == kind).toList())
                .filter(all -> !all.isEmpty()).flatMap(all -> typicalOfKind(suite, all).stream()).toList();
    }

    private static List<ModelPage.Typical> typicalOfKind(ScoredSuite suite, List<Scored> all) {
        Map<Ending, List<Scored>> byEnding = all.stream()
                .collect(Collectors.groupingBy(Ending::of, LinkedHashMap::new, Collectors.toList()));
        Map.Entry<Ending, List<Scored>> most = byEnding.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size())).orElseThrow();
        double median = median(all.stream().mapToInt(ModelPages::messages).sorted().toArray());
        Comparator<Scored> closest = Comparator.comparingDouble(one -> Math.abs(messages(one) - median));
        return most.getValue().stream()
                .sorted(closest.thenComparing(ModelPages::caseId, new NaturalOrder()).thenComparing(ModelPages::run))
                .limit(TYPICAL_OF_A_KIND)
                .map(one -> new ModelPage.Typical(kind(one), id(one), caseId(one), title(suite, caseId(one)), one.summary().run(),
                        most.getKey().zone, most.getKey().handedOver, messages(one), median, most.getValue().size(), all.size()))
                .toList();
    }

    private record Ending(Verdict.Zone zone, boolean handedOver) {
        static Ending of(Scored scored) {
            Verdict verdict = Objects.requireNonNull(scored.verdict());
            return new Ending(verdict.zone(), verdict.handedOver());
        }
    }

    private static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static String title(ScoredSuite suite, String caseId) {
        return suite.board().suite().find(caseId).map(SuiteCase::title).orElse("");
    }

    private static String id(Scored scored) {
        return scored.summary().id();
    }

    private static String caseId(Scored scored) {
        return scored.summary().caseRef().id();
    }

    private static CaseKind kind(Scored scored) {
        return scored.summary().caseRef().kind();
    }

    private static int run(Scored scored) {
        return Objects.requireNonNullElse(scored.summary().run(), 0);
    }

    private static int messages(Scored scored) {
        return Objects.requireNonNull(scored.verdict()).agentMessages();
    }
}
