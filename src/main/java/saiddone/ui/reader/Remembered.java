package saiddone.ui.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import saiddone.model.Anchor;
import saiddone.ui.reader.conversation.Conversation;

/// Where the user was in the conversations that they left.
final class Remembered {
    private static final int MOST = 200;
    /// How much of what came before a linked message stays in view, in pixels.
    private static final double CONTEXT = 48;
    private final Map<String, RowPosition> positions = new LinkedHashMap<>();

    void keep(String id, RowPosition position) {
        positions.remove(id);
        positions.put(id, position);
        if (positions.size() > MOST) {
            positions.remove(positions.keySet().iterator().next());
        }
    }

    /// Where to begin in a conversation that was asked for at a place.
    RowPosition start(Conversation conversation, Anchor anchor) {
        RowPosition before = positions.get(conversation.transcript().id());
        if (anchor.message() >= 0) {
            int row = conversation.rowOf(anchor.message());
            return before != null && before.row() == row ? before : new RowPosition(row, row == 0 ? 0 : CONTEXT);
        }
        return before != null && before.row() < conversation.turns().size() ? before : RowPosition.first(conversation);
    }
}
