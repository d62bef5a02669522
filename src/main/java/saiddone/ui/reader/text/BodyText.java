package saiddone.ui.reader.text;

import saiddone.model.Part;

/// One text that the reader shows or can unfold, with its address: what find, lit words and linked ids work on.
///
/// @param message index of the message that holds the text (for a result, the result's own message)
/// @param call    ordinal of the call within the message, -1 where no call is meant
/// @param pointer JSON pointer into the call's arguments, empty for all of them and for other parts
/// @param text    exactly as recorded
public record BodyText(int message, Part part, int call, String pointer, String text) {

    /// Whether two texts have the same address.
    public boolean sameAddress(BodyText other) {
        return message == other.message && part == other.part && call == other.call && pointer.equals(other.pointer);
    }
}
