package saiddone.check.says;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
import saiddone.model.Severity;

/// A promise to watch over something, or to come back of one's own accord, where no call was made that could keep it: "I'll monitor
/// the order and cancel it in five days". Told once a conversation; what comes of it lies behind the conversation's end.
final class PromisedWatch {
    private static final Findings FINDINGS = new Findings(CheckId.CLAIMED_NOT_DONE, Severity.LOW, Confidence.LIKELY);
    /// In the name of a tool that may keep such a promise.
    private static final Pattern KEEPS = Pattern.compile(
            "monitor|watch|notif|remind|follow|schedul|alert|subscri|track|callback|task|ticket");

    private final Phrases watches;
    private final Phrases first;
    private final Phrases open;

    PromisedWatch(Lexicon lexicon) {
        watches = lexicon.list("watch-words");
        first = lexicon.list("watch-first");
        open = lexicon.list("watch-open");
    }

    List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        for (Message message : talk.agent()) {
            for (Sentence sentence : talk.sentences(message)) {
                if (!sentence.question() && promises(sentence) && !open.in(sentence)) {
                    return kept(talk) ? List.of() : List.of(FINDINGS.of(sentence,
                            "The words promise to watch over it or to come back, but no call was made that could do so."));
                }
            }
        }
        return List.of();
    }

    private boolean promises(Sentence sentence) {
        return watches.find(sentence.words())
                .filter(one -> first.rightBefore(sentence.text(), one.start() - sentence.span().start())).isPresent();
    }

    private static boolean kept(Talk talk) {
        return talk.calls().stream().anyMatch(call -> KEEPS.matcher(call.name().toLowerCase(Locale.ROOT)).find());
    }
}
