package saiddone.check.invented;

import java.util.List;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Words;
import saiddone.model.Finding;
import saiddone.model.Span;

/// Details of a delivery, such as a driver's note, whose words stand in no lookup.
final class CarrierDetails implements Rule {
    private final Phrases evidence;
    private final Phrases open;

    CarrierDetails(Lexicon lexicon) {
        evidence = lexicon.list("carrier-evidence");
        open = lexicon.list("detail-open");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(evidence);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        Span span = evidence.find(sentence.words()).orElse(null);
        if (span == null || sentence.question() || open.in(sentence)) {
            return;
        }
        String words = sentence.message().text().substring(span.start(), span.end());
        String head = Words.of(words).word(0).replaceAll("'s$", "");
        boolean given = seen.lookups().results().stream().anyMatch(result -> Words.of(result.text(), 0,
                Math.min(result.text().length(), 100_000)).all().stream().anyMatch(word -> word.startsWith(head)
                        && !head.equals("carrier")));
        if (!given) {
            found.add(InventedFactCheck.FINDINGS.of(sentence, "No lookup says anything of this: “" + words + "”."));
        }
    }
}
