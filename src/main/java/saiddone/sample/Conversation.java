package saiddone.sample;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A played conversation.
///
/// @param transcript as in docs/schema/northline-transcript.schema.json
/// @param planted    the patterns that it shows on purpose
public record Conversation(String id, ObjectNode transcript, Plan plan, List<Planted> planted) {
    public Conversation {
        planted = List.copyOf(planted);
    }

    /// @param message index in the message list
    public record Planted(int message, Pattern pattern, String remark) {}
}
