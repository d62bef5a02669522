package saiddone.check.says;

import java.util.ArrayList;
import java.util.List;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.deed.Link;
import saiddone.check.text.Lexicon;
import saiddone.check.values.SpelledOut;
import saiddone.model.Finding;
import saiddone.model.Severity;

/// Words that name another thing than the argument of the call that was made for them: as the ledger links them, and where it
/// links none, what was agreed to some messages before the call, the address that was told after it, and flights, dates and numbers;
/// a look-up that failed for what the customer never wrote, and one in a year that nobody named.
public final class WrongArgumentCheck implements Check {
    private final AgreedOtherwise agreed;
    private final AddressTold addresses;
    private final LookedUpOther lookUps = new LookedUpOther();
    private final OtherYear years = new OtherYear();
    private final SpelledOut spelledOut;

    public WrongArgumentCheck(Lexicon lexicon) {
        agreed = new AgreedOtherwise(lexicon);
        addresses = new AddressTold(lexicon);
        spelledOut = new SpelledOut(lexicon);
    }

    @Override
    public List<Finding> find(Reading reading) {
        List<Finding> found = new ArrayList<>(LinkFindings.of(CheckId.WRONG_ARGUMENT, reading, (claim, link) ->
                link.standing() != Link.Standing.CONTRADICTED || link.argument() == null ? null
                        : link.idle() ? Severity.MEDIUM : Severity.HIGH));
        List<Finding> linked = List.copyOf(found);
        found.addAll(agreed.find(reading, linked));
        found.addAll(addresses.find(reading, linked));
        found.addAll(spelledOut.find(reading, linked));
        found.addAll(lookUps.find(reading));
        found.addAll(years.find(reading));
        return found;
    }
}
