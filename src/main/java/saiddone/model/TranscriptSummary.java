package saiddone.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of the library: what there is to know of a conversation without opening it.
///
/// @param turns     messages of role user and assistant that carry text or calls
/// @param agentTurns messages of role assistant
/// @param calls     calls that the agent asked for
/// @param writes    those of them whose tool writes
/// @param errors    agent calls whose result is an error
/// @param opening   the first customer message, cut to some 160 characters, for the row's second line
/// @param failed    whether the run broke off with an error: counted, never scored
/// @param judgedAdherence the judge's word on how far policy was kept, 0 to 1
/// @param verdict   what the suite's rules read from it; null where there are no rules for it, or the run broke off
/// @param task    what its task's expected actions and grader say; null for suites without these
/// @param findings what the checks found, a count for each check, the gravest first
public record TranscriptSummary(String id, TranscriptSource source, String conversation, CaseRef caseRef,
                                @Nullable String model, @Nullable Integer run, int messages, int turns, int agentTurns,
                                int calls, int writes, int errors, boolean handedOver, @Nullable Double reward,
                                @Nullable String ending, @Nullable Boolean judgedResolved, boolean synthetic,
                                String opening, boolean failed, @Nullable Double judgedAdherence,
                                @Nullable Verdict verdict, @Nullable TaskVerdict task, List<FindingCount> findings) {
    public TranscriptSummary {
        findings = List.copyOf(findings);
    }

    /// A row in which the checks found nothing.
    public TranscriptSummary(String id, TranscriptSource source, String conversation, CaseRef caseRef, @Nullable String model,
                             @Nullable Integer run, int messages, int turns, int agentTurns, int calls, int writes, int errors,
                             boolean handedOver, @Nullable Double reward, @Nullable String ending, @Nullable Boolean judgedResolved,
                             boolean synthetic, String opening, boolean failed, @Nullable Double judgedAdherence,
                             @Nullable Verdict verdict, @Nullable TaskVerdict task) {
        this(id, source, conversation, caseRef, model, run, messages, turns, agentTurns, calls, writes, errors, handedOver, reward,
                ending, judgedResolved, synthetic, opening, failed, judgedAdherence, verdict, task, List.of());
    }

    /// A row of no task with a reward.
    public TranscriptSummary(String id, TranscriptSource source, String conversation, CaseRef caseRef, @Nullable String model,
                             @Nullable Integer run, int messages, int turns, int agentTurns, int calls, int writes, int errors,
                             boolean handedOver, @Nullable Double reward, @Nullable String ending, @Nullable Boolean judgedResolved,
                             boolean synthetic, String opening, boolean failed, @Nullable Double judgedAdherence,
                             @Nullable Verdict verdict) {
        this(id, source, conversation, caseRef, model, run, messages, turns, agentTurns, calls, writes, errors, handedOver, reward,
                ending, judgedResolved, synthetic, opening, failed, judgedAdherence, verdict, null);
    }

    /// A row that no rules were applied to.
    public TranscriptSummary(String id, TranscriptSource source, String conversation, CaseRef caseRef, @Nullable String model,
                             @Nullable Integer run, int messages, int turns, int agentTurns, int calls, int writes, int errors,
                             boolean handedOver, @Nullable Double reward, @Nullable String ending, @Nullable Boolean judgedResolved,
                             boolean synthetic, String opening) {
        this(id, source, conversation, caseRef, model, run, messages, turns, agentTurns, calls, writes, errors, handedOver, reward,
                ending, judgedResolved, synthetic, opening, false, null, null, null);
    }

    /// The same row with what the rules read.
    public TranscriptSummary with(@Nullable Verdict read) {
        return new TranscriptSummary(id, source, conversation, caseRef, model, run, messages, turns, agentTurns, calls, writes, errors,
                handedOver, reward, ending, judgedResolved, synthetic, opening, failed, judgedAdherence, read, task, findings);
    }

    /// The same row with what the task says.
    public TranscriptSummary withTask(@Nullable TaskVerdict read) {
        return new TranscriptSummary(id, source, conversation, caseRef, model, run, messages, turns, agentTurns, calls, writes, errors,
                handedOver, reward, ending, judgedResolved, synthetic, opening, failed, judgedAdherence, verdict, read, findings);
    }

    /// The same row with what the checks found.
    public TranscriptSummary withFindings(List<FindingCount> found) {
        return new TranscriptSummary(id, source, conversation, caseRef, model, run, messages, turns, agentTurns, calls, writes, errors,
                handedOver, reward, ending, judgedResolved, synthetic, opening, failed, judgedAdherence, verdict, task, found);
    }

    /// How much was found in all.
    public int found() {
        return findings.stream().mapToInt(FindingCount::count).sum();
    }

    /// The case as it is named on screen: its title, else its id.
    public String caseLabel() {
        return Objects.requireNonNullElse(caseRef.title(), caseRef.id());
    }
}
