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
import saiddone.check.text.Sentences;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.ToolCall;
import saiddone.model.Transcript;

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
        Transcript transcript = reading.transcript();
        List<Finding> found = new ArrayList<>();
        for (ToolCall call : Talk.writes(transcript)) {
            if (gives(call.name()) && found.isEmpty()) {
                Sentence asked = asked(transcript, call);
                if (asked != null && !came(transcript, call)) {
                    found.add(FINDINGS.of(asked, call, "Proof was asked for here and never came; " + call.name()
                            + " was called all the same (message " + call.message() + ")."));
                }
            }
        }
        return found;
    }

    /// The first sentence that asks, before the customer's last word before the call.
    private @Nullable Sentence asked(Transcript transcript, ToolCall call) {
        int answered = transcript.messages().stream().filter(one -> one.role() == Role.USER && one.index() < call.message())
                .mapToInt(Message::index).max().orElse(-1);
        return Talk.agent(transcript).filter(message -> message.index() < answered).map(this::asked).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    private @Nullable Sentence asked(Message message) {
        List<Sentence> all = Sentences.of(message);
        for (int i = 0; i < all.size(); i++) {
            Sentence one = all.get(i);
            boolean next = i + 1 < all.size() && asks.in(all.get(i + 1));
            if (proof.in(one) && !needless.in(one) && (asks.in(one) || next)) {
                return one;
            }
        }
        return null;
    }

    private boolean came(Transcript transcript, ToolCall call) {
        return Talk.customer(transcript).filter(message -> message.index() < call.message())
                .anyMatch(message -> !message.attachments().isEmpty() || sent.in(message.text()));
    }

    /// Whether a tool gives something away; what only takes back or corrects needs no proof.
    private static boolean gives(String tool) {
        String name = tool.toLowerCase(Locale.ROOT);
        return !name.contains("cancel") && !name.contains("address") && !name.contains("user") && !name.contains("profile");
    }
}
