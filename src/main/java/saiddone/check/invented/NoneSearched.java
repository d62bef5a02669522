package saiddone.check.invented;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import saiddone.model.ToolCall;

/// “There are no direct flights”, where the tools look for these apart from others and only others had been looked for.
final class NoneSearched implements Rule {
    /// How tools name what goes there by itself, and what changes on the way.
    private static final List<String> DIRECT = List.of("direct", "nonstop", "non_stop");
    private static final List<String> CHANGING = List.of("onestop", "one_stop", "connecting", "multi_stop", "multistop");

    private final Phrases none;
    private final Phrases open;

    NoneSearched(Lexicon lexicon) {
        none = lexicon.list("no-direct-ones");
        open = lexicon.list("no-direct-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(none);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || !none.in(sentence) || open.in(sentence) || last(seen, DIRECT).isPresent()) {
            return;
        }
        last(seen, CHANGING).ifPresent(call -> Rule.once(InventedFactCheck.FINDINGS.of(sentence, call,
                "The reply says that there is nothing direct; up to there only %s had looked.".formatted(call.name())), found));
    }

    /// The agent's last call before the message whose tool is named so.
    private static Optional<ToolCall> last(Seen seen, List<String> words) {
        return seen.talk().transcript().agentCalls().filter(call -> call.message() < seen.message().index())
                .filter(call -> words.stream().anyMatch(call.name().toLowerCase(Locale.ROOT)::contains)).reduce((_, later) -> later);
    }
}
