package saiddone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One element of a conversation's message list, in the file's order, system messages included.
///
/// @param index       0-based position in the message list
/// @param roleName    the role as the file writes it
/// @param text        the text exactly as recorded (content parts joined without a separator); empty where null or missing
/// @param reasoning   hidden reasoning, where the file kept it
/// @param calls       tool calls asked for in this message
/// @param result      set on messages that carry a tool's result (the result is `text`)
/// @param time        the time stamp as the file writes it
public record Message(int index, Role role, String roleName, String text, @Nullable String reasoning,
                      List<ToolCall> calls, @Nullable ToolResult result, List<Attachment> attachments,
                      @Nullable Usage usage, @Nullable String time) {
    public Message {
        calls = List.copyOf(calls);
        attachments = List.copyOf(attachments);
    }
}
