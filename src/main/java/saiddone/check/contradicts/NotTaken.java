package saiddone.check.contradicts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import saiddone.check.Reading;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Link;
import saiddone.check.ledger.Ledger;
import saiddone.check.record.Facts;
import saiddone.check.results.Scalars;
import saiddone.model.Finding;
import saiddone.model.ToolCall;
import tools.jackson.databind.JsonNode;

/// Told as done, where what the call sent back shows that a value stayed what it was: asked for cabin economy, and the booking that
/// came back is in business as before. Or that it was done to another record than the call named. A tool may show its record late,
/// so that the first is a hint.
final class NotTaken {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\d]+");
    /// Longer values are prose, which a tool may shorten.
    private static final int LONGEST = 40;

    private NotTaken() {}

    /// Adds one finding for a call.
    static void look(Reading reading, Facts facts, List<Finding> found) {
        for (ToolCall call : facts.talk().writes()) {
            if (facts.talk().done(call)) {
                Scalars.of(call).top().flatMap(one -> other(call, one, facts).stream()).findFirst()
                        .flatMap(other -> finding(other, call, reading)).ifPresent(found::add);
            }
        }
    }

    /// A value that came back other than it was asked for.
    private record Other(Scalars.One asked, String shown, boolean record) {}

    private static Optional<Other> other(ToolCall call, Scalars.One asked, Facts facts) {
        if (asked.value().isBlank() || asked.value().length() > LONGEST) {
            return Optional.empty();
        }
        return facts.lookups().answer(call).flatMap(result -> result.objects().stream().findFirst()).map(node -> node.path(asked.key()))
                .filter(JsonNode::isValueNode).filter(node -> !node.isNull()).map(JsonNode::asString)
                .filter(shown -> !shown.isBlank() && shown.length() <= LONGEST && !same(asked.value(), shown))
                .map(shown -> new Other(asked, shown, isId(asked.key())))
                .filter(other -> other.record() || before(call, other, facts));
    }

    private static boolean isId(String key) {
        return key.equals("id") || key.endsWith("_id") || key.endsWith("Id");
    }

    /// Whether a look-up had shown the record that the call names with the value that it has still.
    private static boolean before(ToolCall call, Other other, Facts facts) {
        List<String> ids = Scalars.of(call).top().filter(one -> isId(one.key())).map(Scalars.One::value).toList();
        return facts.lookups().before(call.resultMessage()).results().stream().flatMap(one -> one.objects().stream())
                .anyMatch(node -> other.shown().equals(node.path(other.asked().key()).asString(""))
                        && node.valueStream().anyMatch(value -> value.isString() && ids.contains(value.asString())));
    }

    private static boolean same(String asked, String shown) {
        String one = plain(asked);
        String two = plain(shown);
        return one.contains(two) || two.contains(one);
    }

    private static String plain(String value) {
        return APART.matcher(value.endsWith(".0") ? value.substring(0, value.length() - 2) : value).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// Where the words tell the call as done, with the value that was asked for if they name it.
    private static Optional<Finding> finding(Other other, ToolCall call, Reading reading) {
        Ledger ledger = reading.ledger();
        List<Claim> told = ledger.links().stream().filter(link -> link.call() != null && link.call() == call.index()
                && link.standing() != Link.Standing.UNSUPPORTED).map(link -> ledger.claims().get(link.claim()))
                .filter(claim -> claim.message() > call.message()).toList();
        String asked = plain(other.asked().value());
        return told.stream().filter(claim -> plain(claim.quote()).contains(asked)).findFirst().or(() -> told.stream().findFirst())
                .map(claim -> (other.record() ? ContradictsLookupCheck.FINDINGS : ContradictsLookupCheck.HINTS).of(claim.message(),
                        claim.said(), call.index(), other.asked().pointer(), why(other, call)));
    }

    private static String why(Other other, ToolCall call) {
        return other.record()
                ? "The words tell it as done; %s was called for %s %s, and what it sent back is of %s.".formatted(call.name(),
                        other.asked().key(), other.asked().value(), other.shown())
                : "The words tell it as done; %s was asked for %s %s, and what it sent back shows %s as before.".formatted(call.name(),
                        other.asked().key(), other.asked().value(), other.shown());
    }
}
