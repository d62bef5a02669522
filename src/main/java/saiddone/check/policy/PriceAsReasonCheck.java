package saiddone.check.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.check.text.Words;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Severity;
import saiddone.model.Span;
import saiddone.model.ToolCall;
import saiddone.model.suite.SuiteCase;
import tools.jackson.databind.JsonNode;

/// A case that wants no handover, handed over because of what something costs: an amount or a word of price in the call's
/// reason, or in the agent's words beside a word of handing over.
public final class PriceAsReasonCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.PRICE_AS_REASON, Severity.MEDIUM, Confidence.LIKELY);
    private static final Pattern AMOUNT = Pattern.compile("[$€£]\\s?\\d"
            + "|\\b\\d{2,6}(?:[.,]\\d{2})?\\s?(?:[$€£]|dollars|euros|pounds|USD|EUR|GBP)");

    private final Phrases price;
    private final Phrases handing;

    public PriceAsReasonCheck(Lexicon lexicon) {
        price = lexicon.list("price-words");
        handing = lexicon.list("handover-words");
    }

    @Override
    public List<Finding> find(Reading reading) {
        SuiteCase suiteCase = reading.suiteCase();
        Talk talk = Talk.of(reading);
        ToolCall call = talk.handover().orElse(null);
        if (suiteCase == null || call == null || suiteCase.expected().handover() != SuiteCase.HandoverRule.FORBIDDEN) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        words(talk, call, found);
        if (found.isEmpty()) {
            reason(call, found);
        }
        return found;
    }

    /// The words that leave with the call, else the agent's next ones.
    private void words(Talk talk, ToolCall call, List<Finding> found) {
        Message message = talk.agent().stream().filter(one -> one.index() >= call.message()).findFirst().orElse(null);
        if (message == null) {
            return;
        }
        List<Sentence> sentences = talk.sentences(message);
        for (int i = 0; i < sentences.size(); i++) {
            boolean handed = handing.in(sentences.get(i)) || i + 1 < sentences.size() && handing.in(sentences.get(i + 1));
            if (handed && priced(sentences.get(i).text()) && found.isEmpty()) {
                found.add(FINDINGS.of(sentences.get(i), call,
                        "The price is given as the reason to hand over; the policy allows no such reason."));
            }
        }
    }

    private void reason(ToolCall call, List<Finding> found) {
        JsonNode arguments = call.arguments().tree();
        if (arguments == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (argument.getKey().contains("reason") && argument.getValue().isString() && price.in(argument.getValue().asString())) {
                found.add(FINDINGS.of(call.message(), null, call.index(), "/" + argument.getKey(),
                        "The handover's reason names the price: “" + argument.getValue().asString() + "”."));
                return;
            }
        }
    }

    private boolean priced(String text) {
        return AMOUNT.matcher(text).find() || price.find(Words.of(text)).filter(word -> !name(text, word)).isPresent();
    }

    /// Whether a word within a text begins like a name: "Mr Price".
    private static boolean name(String text, Span word) {
        return word.start() > 0 && Character.isUpperCase(text.charAt(word.start()));
    }
}
