package saiddone.annotation.model;

import org.jspecify.annotations.Nullable;

/// What a finding is known by, so that a ruling on it holds after the conversation was indexed anew and after the checks got
/// better, as long as the same thing is found again. How sure or how grave it is, and the sentence that tells why, may change;
/// so may the place of the words within the message. [saiddone.annotation.anchor.FindingPlaces] makes it.
///
/// @param transcript the workbench's id of the transcript
/// @param check      the check's name
/// @param message    0-based in the message list
/// @param call       0-based among the agent's calls of the conversation, null where no call is meant
/// @param argument   JSON pointer into the call's arguments, null where none is meant
/// @param quote      SHA-256 (hex) of the words that the finding is about, null where it is about no words
public record FindingKey(String transcript, String check, int message, @Nullable Integer call, @Nullable String argument,
                         @Nullable String quote) {

    /// The key in one line, the same for two keys where they are the same.
    public String text() {
        return "%s:%d:%s:%s:%s%s".formatted(check, message, call == null ? "" : call, quote == null ? "" : quote, transcript,
                argument == null ? "" : "#" + argument);
    }
}
