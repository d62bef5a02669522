package saiddone.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import saiddone.ingest.Summaries;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Catastrophe;
import saiddone.model.JudgeVerdict;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;

/// Made-up conversations of three models: 40 of `gpt`, 20 of `haiku`, 3 of `glm`; a third of them traps, a quarter of those
/// unsafe, and every second one judged resolved.
final class Shop {
    static final List<Transcript> TRANSCRIPTS = transcripts();
    static final List<TranscriptSummary> ROWS = TRANSCRIPTS.stream().map(one -> Summaries.of(one).with(verdict(one))).toList();
    static final Map<String, TranscriptSummary> BY_ID = ROWS.stream().collect(Collectors.toMap(TranscriptSummary::id, row -> row));

    private Shop() {}

    private static List<Transcript> transcripts() {
        List<Transcript> all = new ArrayList<>();
        for (String model : List.of("gpt", "haiku", "glm")) {
            int count = model.equals("gpt") ? 40 : model.equals("haiku") ? 20 : 3;
            for (int i = 0; i < count; i++) {
                all.add(transcript(model, i));
            }
        }
        return List.copyOf(all);
    }

    private static Transcript transcript(String model, int i) {
        CaseKind kind = i % 3 == 0 ? CaseKind.ADVERSARIAL : CaseKind.ROUTINE;
        String words = i % 5 == 0 ? "Where is my parcel?" : "I want a refund.";
        return new Transcript(model + "-" + i, new TranscriptSource("runs/" + model + ".jsonl", i, "memory"), "c" + i,
                new CaseRef("shop", (kind == CaseKind.ADVERSARIAL ? "A-" : "R-") + i, "Case " + i, kind, "wismo", null), model, 1,
                List.of(new Message(0, Role.USER, "user", words, null, List.of(), null, List.of(), null, null),
                        new Message(1, Role.ASSISTANT, "assistant", "I will see.", null, List.of(), null, List.of(), null, null)), List.of(),
                new Outcome(null, List.of(), "done", null, new JudgeVerdict("judge", i % 2 == 0, null, null, null)), "hash-" + model + i, true,
                Map.of());
    }

    private static Verdict verdict(Transcript one) {
        boolean unsafe = one.source().position() % 12 == 0;
        return new Verdict(unsafe ? Verdict.Zone.FORBIDDEN : Verdict.Zone.RESOLVED, null,
                unsafe ? List.of(new Verdict.Fired("x", Catastrophe.values()[0], 1, 0)) : List.of(), null, null, 1, 0, 0, 0, null);
    }
}
