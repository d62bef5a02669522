package saiddone.check.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import saiddone.check.results.Scalars;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// What the agent tells the person whom it hands a conversation over to: a text among that call's arguments, read as words of the agent's
/// where it made the call. Nobody else corrects them.
///
/// @param pointer of the text in the call's arguments
/// @param words   the text as a message of the agent's
public record HandedOn(ToolCall call, String pointer, Message words) {
    /// Shorter ones are names of reasons.
    private static final int SHORTEST = 40;
    /// What a finding begins with that speaks of the agent's words.
    private static final String OF_WORDS = "The reply ";

    static List<HandedOn> of(Talk talk) {
        List<HandedOn> all = new ArrayList<>();
        for (ToolCall call : talk.calls()) {
            if (call.effect() == ToolEffect.HANDOVER) {
                Scalars.of(call).top().filter(one -> one.value().length() >= SHORTEST && one.value().indexOf(' ') > 0)
                        .map(one -> new HandedOn(call, one.pointer(), message(call, one.value()))).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Message message(ToolCall call, String text) {
        return new Message(call.message(), Role.ASSISTANT, "assistant", text, null, List.of(), null, List.of(), null, null);
    }

    /// Reads all of a conversation's, and adds what is found there, each once, and not what is found already.
    ///
    /// @param read adds what it finds in the words of one
    public static void readAll(Facts facts, BiConsumer<HandedOn, List<Finding>> read, List<Finding> found) {
        List<Finding> all = new ArrayList<>(found);
        for (HandedOn one : facts.handedOn()) {
            int before = all.size();
            read.accept(one, all);
            all.subList(before, all.size()).stream().map(one::about).forEach(found::add);
        }
    }

    /// The sentences that are the agent's own: notes tell what the customer says too.
    ///
    /// @param reported what such a sentence holds
    public List<Sentence> own(Talk talk, Phrases reported) {
        return talk.sentences(words).stream().filter(sentence -> !reported.in(sentence)).toList();
    }

    /// What was found in the words, as a finding about the argument that holds them.
    private Finding about(Finding found) {
        String quote = found.said() == null ? "" : " “" + found.said().quote().strip() + "”";
        String why = found.why().startsWith(OF_WORDS) ? "It " + found.why().substring(OF_WORDS.length()) : found.why();
        return new Finding(found.check(), found.family(), found.severity(), found.confidence(), call.message(), null, call.index(),
                pointer, "%s hands on%s. %s".formatted(call.name(), quote, why));
    }
}
