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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The texts that targets quote, and what stands around them.
final class Texts {
    /// Units of context on either side, as a rule.
    static final int CONTEXT = 64;

    private Texts() {}

    /// A part's text as recorded, null where the message has none.
    static @Nullable String of(Message message, Part part) {
        return part == Part.REASONING ? message.reasoning() : message.text();
    }

    /// A call in one line: its name, then its arguments, the same whatever their order and white space in the file.
    static String of(ToolCall call) {
        JsonNode tree = call.arguments().tree();
        return call.name() + "(" + (tree == null ? call.arguments().raw() : plain(tree)) + ")";
    }

    /// JSON without white space, keys in order, so that two texts are equal where the values are.
    static String plain(JsonNode node) {
        return sorted(node).toString();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.propertyNames().stream().sorted().forEach(name -> object.set(name, sorted(node.path(name))));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node;
    }

    /// All that a message says and asks for, so that one without words can be told from another.
    static String whole(Message message) {
        StringBuilder all = new StringBuilder(message.text());
        for (ToolCall call : message.calls()) {
            all.append('\n').append(of(call));
        }
        return all.toString();
    }

    /// What stands before `start` in `text`, reaching back into the message before, and further where the reach is longer than usual.
    static String before(Transcript transcript, int message, String text, int start, int reach) {
        StringBuilder here = new StringBuilder(text.substring(0, start));
        for (int back = message - 1; back >= 0 && here.length() < reach && (back == message - 1 || reach > CONTEXT); back--) {
            here.insert(0, whole(transcript.messages().get(back)) + "\n");
        }
        return tail(here.toString(), reach);
    }

    /// What stands from `end` in `text` on, reaching into the message after, and further where the reach is longer than usual.
    static String after(Transcript transcript, int message, String text, int end, int reach) {
        StringBuilder here = new StringBuilder(text.substring(end));
        int size = transcript.messages().size();
        for (int on = message + 1; on < size && here.length() < reach && (on == message + 1 || reach > CONTEXT); on++) {
            here.append('\n').append(whole(transcript.messages().get(on)));
        }
        return head(here.toString(), reach);
    }

    private static String tail(String text, int reach) {
        int start = Math.max(0, text.length() - reach);
        boolean inPair = start > 0 && Character.isLowSurrogate(text.charAt(start)) && Character.isHighSurrogate(text.charAt(start - 1));
        return text.substring(inPair ? start + 1 : start);
    }

    private static String head(String text, int reach) {
        int end = Math.min(text.length(), reach);
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
