package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.ui.reader.conversation.Turn.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lays a transcript out as rows, said beside done.
final class Turns {
    private final Transcript transcript;
    private final ResultDigest digest;

    private Turns(Transcript transcript, JsonMapper json) {
        this.transcript = transcript;
        this.digest = new ResultDigest(json, new Vocabulary(transcript.messages()));
    }

    static List<Turn> of(Transcript transcript, JsonMapper json) {
        return new Turns(transcript, json).rows();
    }

    private List<Turn> rows() {
        List<Turn> rows = new ArrayList<>();
        for (Message message : transcript.messages()) {
            if (answered(message) == null) {
                rows.add(new Turn(rows.size(), kind(message), message, cards(message)));
            }
        }
        return rows;
    }

    private static Kind kind(Message message) {
        if (message.result() != null) {
            return Kind.RESULT;
        }
        return switch (message.role()) {
            case USER -> Kind.CUSTOMER;
            case ASSISTANT -> Kind.AGENT;
            case SYSTEM -> Kind.SYSTEM;
            case TOOL -> Kind.RESULT;
            case OTHER -> Kind.OTHER;
        };
    }

    private List<CallCard> cards(Message message) {
        List<CallCard> cards = new ArrayList<>();
        if (kind(message) == Kind.RESULT) {
            cards.add(new CallCard(null, message, CallCard.State.NO_CALL, List.of(), digest.of(message.text(), Set.of())));
        }
        message.calls().forEach(call -> cards.add(card(call)));
        return cards;
    }

    private CallCard card(ToolCall call) {
        JsonNode tree = call.arguments().tree();
        List<Field> arguments = tree == null ? List.of() : tree.isContainer() ? Field.of(tree, "")
                : List.of(Field.leaf("", "", Field.scalar(tree)));
        Message answer = answer(call);
        if (answer == null) {
            return new CallCard(call, null, CallCard.State.UNANSWERED, arguments, null);
        }
        Set<String> asked = arguments.stream().flatMap(Field::leaves).map(Field::value).collect(Collectors.toSet());
        return new CallCard(call, answer, transcript.failed(call) ? CallCard.State.FAILED : CallCard.State.DONE, arguments,
                digest.of(answer.text(), asked));
    }

    // An answer folds into its call only where both point at one another: whatever a reader got wrong stays visible.
    private @Nullable Message answer(ToolCall call) {
        if (call.resultMessage() < 0 || call.resultMessage() >= transcript.messages().size()) {
            return null;
        }
        Message message = transcript.messages().get(call.resultMessage());
        return call.equals(answered(message)) ? message : null;
    }

    private @Nullable ToolCall answered(Message message) {
        ToolResult result = message.result();
        if (result == null || !message.calls().isEmpty() || !result.paired() || result.callMessage() >= transcript.messages().size()) {
            return null;
        }
        List<ToolCall> calls = transcript.messages().get(result.callMessage()).calls();
        if (result.callOrdinal() < 0 || result.callOrdinal() >= calls.size()) {
            return null;
        }
        ToolCall call = calls.get(result.callOrdinal());
        return call.resultMessage() == message.index() ? call : null;
    }
}
