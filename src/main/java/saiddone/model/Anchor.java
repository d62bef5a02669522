package saiddone.model;

import org.jspecify.annotations.Nullable;

/// One immutable address for any place in any transcript, shared by search, navigation, links and annotations.
///
/// @param message  index in the message list, -1 for the conversation as a whole
/// @param part     which text of the message; null for the message as a whole
/// @param call     ordinal of the call within the message, null where no call is meant
/// @param pointer  JSON pointer into the call's arguments, null for the call as a whole
/// @param span     UTF-16 range in the part's text, null for all of it
/// @param quote    the text in that range, so that a moved text can be found again
/// @param textHash SHA-256 (hex) of the part's whole text when the anchor was made
public record Anchor(String transcript, int message, @Nullable Part part, @Nullable Integer call,
                     @Nullable String pointer, @Nullable Span span, @Nullable String quote, @Nullable String textHash) {

    /// The conversation as a whole.
    public static Anchor of(String transcript) {
        return new Anchor(transcript, -1, null, null, null, null, null, null);
    }

    /// One message of it.
    public static Anchor of(String transcript, int message) {
        return new Anchor(transcript, message, null, null, null, null, null, null);
    }

    /// The permanent link, `transcript#message`, or only the transcript where no message is meant.
    public String link() {
        return message < 0 ? transcript : transcript + "#" + message;
    }

    /// Reads a link as [#link()] writes it; null where the text is none.
    public static @Nullable Anchor parse(String link) {
        int hash = link.lastIndexOf('#');
        if (hash < 0) {
            return link.isBlank() ? null : of(link.strip());
        }
        String number = link.substring(hash + 1).strip();
        String transcript = link.substring(0, hash).strip();
        boolean digits = !number.isEmpty() && number.length() < 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !transcript.isEmpty() ? of(transcript, Integer.parseInt(number)) : null;
    }
}
