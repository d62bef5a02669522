package saiddone.check.contradicts;

import java.util.ArrayList;
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

/// Words that say something else than the agent's own lookups or a call's result: how far a parcel is, on which day it came, how old an
/// order is and what it holds, what is in stock, what was charged, why a code did not apply, when a trip is, what a call cancelled.
public final class ContradictsLookupCheck implements Check {
    static final Findings FINDINGS = new Findings(CheckId.CONTRADICTS_OWN_LOOKUP, Severity.MEDIUM, Confidence.LIKELY);

    /// So many of a message are told: who reads them knows the message.
    private static final int MOST = 10;
    /// For what nobody acted on, or what may be so all the same.
    static final Findings HINTS = new Findings(CheckId.CONTRADICTS_OWN_LOOKUP, Severity.LOW, Confidence.LIKELY);

    private final List<Rule> rules;
    private final AnyOf opens;
    private final YesOrNo fields;
    private final LegsTold legs;
    private final OptionsTold options;
    private final Phrases reported;

    public ContradictsLookupCheck(Lexicon lexicon) {
        rules = List.of(new ParcelStates(lexicon), new StatedStatus(lexicon), new DeliveryDays(lexicon), new Ages(lexicon),
                new StockClaims(lexicon), new ChargeClaims(lexicon), new CodeReasons(lexicon), new HoursAgo(lexicon),
                new Flown(lexicon), new OptionsCounted(lexicon), new PartCancelled(lexicon), new AmountsMoved(lexicon),
                new RefundedTo(lexicon), new ItemsElsewhere(lexicon), new NamedElsewhere(lexicon), new CheapestTold(lexicon),
                new CheapestWay(lexicon), new WayBack(lexicon), new PerPerson(lexicon), new MemberCalled(lexicon));
        opens = Rule.opens(rules);
        fields = new YesOrNo(lexicon);
        legs = new LegsTold(lexicon);
        options = new OptionsTold(lexicon);
        reported = lexicon.list("their-report");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Facts facts = Facts.of(reading);
        List<Finding> found = new ArrayList<>();
        if (facts.lookups().isEmpty()) {
            return found;
        }
        Shown shown = new Shown(YesOrNo.names(facts.lookups()), LegsTold.any(facts.lookups()), OptionsTold.any(facts.lookups()));
        for (Message message : facts.talk().agent()) {
            read(facts.talk().sentences(message), facts.seen(message), shown, found);
        }
        HandedOn.readAll(facts, (told, all) -> read(told.own(facts.talk(), reported), facts.seen(told.words()), shown, all), found);
        NotTaken.look(reading, facts, found);
        return found;
    }

    /// What the lookups show at all: most show little, and no sentence need be held against the rest.
    ///
    /// @param flags names of fields that say yes or no
    private record Shown(Set<String> flags, boolean flights, boolean variants) {}

    private void read(List<Sentence> sentences, Seen seen, Shown shown, List<Finding> found) {
        int before = found.size();
        for (Sentence sentence : sentences) {
            if (found.size() - before < MOST && opens.mayBegin(sentence)) {
                look(sentence, seen, found);
            }
            if (!shown.flags.isEmpty() && sentence.words().all().stream().anyMatch(shown.flags::contains)) {
                fields.look(sentence, seen, found);
            }
            if (shown.flights) {
                legs.look(sentence, seen, found);
            }
            if (shown.variants) {
                options.look(sentence, seen, found);
            }
        }
    }

    private void look(Sentence sentence, Seen seen, List<Finding> found) {
        int before = found.size();
        for (Rule rule : rules) {
            if (found.size() == before) {
                rule.look(sentence, seen, found);
            }
        }
    }
}
