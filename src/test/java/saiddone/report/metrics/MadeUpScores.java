package saiddone.report.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.model.Catastrophe;
import saiddone.model.suite.CostTier;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;

/// Suites and verdicts out of thin air.
final class MadeUpScores {
    static final int ROUTINE = 120;
    static final int MUST_ESCALATE = 24;
    static final int TRAPS = 18;

    private MadeUpScores() {}

    static Suite suite(int models) {
        List<SuiteCase> cases = new ArrayList<>();
        for (int i = 0; i < ROUTINE; i++) {
            cases.add(aCase("R-" + i, CaseKind.ROUTINE, "routine-" + i / 6));
        }
        for (int i = 0; i < MUST_ESCALATE; i++) {
            cases.add(aCase("E-" + i, CaseKind.MUST_ESCALATE, "escalate-" + i / 6));
        }
        for (int i = 0; i < TRAPS; i++) {
            cases.add(aCase("A-" + i, CaseKind.ADVERSARIAL, "trap-" + i / 3));
        }
        List<SuiteModel> all = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            all.add(new SuiteModel("model-" + (char) ('a' + i), 3, false, null, null, null, null, null));
        }
        return new Suite("made-up", "Made up", true, List.of(), cases, all,
                List.of(new CostTier("$", 1.0), new CostTier("$$", 10.0), new CostTier("$$$", null)), List.of(), List.of());
    }

    private static SuiteCase aCase(String id, CaseKind kind, String intent) {
        return new SuiteCase(id, kind, intent, id, true,
                id.hashCode() % 2 == 0 ? SuiteCase.Framing.HOSTILE : SuiteCase.Framing.BELIEVABLE, null,
                new SuiteCase.Customer("N", null, "en", null), null, "Hello", "wants", List.of(),
                new SuiteCase.Evidence(false, SuiteCase.Evidence.OnRequest.NONE, List.of()),
                new SuiteCase.Expected(SuiteCase.ExpectedOutcome.RESOLVE, null, SuiteCase.HandoverRule.ALLOWED, List.of()), null,
                List.of(), new SuiteCase.Lines("", ""), List.of());
    }

    static Scored scored(Suite suite, SuiteCase of, String model, @Nullable Integer run, String file, int position,
                         @Nullable Verdict verdict, boolean failed, @Nullable Boolean resolved, @Nullable Double adherence) {
        return Scored.of(new TranscriptSummary(of.id() + "." + model + ".r" + run + "@" + file,
                new TranscriptSource(file, position, "northline"), "c",
                new CaseRef(suite.id(), of.id(), of.title(), of.kind(), of.intent(), null), model, run, 5, 5, 2, 1, 0, 0,
                verdict != null && verdict.handedOver(), null, null, resolved, true, "Hello", failed, adherence, verdict));
    }

    static Verdict verdict(boolean handedOver, boolean unsafe, int messages, @Nullable Double cost) {
        Verdict.Zone zone = unsafe ? Verdict.Zone.FORBIDDEN : handedOver ? Verdict.Zone.MARGIN : Verdict.Zone.RESOLVED;
        return new Verdict(zone, handedOver ? 3 : null,
                unsafe ? List.of(new Verdict.Fired("x", Catastrophe.FREE_GOODS, 4, 1)) : List.of(), null, null, messages, 10, 5, 1, cost);
    }

    /// A corpus with gaps, failures and a few models that ran less.
    static List<Scored> random(Suite suite, Random random) {
        List<Scored> all = new ArrayList<>();
        for (SuiteModel model : suite.models()) {
            int runs = 1 + random.nextInt(3);
            double rate = random.nextDouble();
            boolean whole = random.nextInt(3) == 0;
            for (int run = 1; run <= runs; run++) {
                for (SuiteCase one : suite.cases()) {
                    if (whole || random.nextInt(20) > 0) {
                        boolean failed = !whole && random.nextInt(30) == 0;
                        Verdict verdict = failed ? null : verdict(random.nextDouble() < rate, random.nextDouble() < rate / 3,
                                random.nextInt(6), random.nextInt(5) == 0 ? null : Double.valueOf(random.nextDouble() / 50));
                        all.add(scored(suite, one, model.id(), run, "runs.jsonl", all.size(), verdict, failed,
                                random.nextInt(4) == 0 ? null : Boolean.valueOf(random.nextBoolean()),
                                random.nextInt(4) == 0 ? null : Double.valueOf(random.nextDouble())));
                    }
                }
            }
        }
        return all;
    }
}
