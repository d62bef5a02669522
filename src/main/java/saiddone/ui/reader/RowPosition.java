package saiddone.ui.reader;

import saiddone.ui.reader.conversation.Conversation;
import saiddone.ui.reader.conversation.Turn;

/// Where in a conversation the user is.
///
/// @param row    the focused row
/// @param offset how far the row's top lies below the top of the view, in pixels; negative where it is scrolled past
record RowPosition(int row, double offset) {
    static final RowPosition START = new RowPosition(0, 0);

    /// The first row that somebody said: nobody opens a conversation for its system prompt.
    static RowPosition first(Conversation conversation) {
        for (Turn turn : conversation.turns()) {
            if (turn.kind() != Turn.Kind.SYSTEM) {
                return new RowPosition(turn.row(), 0);
            }
        }
        return START;
    }
}
