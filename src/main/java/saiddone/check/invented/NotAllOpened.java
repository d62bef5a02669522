package saiddone.check.invented;

import java.util.List;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.record.Unopened;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// Words on all of a customer's orders or bookings, such as that none of them holds a thing, where some had not been looked up. What they
/// say may be so all the same: a hint.
final class NotAllOpened implements Rule {
    private static final int NAMED = 3;

    private final Phrases all;
    private final Phrases open;

    NotAllOpened(Lexicon lexicon) {
        all = lexicon.list("of-all-orders");
        open = lexicon.list("of-all-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(all);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question() || !all.in(sentence) || open.in(sentence)) {
            return;
        }
        for (Unopened.Part part : seen.unopened().leftOf(sentence.words().all())) {
            Rule.once(InventedFactCheck.HINTS.of(sentence, "The reply speaks of all %d; %s had not been looked up.".formatted(part.all(),
                    named(part.left()))), found);
        }
    }

    /// In words: some ids, and how many more.
    static String named(List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED ? shown + " and " + (ids.size() - NAMED) + " more" : shown;
    }
}
