package saiddone.annotation.anchor;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
    /// Units of context on either side at most.
    private static final int FAR = 2_048;

    private Targets() {}

    public static Target.OfMessage message(Transcript transcript, int index) {
        Message message = transcript.messages().get(index);
        String text = Texts.whole(message);
        return telling(transcript, index, text, new Span(0, text.length()),
                quote -> new Target.OfMessage(index, message.role(), quote), target -> Places.messages(target, transcript));
    }

    /// @param span UTF-16 units of the part's text; the caller has put its ends between characters
    public static Target.Words words(Transcript transcript, int index, Part part, Span span) {
        Message message = transcript.messages().get(index);
        String text = Objects.requireNonNull(Texts.of(message, part), "the message has no such part");
        return telling(transcript, index, text, span,
                quote -> new Target.Words(index, message.role(), part, span, quote), target -> Places.words(target, transcript));
    }

    /// @param ordinal [ToolCall#ordinal] within the message
    public static Target.Call call(Transcript transcript, int index, int ordinal) {
        ToolCall call = transcript.messages().get(index).calls().get(ordinal);
        String text = Texts.of(call);
        return telling(transcript, index, text, new Span(0, text.length()),
                quote -> new Target.Call(index, ordinal, call.name(), quote), target -> Places.calls(target, transcript));
    }

    /// @param pointer JSON pointer to a value that is there
    public static Target.Argument argument(Transcript transcript, int index, int ordinal, String pointer) {
        JsonNode tree = transcript.messages().get(index).calls().get(ordinal).arguments().tree();
        JsonNode value = Objects.requireNonNull(tree, "the arguments cannot be read").at(pointer);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("The call has no argument " + pointer);
        }
        return new Target.Argument(call(transcript, index, ordinal), pointer, Texts.plain(value));
    }

    /// A target with so much around it that no other place of the transcript reads the same, if that can be had.
    private static <T> T telling(Transcript transcript, int index, String text, Span span, Function<Quote, T> target,
                                 Function<T, List<Places.Place>> places) {
        for (int reach = Texts.CONTEXT; reach <= FAR; reach *= 2) {
            Quote quote = quote(transcript, index, text, span, reach);
            T made = target.apply(quote);
            if (places.apply(made).stream().filter(place -> place.before().equals(quote.before())
                    && place.after().equals(quote.after())).count() <= 1) {
                return made;
            }
        }
        return target.apply(quote(transcript, index, text, span, Texts.CONTEXT));
    }

    private static Quote quote(Transcript transcript, int index, String text, Span span, int reach) {
        return new Quote(text.substring(span.start(), span.end()), Texts.before(transcript, index, text, span.start(), reach),
                Texts.after(transcript, index, text, span.end(), reach), Texts.hash(text));
    }
}
