package saiddone.ingest.raw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.ingest.tool.ToolEffects;
import saiddone.model.ExpectedAction;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;

/// The one place where raw conversations become transcripts: calls paired with results, numbered and classed, the id and
/// the content's hash given. Every reader's conversations pass through here.
public final class TranscriptAssembler {
    private final ToolEffects effects;

    public TranscriptAssembler(ToolEffects effects) {
        this.effects = effects;
    }

    /// Begins a file; the conversations of one file share the count of repeated ids.
    public OfFile file(String name, String format) {
        return new OfFile(name, format);
    }

    /// Assembles the conversations of one file, in file order.
    public final class OfFile {
        private final String name;
        private final String format;
        private final Map<String, Integer> seen = new HashMap<>();
        private final ContentHash hash = new ContentHash();

        private OfFile(String name, String format) {
            this.name = name;
            this.format = format;
        }

        /// A conversation id that the file uses again gets another transcript id, the same at every reading.
        public Transcript assemble(RawTranscript raw) {
            int repeat = seen.merge(raw.conversation(), 1, Integer::sum) - 1;
            List<Message> messages = messages(raw);
            return new Transcript(hash.id(name, raw.conversation(), repeat),
                    new TranscriptSource(name, raw.position(), format), raw.conversation(), raw.caseRef(), raw.model(),
                    raw.run(), messages, expected(raw), raw.outcome(), hash.content(messages), raw.synthetic(),
                    Collections.unmodifiableMap(new LinkedHashMap<>(raw.details())), raw.policy());
        }
    }

    private List<ExpectedAction> expected(RawTranscript raw) {
        return raw.expected().stream()
                .map(e -> new ExpectedAction(e.name(), e.arguments(), e.requestor(), effect(raw, e.name()).effect(),
                        e.compared(), e.matched()))
                .toList();
    }

    private ToolEffects.Classed effect(RawTranscript raw, String tool) {
        return effects.of(tool, raw.caseRef().suite(), raw.toolEffects());
    }

    private List<Message> messages(RawTranscript raw) {
        CallPairing pairing = CallPairing.of(raw.messages());
        int[] count = new int[Role.values().length];
        List<Message> messages = new ArrayList<>(raw.messages().size());
        for (int i = 0; i < raw.messages().size(); i++) {
            RawTranscript.Turn turn = raw.messages().get(i);
            List<ToolCall> calls = turn.calls().isEmpty() ? List.of() : new ArrayList<>();
            for (int k = 0; k < turn.calls().size(); k++) {
                RawTranscript.Call call = turn.calls().get(k);
                ToolEffects.Classed classed = effect(raw, call.name());
                calls.add(new ToolCall(count[call.requestor().ordinal()]++, i, k, call.id(), call.name(), call.arguments(),
                        call.requestor(), classed.effect(), classed.guessed(), pairing.resultOf(i, k)));
            }
            messages.add(new Message(i, Role.of(turn.roleName()), turn.roleName(), turn.text(), turn.reasoning(), calls,
                    result(raw, turn, pairing.callOf(i)), turn.attachments(), turn.usage(), turn.time()));
        }
        return messages;
    }

    private static @Nullable ToolResult result(RawTranscript raw, RawTranscript.Turn turn,
                                                                        CallPairing.@Nullable Place call) {
        RawTranscript.Result result = turn.result();
        if (result == null) {
            return null;
        }
        String tool = result.tool();
        if (call == null) {
            return new ToolResult(result.callId(), tool, result.error(), -1, -1, result.errorByText(), result.errorText());
        }
        String called = raw.messages().get(call.message()).calls().get(call.ordinal()).name();
        return new ToolResult(result.callId(), tool == null ? called : tool, result.error(), call.message(), call.ordinal(),
                result.errorByText(), result.errorText());
    }
}
