package saiddone.ui.reader;

import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.LitWords;

/// What the reader shows as a whole.
sealed interface ReaderState {
    /// Nothing was opened yet.
    record Nothing() implements ReaderState {}

    record Opening(String id) implements ReaderState {}

    /// @param sentence why the conversation cannot be shown
    record Failed(String id, String sentence) implements ReaderState {}

    record Open(Conversation conversation, LitWords lit) implements ReaderState {}
}
