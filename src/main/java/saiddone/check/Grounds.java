package saiddone.check;

import java.util.function.Predicate;
import saiddone.model.CaseKind;
import saiddone.model.TaskVerdict;
import saiddone.model.TranscriptSummary;

/// What a check needs to be able to speak of a conversation at all: where it is missing, no finding says nothing. Told by the
/// library's row, so that kinds of cases stand for what a suite wants of them; a row with a finding has the grounds for it.
public enum Grounds {
    /// The conversation alone.
    RECORD("record", row -> true),
    /// A case of a suite whose rules were applied.
    CASE("case", Grounds::ruled),
    /// A case that the agent may solve alone.
    ROUTINE_CASE("routine-case", Grounds::routine),
    /// A task that names expected actions.
    TASK("task", Grounds::compared),
    /// One of the two above.
    ROUTINE_CASE_OR_TASK("routine-case-or-task", row -> routine(row) || compared(row)),
    /// A case that wants a person, or a task that names expected actions.
    ESCALATION_OR_TASK("escalation-or-task", row -> ruled(row) && row.caseRef().kind() == CaseKind.MUST_ESCALATE || compared(row)),
    /// A suite that marks the tools that want a yes, or a system prompt that holds the rule; no row tells of the latter.
    RULE("rule", row -> true),
    /// Two runs or more of one ask.
    RUNS("runs", row -> true);

    private final String label;
    private final Predicate<TranscriptSummary> there;

    Grounds(String label, Predicate<TranscriptSummary> there) {
        this.label = label;
        this.there = there;
    }

    /// The word in keys of texts.
    public String label() {
        return label;
    }

    /// Whether a row tells which conversations have them.
    public boolean counted() {
        return this != RULE && this != RUNS;
    }

    /// Whether they are there.
    public boolean in(TranscriptSummary row) {
        return there.test(row);
    }

    private static boolean ruled(TranscriptSummary row) {
        return row.verdict() != null;
    }

    private static boolean routine(TranscriptSummary row) {
        return ruled(row) && row.caseRef().kind() == CaseKind.ROUTINE;
    }

    private static boolean compared(TranscriptSummary row) {
        TaskVerdict task = row.task();
        return task != null && task.compared();
    }
}
