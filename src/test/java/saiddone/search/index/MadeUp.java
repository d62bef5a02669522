package saiddone.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import saiddone.model.Arguments;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.JudgeVerdict;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;
import tools.jackson.databind.json.JsonMapper;

/// Conversations drawn from a seed, with all that makes searching hard: ids, other scripts, marks, emoji, words that
/// differ in case only, nested arguments, parallel calls, empty messages.
final class MadeUp {
    private static final List<String> WORDS = List.of("order", "Order", "ORDERS", "refund", "refunds", "red", "flag", "photo",
            "no", "the", "customer", "#W1234567", "NL-20418", "credit_card_4421486", "get_order_details", "order_details",
            "don't", "10:30", "https://shop.example/a?b=c", "Straße", "café", "cafe\u0301", "ΟΔΟΣ", "οδος", "退款申请", "トレー", "สวัสดี",
            "👍", "🧑‍🚀", "✅️", "naïve", "x²", "½", "\uD835\uDC00b", "İstanbul", "$12.50", "-", "—", "a_b", "then", "or", "not",
            "écran\n\nplein", "\"quoted", "(in", "brackets)", "1️⃣");
    private static final List<String> TOOLS = List.of("get_order_details", "cancel_pending_order", "transfer_to_human_agents",
            "update_address", "think");
    private final JsonMapper json = new JsonMapper();
    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    List<Transcript> conversations(String file, int count) {
        return IntStream.range(0, count).mapToObj(i -> conversation(file, i)).toList();
    }

    Transcript conversation(String file, int position) {
        List<Message> messages = new ArrayList<>();
        int size = random.nextInt(14);
        int calls = 0;
        for (int i = 0; i < size; i++) {
            Role role = i == 0 && random.nextInt(3) == 0 ? Role.SYSTEM : pick(List.of(Role.USER, Role.ASSISTANT, Role.ASSISTANT,
                    Role.TOOL));
            List<ToolCall> made = role == Role.ASSISTANT && random.nextInt(3) == 0 ? calls(i, calls, size) : List.of();
            calls += made.size();
            messages.add(message(i, role, made));
        }
        Double reward = pick(new Double[] {null, 0.0, 0.5, 1.0, 1.0});
        Outcome outcome = new Outcome(reward, List.of(), pick(new String[] {null, "user_stop", "max_steps"}), null,
                random.nextInt(4) == 0 ? new JudgeVerdict("judge", random.nextBoolean(), 0.5, null, "why") : null);
        CaseRef of = new CaseRef(pick(List.of("shop", "Air line")), "case" + random.nextInt(6),
                random.nextBoolean() ? "A title " + random.nextInt(3) : null, pick(CaseKind.values()), null, "brief");
        return new Transcript(file + "/" + position, new TranscriptSource(file, position, "memory"), "c" + position, of,
                pick(new String[] {null, "gpt-4.1", "GPT-4.1-mini", "haiku"}), pick(new Integer[] {null, 0, 1, 2}), messages,
                List.of(), outcome, "hash" + random.nextInt(), random.nextBoolean(), Map.of());
    }

    private Message message(int index, Role role, List<ToolCall> calls) {
        String text = random.nextInt(8) == 0 ? "" : words();
        String reasoning = role == Role.ASSISTANT && random.nextInt(3) == 0 ? words() : null;
        ToolResult result = role == Role.TOOL ? new ToolResult(null, "think", random.nextInt(4) == 0, index - 1, 0) : null;
        return new Message(index, role, role.name(), text, reasoning, calls, result, List.of(), null, null);
    }

    private List<ToolCall> calls(int message, int before, int size) {
        List<ToolCall> calls = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            String raw = random.nextInt(5) == 0 ? "{'python': '" + words() + "'}"
                    : json.writeValueAsString(Map.of("id", pick(WORDS), "list", List.of(words(), 42, true), "n", 1.5));
            Role requestor = random.nextInt(6) == 0 ? Role.USER : Role.ASSISTANT;
            int result = message + 1 < size && random.nextBoolean() ? message + 1 : -1;
            calls.add(new ToolCall(before + i, message, i, "id", pick(TOOLS),
                    new Arguments(raw, raw.startsWith("{\"") ? json.readTree(raw) : null), requestor,
                    pick(ToolEffect.values()), false, result));
        }
        return calls;
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : pick(List.of(" ", " ", " ", ", ", "\n"))).append(pick(WORDS));
        }
        return text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
