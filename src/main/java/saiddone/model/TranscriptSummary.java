package saiddone.model;

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
public record TranscriptSummary(String id, TranscriptSource source, String conversation, CaseRef caseRef,
                                @Nullable String model, @Nullable Integer run, int messages, int turns, int agentTurns,
                                int calls, int writes, int errors, boolean handedOver, @Nullable Double reward,
                                @Nullable String ending, @Nullable Boolean judgedResolved, boolean synthetic,
                                String opening) {

    /// The case as it is named on screen: its title, else its id.
    public String caseLabel() {
        return Objects.requireNonNullElse(caseRef.title(), caseRef.id());
    }
}
