package saiddone.check.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.Check;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.text.AnyOf;
import saiddone.check.text.Findings;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Part;
import saiddone.model.Severity;
import saiddone.model.Span;

/// Notes that were not meant for the customer in a reply: template marks, tags of a model's own format, notes about the
/// customer in the third person. Replies that are JSON as a whole are another check's business.
public final class InternalProseCheck implements Check {
    private static final Findings FINDINGS = new Findings(CheckId.INTERNAL_PROSE_LEAK, Severity.LOW, Confidence.LIKELY);
    /// Template holes, <<BLOCKS>>, bracketed notes, and opening or closing tags that frame a model's answer or thoughts.
    private static final Pattern MARK = Pattern.compile("\\{\\{[^{}\\n]{1,60}\\}\\}|<<[A-Z][A-Z0-9_]{2,40}>>"
            + "|\\[(?i:internal|note|notes|system|todo)\\b[^\\]\\n]{0,200}\\]"
            + "|\\A<(?!(?i:b|i|p|br|a|ul|ol|li|h\\d|em|strong|div|span|table|img|u|s|code|pre|http)\\b)"
            + "[A-Za-z][A-Za-z_]{2,30}(?: [^<>\\n]{0,60})?>"
            + "|</?(?i:response|reply|answer|final_answer|final|draft|thinking|think|thought|analysis|notes|note|tone|empathy|scratchpad"
            + "|reasoning|reflection|output|internal|plan|tool_call|function_call|commentary)(?: [^<>\\n]{0,60})?>");
    private static final int LONGEST = 40_000;

    private final Phrases head;
    private final Phrases third;
    private final Phrases quoted;
    private final AnyOf notes;

    public InternalProseCheck(Lexicon lexicon) {
        head = lexicon.list("note-head");
        third = lexicon.list("third-person");
        quoted = lexicon.list("policy-quoted");
        notes = new AnyOf(List.of(head, third));
    }

    @Override
    public List<Finding> find(Reading reading) {
        List<Finding> found = new ArrayList<>();
        Talk talk = Talk.of(reading);
        talk.agent().stream().filter(message -> !json(message.text())).forEach(message -> look(talk, message, found));
        return found;
    }

    private void look(Talk talk, Message message, List<Finding> found) {
        Matcher mark = MARK.matcher(message.text());
        if (marked(message.text()) && mark.region(0, Math.min(message.text().length(), LONGEST)).find()) {
            Span span = new Span(mark.start(), mark.end());
            found.add(FINDINGS.of(message.index(), Finding.Said.of(message, Part.TEXT, span), null, null,
                    "A mark that is not meant for the customer stands in the reply: " + mark.group()));
            return;
        }
        for (Sentence sentence : talk.sentences(message)) {
            if (notes.mayBegin(sentence) && (head.in(sentence) && note(sentence) || third.in(sentence) && !quoted.in(sentence))) {
                found.add(FINDINGS.of(sentence, "This is a note about the customer, not a reply to them."));
                return;
            }
        }
    }

    /// Whether anything stands there with which a mark begins; nearly always nothing does, and the pattern is slow.
    private static boolean marked(String text) {
        return text.indexOf('[') >= 0 || text.indexOf('<') >= 0 || text.indexOf('{') >= 0;
    }

    /// A head alone is a note where it ends in a colon or full stop, or speaks of the customer, user or agent.
    private static boolean note(Sentence sentence) {
        String text = sentence.text();
        int colon = text.indexOf(':');
        return colon >= 0 && colon < 40 || text.length() < 60 || text.contains("ustomer") || text.contains("user") || text.contains("SOP");
    }

    private static boolean json(String text) {
        String stripped = text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text.strip();
        return stripped.startsWith("{") && stripped.length() > 1 && (stripped.charAt(1) == '"'
                || Character.isWhitespace(stripped.charAt(1)))
                || stripped.startsWith("[{") || stripped.startsWith("```");
    }
}
