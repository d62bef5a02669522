package saiddone.ingest;

import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSummary;

/// Library rows from transcripts.
public final class Summaries {
    private static final int OPENING = 160;

    private Summaries() {}

    /// The row of one transcript.
    public static TranscriptSummary of(Transcript transcript) {
        int turns = 0;
        int agentTurns = 0;
        int calls = 0;
        int writes = 0;
        int errors = 0;
        boolean handedOver = false;
        for (Message message : transcript.messages()) {
            boolean spoken = !message.text().isEmpty() || !message.calls().isEmpty();
            turns += spoken && (message.role() == Role.USER || message.role() == Role.ASSISTANT) ? 1 : 0;
            agentTurns += message.role() == Role.ASSISTANT ? 1 : 0;
            for (ToolCall call : message.calls()) {
                if (call.requestor() == Role.ASSISTANT) {
                    calls++;
                    writes += call.effect() == ToolEffect.WRITE ? 1 : 0;
                    errors += transcript.failed(call) ? 1 : 0;
                    handedOver |= call.effect() == ToolEffect.HANDOVER;
                }
            }
        }
        Outcome outcome = transcript.outcome();
        return new TranscriptSummary(transcript.id(), transcript.source(), transcript.conversation(), transcript.caseRef(),
                transcript.model(), transcript.run(), transcript.messages().size(), turns, agentTurns, calls, writes, errors,
                handedOver, outcome.reward(), outcome.ending(), outcome.judge() == null ? null : outcome.judge().resolved(),
                transcript.synthetic(), opening(transcript), outcome.error() != null,
                outcome.judge() == null ? null : outcome.judge().policyAdherence(), null);
    }

    private static String opening(Transcript transcript) {
        for (Message message : transcript.messages()) {
            if (message.role() == Role.USER && !message.text().isBlank()) {
                return cut(message.text());
            }
        }
        return "";
    }

    /// Cut between code points; white space runs become one space, for this is a label and no text to anchor in.
    private static String cut(String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * OPENING)).strip().replaceAll("\\s+", " ");
        if (start.length() <= OPENING) {
            return start;
        }
        int end = Character.isHighSurrogate(start.charAt(OPENING - 1)) ? OPENING - 1 : OPENING;
        return start.substring(0, end) + "…";
    }
}
