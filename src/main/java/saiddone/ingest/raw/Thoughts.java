package saiddone.ingest.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Role;

/// Reasoning that a model wrote into its message: `<think>…</think>` before what it says, as open models do where nothing between them
/// and the file took it apart. It was not said to the other side. Only what stands at the head is taken for it; a block that never ends
/// is all reasoning, for the model was cut off in it. Some prompts open the block, so that an agent's text may have its end alone.
public final class Thoughts {
    private static final List<String> TAGS = List.of("think", "thinking");
    /// A model thinks once, or a few times; what a text holds beyond that stays text.
    private static final int MOST = 10;

    private Thoughts() {}

    static MessageParts.Content apart(MessageParts.Content content, Role role) {
        MessageParts.Content rest = content;
        MessageParts.Content next = head(rest, role);
        for (int i = 0; i < MOST && next != null; i++) {
            rest = next;
            next = head(rest, role);
        }
        return rest;
    }

    /// What is left when the first block was taken off, null where none stands at the head.
    private static MessageParts.@Nullable Content head(MessageParts.Content content, Role role) {
        String text = content.text().stripLeading();
        for (String tag : TAGS) {
            String open = "<" + tag + ">";
            String close = "</" + tag + ">";
            boolean opened = text.startsWith(open);
            int end = opened || role == Role.ASSISTANT && !text.contains(open) ? text.indexOf(close) : -1;
            if (opened || end >= 0) {
                String thought = text.substring(opened ? open.length() : 0, end < 0 ? text.length() : end).strip();
                return new MessageParts.Content(end < 0 ? "" : text.substring(end + close.length()).stripLeading(),
                        joined(content.reasoning(), thought), content.attachments());
            }
        }
        return null;
    }

    public static @Nullable String joined(@Nullable String before, String thought) {
        return thought.isEmpty() ? before : before == null ? thought : before + "\n\n" + thought;
    }
}
