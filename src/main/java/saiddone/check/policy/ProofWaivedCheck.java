package saiddone.check.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;

/// Proof that was asked for, never came, and was done without. An offer to send it later is none; a customer who says that
/// it is attached is believed, for not every record keeps attachments.
public final class ProofWaivedCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.PROOF_ASKED_THEN_WAIVED, Severity.HIGH, Confidence.LIKELY);

    private final Phrases proof;
    private final Phrases asks;
    private final Phrases needless;
    private final Phrases sent;

    public ProofWaivedCheck(Lexicon lexicon) {
        proof = lexicon.list("proof");
        asks = lexicon.list("asks-for-proof");
        needless = lexicon.list("proof-not-needed");
        sent = lexicon.list("proof-sent");
    }

    @Override
    public List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        List<Finding> found = new ArrayList<>();
        for (ToolCall call : talk.writes()) {
            if (gives(call.name()) && found.isEmpty()) {
                Sentence asked = asked(talk, call);
                if (asked != null && !came(talk, call)) {
                    found.add(FINDINGS.of(asked, call, "Proof was asked for here and never came; " + call.name()
                            + " was called all the same (message " + call.message() + ")."));
                }
            }
        }
        return found;
    }

    /// The first sentence that asks, before the customer's last word before the call.
    private @Nullable Sentence asked(Talk talk, ToolCall call) {
        int answered = talk.transcript().messages().stream().filter(one -> one.role() == Role.USER && one.index() < call.message())
                .mapToInt(Message::index).max().orElse(-1);
        return talk.agent().stream().filter(message -> message.index() < answered).map(message -> asked(talk, message))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable Sentence asked(Talk talk, Message message) {
        List<Sentence> all = talk.sentences(message);
        for (int i = 0; i < all.size(); i++) {
            Sentence one = all.get(i);
            boolean next = i + 1 < all.size() && asks.in(all.get(i + 1));
            if (proof.in(one) && !needless.in(one) && (asks.in(one) || next)) {
                return one;
            }
        }
        return null;
    }

    private boolean came(Talk talk, ToolCall call) {
        return talk.customer().stream().filter(message -> message.index() < call.message())
                .anyMatch(message -> !message.attachments().isEmpty() || sent.in(talk.words(message)));
    }

    /// Whether a tool gives something away; what only takes back or corrects needs no proof.
    private static boolean gives(String tool) {
        String name = tool.toLowerCase(Locale.ROOT);
        return !name.contains("cancel") && !name.contains("address") && !name.contains("user") && !name.contains("profile");
    }
}
