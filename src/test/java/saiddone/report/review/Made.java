package saiddone.report.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Queue;
import saiddone.annotation.model.QueueItem;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Subject;
import saiddone.annotation.model.Target;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Catastrophe;
import saiddone.model.TranscriptSource;
import saiddone.model.TranscriptSummary;
import saiddone.model.Verdict;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteModel;

/// Small made-up rows, codes and words for the tests of reports.
public final class Made {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Made() {}

    public static Code code(String id, @Nullable String group) {
        return new Code(id, group, "name of " + id, "Says what it is.", "Then.", "Else.", List.of(), "#aa3377", List.of(), null, false,
                null, List.of());
    }

    public static Subject subject(String transcript, String model) {
        return new Subject(transcript, "hash of " + transcript, model);
    }

    public static Judgement judgement(String reviewer, String code, Subject subject, Target target, Presence word) {
        return new Judgement(reviewer + "/" + code + "/" + subject.transcript() + "/" + target.place(), reviewer, code, subject, target,
                word, null, null, "", 1, NOON, true);
    }

    public static Judgement judgement(String reviewer, String code, Subject subject, Presence word) {
        return judgement(reviewer, code, subject, new Target.Conversation(), word);
    }

    public static Reviewed reviewed(String reviewer, Subject subject, List<String> absent, boolean blind) {
        return new Reviewed(reviewer, subject, 1, absent, NOON, blind);
    }

    public static Overrule ruling(String reviewer, Subject subject, Overrule.Ruling ruling) {
        return new Overrule(reviewer, subject, ruling.question(), ruling, "as the policy says", NOON);
    }

    public static Queue queue(String id, Queue.Method method, boolean blind) {
        return new Queue(id, "queue " + id, method, 7, "all traps", List.of(), 2, blind, NOON, "ann");
    }

    public static QueueItem drawn(String queue, int position, Subject subject, String stratum, double inclusion) {
        return new QueueItem(queue, position, subject, stratum, inclusion, false, List.of());
    }

    public static QueueItem picked(String queue, int position, Subject subject) {
        return new QueueItem(queue, position, subject, "", null, true, List.of());
    }

    public static SuiteCase suiteCase(String id, CaseKind kind, SuiteCase.@Nullable Framing framing) {
        return new SuiteCase(id, kind, "intent", "title of " + id, true, framing, null,
                new SuiteCase.Customer("N", null, "en", null), null, "Hello", "wants", List.of(),
                new SuiteCase.Evidence(false, SuiteCase.Evidence.OnRequest.NONE, List.of()),
                new SuiteCase.Expected(SuiteCase.ExpectedOutcome.RESOLVE, null, SuiteCase.HandoverRule.ALLOWED, List.of()), null,
                List.of(), new SuiteCase.Lines("", ""), List.of());
    }

    public static Suite suite(List<SuiteCase> cases, List<String> models) {
        return new Suite("made-up", "Made up", true, List.of(), cases,
                models.stream().map(id -> new SuiteModel(id, 1, false, null, null, null, null, null)).toList(), List.of(), List.of(),
                List.of());
    }

    public static Verdict verdict(boolean handedOver, boolean unsafe) {
        Verdict.Zone zone = unsafe ? Verdict.Zone.FORBIDDEN : handedOver ? Verdict.Zone.MARGIN : Verdict.Zone.RESOLVED;
        return new Verdict(zone, handedOver ? 3 : null,
                unsafe ? List.of(new Verdict.Fired("x", Catastrophe.FREE_GOODS, 4, 1)) : List.of(), null, null, 4, 10, 5, 1, null);
    }

    /// A row of the made-up suite.
    public static TranscriptSummary row(String id, SuiteCase of, String model, int run, Verdict verdict, @Nullable Boolean resolved,
            @Nullable Double adherence) {
        return new TranscriptSummary(id, new TranscriptSource("runs.jsonl", 0, "northline"), "c",
                new CaseRef("made-up", of.id(), of.title(), of.kind(), of.intent(), null), model, run, 5, 5, 2, 1, 0, 0,
                verdict.handedOver(), null, null, resolved, true, "Hello", false, adherence, verdict);
    }
}
