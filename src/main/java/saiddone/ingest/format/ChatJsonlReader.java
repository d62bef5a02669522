package saiddone.ingest.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saiddone.ingest.input.FileHead;
import saiddone.ingest.input.Nodes;
import saiddone.ingest.raw.MessageParts;
import saiddone.ingest.raw.RawTranscript;
import saiddone.ingest.tool.ToolEffects;
import saiddone.ingest.tool.ToolErrors;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Outcome;
import tools.jackson.databind.JsonNode;

/// Conversations in OpenAI's chat style: JSON lines with `messages`, also one list or one object of them, and bare lists
/// of messages. The most general format, so it is asked last.
public final class ChatJsonlReader implements TranscriptReader {
    private static final Set<String> SKIPPED = Set.of("tools", "functions");

    private final ToolEffects effects;

    public ChatJsonlReader(ToolEffects effects) {
        this.effects = effects;
    }

    @Override
    public String format() {
        return "chat-jsonl";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("messages[].role") || head.has("messages[][].role") || head.has("messages.role")
                || head.has("[].role") || bareMessages(head) || onlyMessages(head);
    }

    /// A list whose items are messages themselves, or a single message: one conversation.
    private static boolean bareMessages(FileHead head) {
        return head.has("role") && !head.has("messages") && (head.has("content") || head.has("tool_calls"));
    }

    /// `messages` is there but empty, or holds something else: a conversation all the same.
    private static boolean onlyMessages(FileHead head) {
        return head.has("messages[]") && head.keys().getFirst().equals("messages");
    }

    @Override
    public void read(Reading reading) throws IOException {
        OfFile file = new OfFile(reading);
        Records records = new Records(reading, SKIPPED, file::take);
        if (reading.head().list() && bareMessages(reading.head())) {
            records.wholeValues();
        } else {
            records.all();
        }
    }

    private final class OfFile {
        private final Reading reading;
        private final ChatTurns turns;

        private OfFile(Reading reading) {
            this.reading = reading;
            this.turns = new ChatTurns(new MessageParts(reading.json()), ToolErrors::plain);
        }

        private void take(JsonNode value, int position) throws Records.UnreadableException {
            JsonNode messages = value.isArray() || value.has("role") ? value : value.path("messages");
            if (!value.isContainer() || !messages.isContainer()) {
                throw new Records.UnreadableException("There is no list of messages here.");
            }
            List<RawTranscript.Turn> said = turns.turns(messages);
            String own = Nodes.firstText(value, "id", "conversation_id", "uuid");
            String conversation = own == null ? String.valueOf(position) : own;
            Map<String, String> details = new LinkedHashMap<>();
            reading.add(new RawTranscript(position, conversation, caseRef(value, conversation, said, details),
                    Nodes.firstText(value, "model"), null, said, List.of(),
                    new Outcome(Nodes.number(value, "reward"), List.of(), Nodes.firstText(value, "finish_reason"), null, null),
                    false, Map.of(), details));
        }

        private CaseRef caseRef(JsonNode value, String conversation, List<RawTranscript.Turn> said, Map<String, String> details) {
            String domain = effects.domainOf(said.stream().flatMap(turn -> turn.calls().stream())
                    .map(RawTranscript.Call::name).toList());
            if (domain != null) {
                details.put("domain", domain + " (told from the tools)");
            }
            return new CaseRef(suite(value), taskId(value, conversation), null, CaseKind.OTHER, null, null);
        }

        private static String taskId(JsonNode value, String conversation) {
            String task = Nodes.firstText(value, "task_id", "case");
            return task == null ? conversation : task;
        }

        /// Chat logs name no suite: those of one file stand together.
        private String suite(JsonNode value) {
            String own = Nodes.firstText(value, "suite");
            String name = reading.file().name();
            return own != null ? own : "chat " + name.substring(name.lastIndexOf('/') + 1);
        }
    }
}
