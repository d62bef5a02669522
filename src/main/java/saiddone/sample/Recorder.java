package saiddone.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.suite.SuiteCase;
import saiddone.sample.words.Dice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes down the messages of a conversation with their times and tokens. Tokens come out of the real lengths: what the
/// model reads each time is the instructions and everything so far.
final class Recorder {
    /// Tokens of instructions and tool descriptions.
    private static final int INSTRUCTIONS = 2320;
    private static final double SIGNS_A_TOKEN = 4.1;
    private static final int TOKENS_A_CALL = 9;
    private final ArrayNode messages;
    private final Voice voice;
    private final Dice dice;
    private final JsonMapper json;
    private Instant now;
    private double history = INSTRUCTIONS;
    private int lastOfAgent;

    Recorder(ArrayNode messages, Voice voice, Instant started, JsonMapper json, Dice dice) {
        this.messages = messages;
        this.voice = voice;
        this.now = started;
        this.json = json;
        this.dice = dice;
    }

    void customer(String text, List<SuiteCase.Evidence.Item> attachments) {
        if (!messages.isEmpty()) {
            now = now.plusSeconds(18 + text.length() / 3 + dice.below(110));
        }
        ObjectNode message = messages.addObject().put("role", "customer").put("text", text);
        if (!attachments.isEmpty()) {
            ArrayNode list = message.putArray("attachments");
            for (SuiteCase.Evidence.Item item : attachments) {
                ObjectNode one = list.addObject().put("kind", item.kind());
                put(one, "name", item.name());
                put(one, "description", item.description());
                history += tokens(String.valueOf(item.description())) + 85;
            }
        }
        history += tokens(text) + 4;
        stamp(message);
    }

    /// @return the message, for calls that join it
    ObjectNode agent(String text, @Nullable String reasoning, @Nullable ObjectNode call) {
        ObjectNode message = messages.addObject().put("role", "agent").put("text", text);
        lastOfAgent = messages.size() - 1;
        put(message, "reasoning", reasoning);
        int thought = thought(reasoning);
        int said = tokens(text) + (call == null ? 0 : tokens(call.toString()) + TOKENS_A_CALL) + thought;
        if (call != null) {
            message.putArray("calls").add(call);
        }
        double seconds = voice.latency() * (0.7 + 0.8 * dice.share()) + said / voice.speed();
        ObjectNode usage = message.putObject("usage").put("input", (int) history).put("output", Math.max(1, said));
        if (thought > 0) {
            usage.put("reasoning", thought);
        }
        usage.put("seconds", StrictMath.round(seconds * 100) / 100.0);
        history += said - thought;
        now = now.plusMillis((long) (seconds * 1000));
        stamp(message);
        return message;
    }

    /// Puts one more call into the agent's message.
    void join(ObjectNode message, ObjectNode call) {
        ((ArrayNode) message.get("calls")).add(call);
        ObjectNode usage = (ObjectNode) message.get("usage");
        int more = tokens(call.toString()) + TOKENS_A_CALL;
        usage.put("output", usage.get("output").intValue() + more);
        history += more;
    }

    void result(ObjectNode call, ObjectNode result) {
        String text = SpacedJson.write(result);
        ObjectNode message = messages.addObject().put("role", "tool").put("call", call.get("id").stringValue())
                .put("tool", call.get("tool").stringValue()).put("text", text);
        if (result.has("error")) {
            message.put("error", true);
        }
        history += tokens(text) + 6;
        now = now.plusMillis(200 + dice.below(900));
        stamp(message);
    }

    ObjectNode call(String conversation, int number, String tool, ObjectNode arguments) {
        ObjectNode call = json.createObjectNode().put("id", voice.calls().replace("%s", conversation).replace("%t", tool)
                .replace("%d", String.valueOf(number))).put("tool", tool);
        call.set("arguments", arguments.deepCopy());
        return call;
    }

    /// The index of the agent's last message.
    int lastOfAgent() {
        return lastOfAgent;
    }

    /// Tokens of reasoning: those that are shown, and those that are only counted.
    private int thought(@Nullable String shown) {
        int counted = voice.hidden() == 0 ? 0 : (int) (voice.hidden() * (0.3 + 1.4 * dice.share()));
        return counted + (shown == null ? 0 : tokens(shown));
    }

    private void stamp(ObjectNode message) {
        message.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static int tokens(String text) {
        return (int) StrictMath.ceil(text.length() / SIGNS_A_TOKEN);
    }

    private static void put(ObjectNode object, String key, @Nullable String text) {
        if (text != null) {
            object.put(key, text);
        }
    }
}
