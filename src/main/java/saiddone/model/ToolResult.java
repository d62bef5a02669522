package saiddone.model;

import org.jspecify.annotations.Nullable;

/// What makes a message the result of a tool call; the result's text is the message's text.
///
/// @param callId      the call id that the file gives, if any
/// @param tool        the tool's name, from the file or from the paired call
/// @param error       whether the file (or, where it has no flag, the text's beginning) says that the call failed
/// @param callMessage index of the message with the paired call, -1 where no call fits
/// @param callOrdinal which call of that message, -1 where no call fits
/// @param errorByText whether `error` was told from the text's beginning because the file has no flag
/// @param errorText   what the file says of the failure beside the message's text, if anything
public record ToolResult(@Nullable String callId, @Nullable String tool, boolean error, int callMessage, int callOrdinal,
                         boolean errorByText, @Nullable String errorText) {

    /// A result whose file flags errors itself and says no more about them.
    public ToolResult(@Nullable String callId, @Nullable String tool, boolean error, int callMessage, int callOrdinal) {
        this(callId, tool, error, callMessage, callOrdinal, false, null);
    }

    public boolean paired() {
        return callMessage >= 0;
    }
}
