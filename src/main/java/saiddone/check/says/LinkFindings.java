package saiddone.check.says;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Link;
import saiddone.check.ledger.Ledger;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;

/// Makes findings of the links that a check asks for. They rest on a reading of words and are no more than likely, and no more than
/// possible where the words are weak: where a line of a summary says it without a verb, where it is only promised and the agent went
/// on, and where the message asks for a yes. What readers agreed with by each stands in docs/checks.md.
final class LinkFindings {
    private static final Set<String> UNCERTAIN = Set.of(ClaimPatterns.ANY, ClaimPatterns.FINISH);

    private LinkFindings() {}

    /// @param severity of a link, null for one that is none of this check's
    static List<Finding> of(CheckId check, Reading reading, BiFunction<Claim, Link, @Nullable Severity> severity) {
        Ledger ledger = reading.ledger();
        List<Finding> findings = new ArrayList<>();
        for (Link link : ledger.links()) {
            Claim claim = ledger.claims().get(link.claim());
            Severity grave = severity.apply(claim, link);
            if (grave != null) {
                findings.add(new Finding(check.label(), check.family(), grave,
                        sureness(reading, claim), claim.message(),
                        claim.said(), link.call(), link.argument(), why(claim, link)));
            }
        }
        return findings.size() < 2 ? findings : findings.stream().distinct()
                .filter(one -> findings.stream().noneMatch(other -> tells(other, one, findings))).toList();
    }

    /// With the deed that no call does, where the words speak of a certain one: in a list such sentences must be told apart.
    private static String why(Claim claim, Link link) {
        String deed = claim.deed();
        return !link.why().equals(Link.NOT_CALLED) || deed == null || UNCERTAIN.contains(deed) ? link.why()
                : "The words say that it was done, but no call to %s was made.".formatted(deed);
    }

    private static Confidence sureness(Reading reading, Claim claim) {
        boolean weak = claim.brief() || claim.kind() == Claim.Kind.WILL_DO && goesOn(reading, claim.message());
        return weak ? Confidence.POSSIBLE : Confidence.LIKELY;
    }

    /// Whether the agent wrote or called something after the customer's answer to a message.
    private static boolean goesOn(Reading reading, int message) {
        boolean answered = false;
        for (Message one : reading.transcript().messages().subList(message + 1, reading.transcript().messages().size())) {
            if (answered && one.role() == Role.ASSISTANT && (!one.text().isBlank() || !one.calls().isEmpty())) {
                return true;
            }
            answered |= one.role() == Role.USER;
        }
        return false;
    }

    /// Whether another finding tells the same of the same words, more gravely or before.
    private static boolean tells(Finding other, Finding one, List<Finding> all) {
        return other.message() == one.message() && Objects.equals(other.said(), one.said()) && Objects.equals(other.call(), one.call())
                && Objects.equals(other.argument(), one.argument()) && (other.severity().compareTo(one.severity()) < 0
                        || other.severity() == one.severity() && all.indexOf(other) < all.indexOf(one));
    }

    /// Each once: an agent that goes round in circles says the same of the same call again and again.
    static List<Finding> once(List<Finding> findings) {
        Set<Told> told = new HashSet<>();
        return findings.stream().filter(one -> told.add(new Told(quote(one), one.call(), one.why()))).toList();
    }

    private record Told(String quote, @Nullable Integer call, String why) {}

    private static String quote(Finding one) {
        return one.said() == null ? "" : one.said().quote().strip();
    }
}
