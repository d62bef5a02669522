package saiddone.sample;

import java.util.Locale;
import saiddone.ingest.input.Nodes;
import tools.jackson.databind.JsonNode;

/// A conversation as somebody reads it aloud.
public final class PlainText {
    private static final int RESULT = 160;

    private PlainText() {}

    /// @param whole whether tool results are written whole
    public static String of(Conversation one, boolean whole) {
        StringBuilder text = new StringBuilder("── %s  %s %s%n".formatted(one.id(),
                one.plan().course().name().toLowerCase(Locale.ROOT), one.plan().patterns()));
        int number = 0;
        for (JsonNode message : one.transcript().path("messages")) {
            message(text, message, number, whole);
            for (Conversation.Planted planted : one.planted()) {
                if (planted.message() == number) {
                    text.append("     ^^ %s: %s%n".formatted(planted.pattern().id(), planted.remark()));
                }
            }
            number++;
        }
        JsonNode judge = one.transcript().path("judge");
        return text.append("ends %s; judge: %s%n".formatted(one.transcript().path("ending").asString(), judge)).toString();
    }

    private static void message(StringBuilder text, JsonNode message, int number, boolean whole) {
        String role = message.path("role").asString();
        String words = message.path("text").asString();
        if (role.equals("tool")) {
            String shown = whole || words.length() <= RESULT ? words : words.substring(0, RESULT) + " …";
            text.append("%3d  %s -> %s%n".formatted(number, message.path("tool").asString(), shown));
            return;
        }
        if (message.has("reasoning")) {
            text.append("%3d  (thinks) %s%n".formatted(number, message.path("reasoning").asString()));
        }
        text.append("%3d  %s: %s%n".formatted(number, role.toUpperCase(Locale.ROOT), words.replace("\n", "\n     ")));
        for (JsonNode attachment : message.path("attachments")) {
            text.append("     [%s: %s]%n".formatted(Nodes.text(attachment, "name"), Nodes.text(attachment, "description")));
        }
        for (JsonNode call : message.path("calls")) {
            text.append("     call %s %s%n".formatted(call.path("tool").asString(), call.path("arguments")));
        }
    }
}
