package saiddone.check.invented;

import java.util.List;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// An order or booking called the most recent one, where others of the customer's had not been looked up: a hint, it may be so.
final class MostRecent implements Rule {
    private final Phrases recent;
    private final Phrases open;

    MostRecent(Lexicon lexicon) {
        recent = lexicon.list("most-recent");
        open = lexicon.list("recent-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(recent);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || !recent.in(sentence) || open.in(sentence)) {
            return;
        }
        String text = sentence.text();
        List<String> named = seen.unopened().all().stream().filter(text::contains).toList();
        if (named.size() == 1) {
            List<String> left = seen.unopened().besides(named.getFirst());
            if (!left.isEmpty()) {
                Rule.once(InventedFactCheck.HINTS.of(sentence, "The reply calls %s the most recent; %s had not been looked up."
                        .formatted(named.getFirst(), NotAllOpened.named(left))), found);
            }
        }
    }
}
