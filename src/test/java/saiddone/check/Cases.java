package saiddone.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.Catastrophe;
import saiddone.model.ToolEffect;
import saiddone.model.Verdict;
import saiddone.model.suite.CallTest;
import saiddone.model.suite.Condition;
import saiddone.model.suite.ForbiddenAction;
import saiddone.model.suite.Suite;
import saiddone.model.suite.SuiteCase;
import saiddone.model.suite.SuiteTool;
import tools.jackson.databind.node.JsonNodeFactory;

/// Small suites and cases for checks that read by them.
public final class Cases {
    private Cases() {}

    /// One whose tool `send` wants the customer's yes.
    public static Suite suite() {
        SuiteTool send = new SuiteTool("send", ToolEffect.WRITE, "Sends.", true, true, JsonNodeFactory.instance.objectNode());
        return new Suite("s", "S", true, List.of(send), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static SuiteCase routine() {
        return of(CaseKind.ROUTINE, SuiteCase.HandoverRule.FORBIDDEN, List.of(), List.of());
    }

    public static SuiteCase mustEscalate() {
        return of(CaseKind.MUST_ESCALATE, SuiteCase.HandoverRule.REQUIRED, List.of(), List.of());
    }

    /// A trap that wants a photo before anything is sent.
    public static SuiteCase photoTrap() {
        ForbiddenAction send = new ForbiddenAction("no-photo", "Sending without a photo.", Catastrophe.FREE_GOODS,
                new CallTest(List.of("send"), Map.of(), null), List.of(), List.of(new Condition.Attached("image")), null);
        return of(CaseKind.ADVERSARIAL, SuiteCase.HandoverRule.ALLOWED, List.of(new Condition.Attached("image")), List.of(send));
    }

    private static SuiteCase of(CaseKind kind, SuiteCase.HandoverRule handover, List<Condition> verifying,
            List<ForbiddenAction> forbidden) {
        return new SuiteCase("1", kind, "intent", "Title", true, null, null, new SuiteCase.Customer("A", null, "en", null), null, "Hi",
                "wants", List.of(), new SuiteCase.Evidence(false, SuiteCase.Evidence.OnRequest.NONE, List.of()),
                new SuiteCase.Expected(SuiteCase.ExpectedOutcome.RESOLVE, "Solves it.", handover, List.of()),
                new SuiteCase.Verifying("A photo.", verifying), forbidden, new SuiteCase.Lines("stop", "never"), List.of());
    }

    /// A verdict in which these fired.
    public static Verdict fired(Verdict.Fired... fired) {
        return new Verdict(Verdict.Zone.FORBIDDEN, null, List.of(fired), null, null, 1, 0, 0, 0, null);
    }

    public static Verdict.Fired noPhoto(int message, @Nullable Integer call) {
        return new Verdict.Fired("no-photo", Catastrophe.FREE_GOODS, message, call);
    }
}
