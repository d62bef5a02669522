package saiddone.ui.reader.conversation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.model.Arguments;
import saiddone.model.Message;
import saiddone.model.Transcript;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a conversation as text for the clipboard. Transcript text stays data: nothing in it becomes markup.
public enum CopyFormat {
    TEXT {
        @Override
        public String of(Transcript transcript, List<Turn> turns, JsonMapper json) {
            StringBuilder text = new StringBuilder();
            for (Turn turn : turns) {
                text.append(text.isEmpty() ? "" : "\n").append(heading(turn)).append('\n');
                if (turn.message().reasoning() != null) {
                    text.append("(reasoning) ").append(turn.message().reasoning()).append('\n');
                }
                if (!turn.words().isEmpty()) {
                    text.append(turn.words()).append('\n');
                }
                for (CallCard card : turn.cards()) {
                    text.append("→ ").append(signature(card)).append('\n');
                    text.append("← ").append(answer(card)).append('\n');
                }
            }
            return text.toString();
        }
    },
    MARKDOWN {
        @Override
        public String of(Transcript transcript, List<Turn> turns, JsonMapper json) {
            StringBuilder text = new StringBuilder();
            for (Turn turn : turns) {
                text.append(text.isEmpty() ? "" : "\n").append("**").append(Markdown.escape(heading(turn))).append("** (")
                        .append(Markdown.code(transcript.id() + "#" + turn.message().index())).append(")\n");
                if (turn.message().reasoning() != null) {
                    text.append("\n*Reasoning:*\n\n").append(Markdown.quote(turn.message().reasoning())).append('\n');
                }
                if (!turn.words().isEmpty()) {
                    text.append('\n').append(Markdown.quote(turn.words())).append('\n');
                }
                for (CallCard card : turn.cards()) {
                    text.append('\n').append(Markdown.fence(signature(card) + "\n" + answer(card))).append('\n');
                }
            }
            return text.toString();
        }
    },
    JSON {
        @Override
        public String of(Transcript transcript, List<Turn> turns, JsonMapper json) {
            ObjectNode root = json.createObjectNode();
            root.put("transcript", transcript.id());
            root.put("file", transcript.source().file());
            root.put("position", transcript.source().position());
            ArrayNode messages = root.putArray("messages");
            turns.stream().flatMap(Turn::messages).sorted().forEach(index -> add(messages.addObject(), transcript.messages().get(index)));
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        }
    };

    /// The given rows of a transcript, answers included.
    public abstract String of(Transcript transcript, List<Turn> turns, JsonMapper json);

    private static String heading(Turn turn) {
        return turn.message().index() + " " + turn.message().roleName();
    }

    private static String signature(CallCard card) {
        return card.call() == null ? card.name() : card.name() + " " + card.call().arguments().raw();
    }

    private static String answer(CallCard card) {
        String text = card.result() == null ? "(no answer)" : card.result().text();
        String failure = card.failure();
        String told = failure == null ? text : text.isEmpty() ? failure : failure + "\n" + text;
        return card.state() == CallCard.State.FAILED ? "(error) " + told : told;
    }

    private static void add(ObjectNode node, Message message) {
        node.put("message", message.index()).put("role", message.roleName()).put("text", message.text());
        putIfKnown(node, "reasoning", message.reasoning());
        putIfKnown(node, "time", message.time());
        if (message.result() != null) {
            putIfKnown(node, "tool_call_id", message.result().callId());
            putIfKnown(node, "tool", message.result().tool());
            node.put("error", message.result().error());
            putIfKnown(node, "error_text", message.result().errorText());
        }
        if (!message.calls().isEmpty()) {
            ArrayNode calls = node.putArray("tool_calls");
            message.calls().forEach(call -> {
                ObjectNode one = calls.addObject();
                putIfKnown(one, "id", call.id());
                one.put("name", call.name());
                Arguments arguments = call.arguments();
                if (arguments.tree() != null) {
                    one.set("arguments", Objects.requireNonNull(arguments.tree()));
                } else {
                    one.put("arguments", arguments.raw());
                }
            });
        }
    }

    private static void putIfKnown(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
