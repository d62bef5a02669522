package saiddone.ui.reader.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import saiddone.model.Message;
import saiddone.model.Role;

/// The words that customer and agent used, to tell which values of a tool's result the conversation is about.
final class Vocabulary {
    private static final int SHORTEST = 3;
    private static final Set<String> TOO_COMMON = Set.of("true", "false", "null", "yes", "none");
    private final Set<String> words = new HashSet<>();

    Vocabulary(List<Message> messages) {
        for (Message message : messages) {
            if (message.role() == Role.USER || message.role() == Role.ASSISTANT) {
                split(message.text(), words);
            }
        }
    }

    /// Whether every word of a value was said somewhere.
    boolean mentions(String value) {
        if (value.length() < SHORTEST || TOO_COMMON.contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        Set<String> parts = new HashSet<>();
        split(value, parts);
        return !parts.isEmpty() && words.containsAll(parts);
    }

    private static void split(String text, Set<String> into) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                into.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }
}
