package saiddone.ui.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saiddone.model.CaseKind;
import saiddone.model.CaseRef;
import saiddone.model.Message;
import saiddone.model.Outcome;
import saiddone.model.ToolCall;
import saiddone.model.ToolResult;
import saiddone.model.Transcript;
import saiddone.model.TranscriptSource;

/// What is left of a conversation that is read blind: the words, the calls and their results. Gone are the model, the run, the
/// file, graders' and judges' words, the expected actions and the case (its rules are the verdict, and the other runs of it
/// would tell by elimination whose this one is), and beside the words whatever one provider writes in another way than the
/// next: ids of calls, token counts, times. Texts, call order and hash stay, so that anchors and judgements fit both.
final class Redaction {
    private Redaction() {}

    static Transcript of(Transcript whole, String alias) {
        return new Transcript(whole.id(), new TranscriptSource("", 0, ""), alias,
                new CaseRef("", alias, alias, CaseKind.OTHER, null, null), null, null,
                whole.messages().stream().map(message -> of(message, whole)).toList(), List.of(), Outcome.NONE, whole.contentHash(),
                whole.synthetic(), Map.of());
    }

    private static Message of(Message message, Transcript whole) {
        ToolResult result = message.result();
        return new Message(message.index(), message.role(), message.role().name(), message.text(), message.reasoning(),
                message.calls().stream().map(Redaction::of).toList(), result == null ? null : of(result, whole), message.attachments(),
                null, null);
    }

    private static ToolCall of(ToolCall call) {
        return new ToolCall(call.index(), call.message(), call.ordinal(), id(call), call.name(), call.arguments(), call.requestor(),
                call.effect(), call.effectGuessed(), call.resultMessage());
    }

    private static ToolResult of(ToolResult result, Transcript whole) {
        ToolCall call = result.paired() ? whole.messages().get(result.callMessage()).calls().get(result.callOrdinal()) : null;
        return new ToolResult(id(call), result.tool(), result.error(), result.callMessage(), result.callOrdinal(), result.errorByText(),
                result.errorText());
    }

    private static @Nullable String id(@Nullable ToolCall call) {
        return call == null || call.id() == null ? null : "call-%d-%d".formatted(call.message(), call.ordinal());
    }
}
