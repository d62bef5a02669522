package saiddone.annotation.anchor;

import java.util.Objects;
import saiddone.annotation.model.Quote;
import saiddone.annotation.model.Target;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;
import tools.jackson.databind.JsonNode;

/// Makes targets in a transcript, with the quotes by which they are found again.
public final class Targets {
    private Targets() {}

    public static Target.OfMessage message(Transcript transcript, int index) {
        Message message = transcript.messages().get(index);
        String text = Texts.whole(message);
        return new Target.OfMessage(index, message.role(), quote(transcript, index, text, new Span(0, text.length())));
    }

    /// @param span UTF-16 units of the part's text; the caller has put its ends between characters
    public static Target.Words words(Transcript transcript, int index, Part part, Span span) {
        Message message = transcript.messages().get(index);
        String text = Objects.requireNonNull(Texts.of(message, part), "the message has no such part");
        return new Target.Words(index, message.role(), part, span, quote(transcript, index, text, span));
    }

    /// @param ordinal [ToolCall#ordinal] within the message
    public static Target.Call call(Transcript transcript, int index, int ordinal) {
        ToolCall call = transcript.messages().get(index).calls().get(ordinal);
        String text = Texts.of(call);
        return new Target.Call(index, ordinal, call.name(), quote(transcript, index, text, new Span(0, text.length())));
    }

    /// @param pointer JSON pointer to a value that is there
    public static Target.Argument argument(Transcript transcript, int index, int ordinal, String pointer) {
        JsonNode tree = transcript.messages().get(index).calls().get(ordinal).arguments().tree();
        JsonNode value = Objects.requireNonNull(tree, "the arguments cannot be read").at(pointer);
        return new Target.Argument(call(transcript, index, ordinal), pointer, value.toString());
    }

    static Quote quote(Transcript transcript, int index, String text, Span span) {
        return new Quote(text.substring(span.start(), span.end()), Texts.before(transcript, index, text, span.start()),
                Texts.after(transcript, index, text, span.end()), Texts.hash(text));
    }
}
