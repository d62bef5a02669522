package saiddone.annotation.anchor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

/// The texts that targets quote, and what stands around them.
final class Texts {
    /// Units of context on either side.
    static final int CONTEXT = 64;

    private Texts() {}

    /// A part's text as recorded, null where the message has none.
    static @Nullable String of(Message message, Part part) {
        return part == Part.REASONING ? message.reasoning() : message.text();
    }

    /// A call in one line: its name, then its arguments as written.
    static String of(ToolCall call) {
        return call.name() + "(" + call.arguments().raw() + ")";
    }

    /// All that a message says and asks for, so that one without words can be told from another.
    static String whole(Message message) {
        StringBuilder all = new StringBuilder(message.text());
        for (ToolCall call : message.calls()) {
            all.append('\n').append(of(call));
        }
        return all.toString();
    }

    /// What stands before `start` in `text`, reaching back into the message before.
    static String before(Transcript transcript, int message, String text, int start) {
        String here = text.substring(0, start);
        String back = message == 0 ? "" : whole(transcript.messages().get(message - 1)) + "\n";
        return tail(here.length() >= CONTEXT ? here : back + here);
    }

    /// What stands from `end` in `text` on, reaching into the message after.
    static String after(Transcript transcript, int message, String text, int end) {
        String here = text.substring(end);
        boolean last = message + 1 >= transcript.messages().size();
        return head(here.length() >= CONTEXT || last ? here : here + "\n" + whole(transcript.messages().get(message + 1)));
    }

    private static String tail(String text) {
        int start = Math.max(0, text.length() - CONTEXT);
        boolean inPair = start > 0 && Character.isLowSurrogate(text.charAt(start)) && Character.isHighSurrogate(text.charAt(start - 1));
        return text.substring(inPair ? start + 1 : start);
    }

    private static String head(String text) {
        int end = Math.min(text.length(), CONTEXT);
        boolean inPair = end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, inPair ? end - 1 : end);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
