package saiddone.sample.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.annotation.anchor.Targets;
import saiddone.annotation.model.Target;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;
import saiddone.model.Transcript;

/// Where in a conversation a reviewer would put a tag.
final class Places {
    /// To the sign that ends a sentence before a space, or the line's end.
    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?]+(?=\\s|$)|$)", Pattern.MULTILINE);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private final Transcript transcript;

    Places(Transcript transcript) {
        this.transcript = transcript;
    }

    Transcript transcript() {
        return transcript;
    }

    Target message(int index) {
        return Targets.message(transcript, index);
    }

    Target.Call call(ToolCall call) {
        return Targets.call(transcript, call.message(), call.ordinal());
    }

    /// The first of the pointers that the call has, else the call.
    Target argument(ToolCall call, List<String> pointers) {
        var tree = call.arguments().tree();
        return pointers.stream().filter(pointer -> tree != null && !tree.at(pointer).isMissingNode()).findFirst()
                .<Target>map(pointer -> Targets.argument(transcript, call.message(), call.ordinal(), pointer)).orElseGet(() -> call(call));
    }

    /// The agent's writing call in a message or the next one that comes, else the last.
    Optional<ToolCall> write(int from) {
        List<ToolCall> writes = calls(ToolEffect.WRITE);
        return writes.stream().filter(call -> call.message() >= from).findFirst()
                .or(() -> writes.isEmpty() ? Optional.empty() : Optional.of(writes.getLast()));
    }

    /// The last writing call up to a message, else the first.
    Optional<ToolCall> writeUpTo(int message) {
        List<ToolCall> writes = calls(ToolEffect.WRITE);
        return writes.stream().filter(call -> call.message() <= message).reduce((_, last) -> last).or(() -> writes.stream().findFirst());
    }

    Optional<ToolCall> handover() {
        return calls(ToolEffect.HANDOVER).stream().findFirst();
    }

    private List<ToolCall> calls(ToolEffect effect) {
        return transcript.agentCalls().filter(call -> call.effect() == effect).toList();
    }

    /// The sentence in the agent's message (or the nearest one before it that has words) that holds the hint, else its first.
    Optional<Target.Words> words(int message, Pattern hint) {
        for (int i = message; i >= 0; i--) {
            Message one = transcript.messages().get(i);
            if (one.role() == Role.ASSISTANT && LETTER.matcher(one.text()).find()) {
                return Optional.of(Targets.words(transcript, i, Part.TEXT, sentence(one.text(), hint)));
            }
        }
        return Optional.empty();
    }

    /// The same in the message's reasoning.
    Optional<Target.Words> reasoning(int message, Pattern hint) {
        String reasoning = transcript.messages().get(message).reasoning();
        return reasoning == null || !LETTER.matcher(reasoning).find() ? Optional.empty()
                : Optional.of(Targets.words(transcript, message, Part.REASONING, sentence(reasoning, hint)));
    }

    /// Exactly what the pattern finds in a message's text.
    Optional<Target.Words> exactly(int message, Pattern pattern) {
        Matcher found = pattern.matcher(transcript.messages().get(message).text());
        return found.find() ? Optional.of(Targets.words(transcript, message, Part.TEXT, new Span(found.start(), found.end())))
                : Optional.empty();
    }

    /// The first sentence of the agent, from a message on, that holds the hint.
    Optional<Target.Words> said(int from, Pattern hint) {
        return transcript.messages().stream()
                .filter(one -> one.role() == Role.ASSISTANT && one.index() >= from && hint.matcher(one.text()).find())
                .findFirst().flatMap(one -> words(one.index(), hint));
    }

    /// The agent's last message with words, 0 where there is none.
    int lastWords() {
        return transcript.messages().stream().filter(one -> one.role() == Role.ASSISTANT && !one.text().isBlank())
                .mapToInt(Message::index).max().orElse(0);
    }

    private static Span sentence(String text, Pattern hint) {
        Matcher matcher = SENTENCE.matcher(text);
        Span first = null;
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.start() + matcher.group().stripTrailing().length());
            boolean worded = LETTER.matcher(matcher.group()).find();
            if (worded && hint.matcher(matcher.group()).find()) {
                return span;
            }
            first = first == null && worded ? span : first;
        }
        return first == null ? new Span(0, text.length()) : first;
    }
}
