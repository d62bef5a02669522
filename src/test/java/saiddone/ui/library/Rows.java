package saiddone.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.FindingCount;
import saiddone.model.Severity;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;

/// Made-up rows with every kind of gap.
final class Rows {
    private static final String[] MODELS = {"gpt-5.4", "gpt-5.4-mini", "haiku-4.5", "glm-5.2", "sonnet-4.6"};
    private static final String[] ENDINGS = {"user_stop", "agent_stop", "max_steps"};
    private static final String[] WORDS = {"refund", "Order", "lost", "Ärger", "=cmd", "photo", "cabin", "10", "never arrived"};

    private static final List<List<FindingCount>> FINDINGS = List.of(List.of(), List.of(),
            List.of(new FindingCount("circling", Severity.LOW, 2)), List.of(new FindingCount("circling", Severity.LOW, 24)),
            List.of(new FindingCount("invented-fact", Severity.MEDIUM, 5)),
            List.of(new FindingCount("wrong-argument", Severity.HIGH, 1), new FindingCount("circling", Severity.LOW, 3)));

    private Rows() {}

    static List<TranscriptSummary> random(int count, long seed) {
        Random random = new Random(seed);
        List<TranscriptSummary> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(row(i, random));
        }
        return List.copyOf(rows);
    }

    private static TranscriptSummary row(int i, Random random) {
        int task = random.nextInt(60);
        CaseKind kind = CaseKind.values()[random.nextInt(4)];
        String title = random.nextInt(3) == 0 ? null : pick(WORDS, random) + " " + pick(WORDS, random);
        String suite = random.nextBoolean() ? "northline" : "tau2 airline";
        int calls = random.nextInt(30);
        TranscriptSource source = new TranscriptSource("runs/" + (i % 7) + "/deep/er/f" + (i % 40) + ".json", i / 40, "tau2");
        TranscriptSummary row = new TranscriptSummary("id-" + i, source,
                "c" + i, new CaseRef(suite, "A-" + task, title, kind, null, null),
                random.nextInt(9) == 0 ? null : pick(MODELS, random), random.nextInt(5) == 0 ? null : random.nextInt(12),
                random.nextInt(80), random.nextInt(40), random.nextInt(20), calls, calls / 3,
                random.nextInt(4) == 0 ? random.nextInt(8) : 0,
                random.nextInt(4) == 0, random.nextInt(3) == 0 ? null : random.nextInt(5) / 4.0,
                random.nextInt(4) == 0 ? null : pick(ENDINGS, random), random.nextInt(3) == 0 ? random.nextBoolean() : null, true,
                "Hello, my " + pick(WORDS, random) + " and the " + pick(WORDS, random) + " number " + random.nextInt(100000));
        return row.withFindings(FINDINGS.get(i % FINDINGS.size()));
    }

    static TranscriptSummary synthetic(TranscriptSummary row, boolean synthetic) {
        return new TranscriptSummary(row.id(), row.source(), row.conversation(), row.caseRef(), row.model(), row.run(), row.messages(),
                row.turns(), row.agentTurns(), row.calls(), row.writes(), row.errors(), row.handedOver(), row.reward(), row.ending(),
                row.judgedResolved(), synthetic, row.opening()).withFindings(row.findings());
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
