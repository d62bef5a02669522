package saiddone.check.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saiddone.check.facts.Orders.Stage;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// How far a parcel is said to be against how far the one order looked up has come. Quiet after the first change, about
/// new parcels, and in sentences that speak of another time, in doubt, or of what the customer says.
final class ParcelStates implements Rule {
    private final Phrases notThere;
    private final Phrases notSent;
    private final Phrases notPacked;
    private final Phrases sent;
    private final Phrases other;
    private final Phrases doubt;
    private final Phrases second;
    private final Phrases denied;

    ParcelStates(Lexicon lexicon) {
        notThere = lexicon.list("state-not-there");
        notSent = lexicon.list("state-not-sent");
        notPacked = lexicon.list("state-not-packed");
        sent = lexicon.list("state-sent");
        other = lexicon.list("new-parcel");
        doubt = lexicon.list("state-doubt");
        second = lexicon.list("new-shipment");
        denied = lexicon.list("denied");
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        boolean open = notThere.in(sentence) || notSent.in(sentence) || notPacked.in(sentence) || sent.in(sentence);
        if (!open || sentence.question() && !notPacked.in(sentence) || doubt.in(sentence) || second.in(sentence) || seen.changed()) {
            return;
        }
        Optional<Orders.Order> meant = seen.orders().meant(sentence);
        Stage stage = meant.map(Orders.Order::one).orElse(null);
        if (meant.isEmpty() || stage == null) {
            return;
        }
        String said = conflict(sentence, stage);
        if (said != null) {
            found.add(ContradictsLookupCheck.FINDINGS.of(sentence, "The reply says that " + said + "; the lookup in message "
                    + meant.get().message() + " shows the order as " + name(stage) + "."));
        }
    }

    private @Nullable String conflict(Sentence sentence, Stage stage) {
        boolean anew = other.in(sentence);
        if (stage == Stage.DELIVERED && notThere.in(sentence) && !anew) {
            return "it is still on its way";
        }
        if (Set.of(Stage.SENT, Stage.DELIVERED).contains(stage) && notSent.in(sentence) && !anew) {
            return "it has not left yet";
        }
        if (stage != Stage.OPEN && notPacked.in(sentence)) {
            return "it is not packed yet";
        }
        boolean notLeft = stage == Stage.OPEN || stage == Stage.PACKED;
        return notLeft && sent.in(sentence) && !anew && !notSent.in(sentence) && !denied.in(sentence) ? "it has left" : null;
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case OPEN -> "not packed yet";
            case PACKED -> "packed";
            case SENT -> "sent";
            case DELIVERED -> "delivered";
        };
    }
}
