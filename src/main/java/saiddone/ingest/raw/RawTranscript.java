package saiddone.ingest.raw;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.Arguments;
import saiddone.model.Attachment;
import saiddone.model.CaseRef;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.ToolEffect;
import saiddone.model.Usage;
import tools.jackson.databind.JsonNode;

/// One conversation as a reader found it: nothing paired, numbered, hashed or classed yet. [TranscriptAssembler] makes
/// the transcript of it.
///
/// @param position     0-based among the conversations of its file, unreadable ones counted too
/// @param conversation the conversation's own id in its file
/// @param toolEffects  effects that the file's own suite declares, by tool name; empty for most formats
/// @param details      further facts in the file's words, in the order in which they are shown
/// @param policy       the agent's rules, where the file holds them outside the messages
public record RawTranscript(int position, String conversation, CaseRef caseRef, @Nullable String model,
                            @Nullable Integer run, List<Turn> messages, List<Expected> expected, Outcome outcome,
                            boolean synthetic, Map<String, ToolEffect> toolEffects, Map<String, String> details,
                            @Nullable String policy) {

    public RawTranscript(int position, String conversation, CaseRef caseRef, @Nullable String model, @Nullable Integer run,
                         List<Turn> messages, List<Expected> expected, Outcome outcome, boolean synthetic,
                         Map<String, ToolEffect> toolEffects, Map<String, String> details) {
        this(position, conversation, caseRef, model, run, messages, expected, outcome, synthetic, toolEffects, details, null);
    }

    /// One element of the message list.
    ///
    /// @param roleName the role as the file writes it
    /// @param result   set where the message carries a tool's result
    public record Turn(String roleName, String text, @Nullable String reasoning, List<Call> calls,
                       @Nullable Result result, List<Attachment> attachments, @Nullable Usage usage,
                       @Nullable String time) {}

    /// A call asked for in a message.
    ///
    /// @param id null where the file gives none
    public record Call(@Nullable String id, String name, Arguments arguments, Role requestor) {}

    /// What a tool message says about itself.
    ///
    /// @param callId      the id of the call that it answers, null where the file gives none
    /// @param errorByText whether `error` was told from the text because the file has no flag
    /// @param errorText   the failure's text where it stands beside the message's text
    public record Result(@Nullable String callId, @Nullable String tool, boolean error, boolean errorByText,
                         @Nullable String errorText) {}

    /// A call that the case's author expected.
    ///
    /// @param compared names of the arguments that the grader compared; null means all
    /// @param matched  the grader's own verdict, where it gave one
    public record Expected(String name, JsonNode arguments, Role requestor, @Nullable List<String> compared,
                           @Nullable Boolean matched) {}
}
