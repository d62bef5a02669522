package saiddone.check.invented;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.record.Facts;
import saiddone.check.record.HandedOn;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.AnyOf;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Severity;

/// Statements that no tool gave: a day of arrival, a delivery that no lookup shows, a carrier's detail, a link, an id, the status of what
/// was never opened, words on all orders of which some were, a sum that its own parts do not come to.
public final class InventedFactCheck implements Check {
    static final Findings FINDINGS = new Findings(CheckId.INVENTED_FACT, Severity.MEDIUM, Confidence.LIKELY);
    /// For what did no harm, or may be so all the same.
    static final Findings HINTS = new Findings(CheckId.INVENTED_FACT, Severity.LOW, Confidence.LIKELY);

    private final List<Rule> rules;
    private final AnyOf opens;
    private final Links links = new Links();
    private final InventedIds ids;
    private final UnseenStatus statuses;
    private final GuessedDays guessedDays;
    private final Phrases reported;

    public InventedFactCheck(Lexicon lexicon) {
        rules = List.of(new ArrivalDays(lexicon), new CarrierDetails(lexicon), new NotAllOpened(lexicon), new MostRecent(lexicon),
                new Periods(lexicon), new NoneSearched(lexicon), new CardEndings(lexicon));
        opens = Rule.opens(rules);
        ids = new InventedIds(lexicon);
        statuses = new UnseenStatus(lexicon);
        guessedDays = new GuessedDays(lexicon);
        reported = lexicon.list("their-report");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Facts facts = Facts.of(reading);
        List<Finding> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Message message : facts.talk().agent()) {
            links.look(message, reading, facts.lookups(), found);
            read(message, facts.talk().sentences(message), facts, told, found);
        }
        HandedOn.readAll(facts, (words, all) ->
                read(words.words(), words.own(facts.talk(), reported), facts, told, all), found);
        if (!facts.hidesAnswers()) {
            GuessedArguments.look(facts, told, found);
            guessedDays.look(facts, found);
        }
        return found;
    }

    private void read(Message message, List<Sentence> sentences, Facts facts, Set<String> told, List<Finding> found) {
        Seen seen = facts.seen(message);
        if (!facts.hidesAnswers()) {
            ids.look(message, facts, told, found);
            statuses.look(message, seen, told, found);
        }
        sentences.forEach(sentence -> WrongSums.look(sentence, seen, found));
        for (Sentence sentence : facts.lookups().isEmpty() ? List.<Sentence>of() : sentences) {
            if (opens.mayBegin(sentence)) {
                rules.forEach(rule -> rule.look(sentence, seen, found));
            }
        }
    }
}
