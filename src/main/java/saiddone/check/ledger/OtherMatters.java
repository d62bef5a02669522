package saiddone.check.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Message;
import saiddone.model.ToolCall;

/// Tells a sentence that only seems to name another value than a call's argument from one that does: it offers another choice, or
/// says what was paid for another call.
final class OtherMatters {
    private final ClaimPatterns patterns;

    OtherMatters(ClaimPatterns patterns) {
        this.patterns = patterns;
    }

    /// @param meant what the argument names, null where that is not known
    /// @param batch the writes made between two messages of the customer's, this one among them
    boolean tells(Mismatch found, ToolCall call, @Nullable Entity meant, List<ToolCall> batch, Words words) {
        String plain = ClaimPatterns.plain(sentence(found, words));
        return patterns.noDeeds().offersOther(plain)
                || meant != null && meant.pays() && ofAnother(plain, call, batch);
    }

    private static String sentence(Mismatch found, Words words) {
        for (Message message : words.around()) {
            if (message.index() == found.message() && found.span().end() <= message.text().length()) {
                return message.text().substring(found.span().start(), found.span().end());
            }
        }
        return "";
    }

    /// Whether a sentence tells what another of the calls did, and nothing that this one does: "A is cancelled, the refund goes to your
    /// gift card" beside a booking.
    private boolean ofAnother(String plain, ToolCall call, List<ToolCall> batch) {
        return batch.size() > 1 && !does(plain, call)
                && batch.stream().anyMatch(other -> !other.name().equals(call.name()) && does(plain, other));
    }

    private boolean does(String plain, ToolCall call) {
        return patterns.lexicon().deeds().keySet().stream().anyMatch(deed -> !patterns.deed(deed).tools().contains("*")
                && LedgerMaker.does(patterns, deed, call.name()) && patterns.names(deed, plain));
    }
}
