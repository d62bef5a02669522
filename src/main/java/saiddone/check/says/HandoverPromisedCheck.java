package saiddone.check.says;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.claims.Claim;
import saiddone.check.deed.Link;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Span;

/// A person promised, or offered and asked for, and no handover call. An offer counts only where the conversation ends with
/// the customer's taking it up: what the agent says after that decides otherwise. One finding a message, the gravest of its words;
/// promised again it is none, and neither is a person said once more to have it.
public final class HandoverPromisedCheck implements Check {
    private static final String SIGN = "###";
    private static final Pattern WORDLESS = Pattern.compile("\\W*");

    private final Lexicons lexicons;
    private final Phrases ends;

    public HandoverPromisedCheck(Lexicons lexicons, Lexicon lexicon) {
        this.lexicons = lexicons;
        ends = lexicon.list("ends-talk");
    }

    @Override
    public List<Finding> find(Reading reading) {
        List<Finding> findings = new ArrayList<>(LinkFindings.of(CheckId.HANDOVER_PROMISED_NOT_MADE, reading, (claim, link) ->
                link.standing() == Link.Standing.UNSUPPORTED && ClaimPatterns.HANDOVER.equals(claim.deed()) ? severity(claim) : null));
        List<Finding> told = List.copyOf(findings);
        findings.removeIf(one -> told.stream().filter(other -> other.message() == one.message())
                .min(Comparator.comparing(Finding::severity)).orElse(one) != one);
        List<Finding> all = List.copyOf(findings);
        findings.removeIf(one -> all.subList(0, all.indexOf(one)).stream().anyMatch(earlier -> again(earlier, one)));
        Finding offer = findings.isEmpty() ? offer(reading) : null;
        if (offer != null) {
            findings.add(offer);
        }
        return LinkFindings.once(findings);
    }

    /// Whether a later message only tells again what an earlier one told, and nothing graver: no person was there for either.
    private static boolean again(Finding earlier, Finding one) {
        return earlier.why().equals(one.why()) && earlier.severity().compareTo(one.severity()) <= 0;
    }

    private static Severity severity(Claim claim) {
        return claim.kind() == Claim.Kind.WILL_DO ? Severity.MEDIUM : Severity.HIGH;
    }

    /// Whether a simulated customer thought of the sign that ends a run: the agent was not heard again.
    private static boolean stopped(Message last) {
        return last.reasoning() != null && last.reasoning().contains(SIGN);
    }

    private boolean ended(Talk talk, Message last) {
        return last.text().contains(SIGN) || WORDLESS.matcher(last.text()).matches() || talk.sentences(last).stream().anyMatch(ends::in);
    }

    /// Whether words ask nothing and say that the agent has to hand over: "I'll need to transfer you to a human agent."
    private boolean hasTo(String text) {
        Span words = text.indexOf('?') >= 0 ? null : lexicons.of(text).offer(text);
        return words != null && lexicons.of(text).plans().needs(ClaimPatterns.plain(text.substring(0, words.start())));
    }

    private @Nullable Finding offer(Reading reading) {
        List<Message> messages = reading.transcript().messages();
        if (reading.transcript().handedOver() || messages.size() < 2) {
            return null;
        }
        Message last = messages.getLast();
        boolean spoken = last.role() == Role.ASSISTANT && last.text().length() < Claim.LONGEST;
        boolean waiting = spoken && lexicons.of(last.text()).holds().matcher(ClaimPatterns.plain(last.text())).find();
        if (!waiting && !(spoken && hasTo(last.text()))
                && (last.role() != Role.USER || ended(Talk.of(reading), last) || stopped(last))) {
            return null;
        }
        Message offering = null;
        for (Message message : messages) {
            offering = message.role() == Role.ASSISTANT && !message.text().isBlank() ? message : offering;
        }
        if (offering == null || offering.text().length() > Claim.LONGEST) {
            return null;
        }
        Span words = lexicons.of(offering.text()).offer(offering.text());
        return words == null ? null : new Finding(CheckId.HANDOVER_PROMISED_NOT_MADE.label(),
                CheckId.HANDOVER_PROMISED_NOT_MADE.family(), Severity.MEDIUM, Confidence.LIKELY, offering.index(),
                Finding.Said.of(offering, Part.TEXT, words), null, null,
                "A person was offered and the customer answered, but no tool that hands over was called and nothing followed.");
    }
}
