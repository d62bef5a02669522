package saiddone.check.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import saiddone.check.CheckId;
import saiddone.check.Reading;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.check.text.Findings;
import saiddone.check.text.Talk;
import saiddone.model.Confidence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;
import saiddone.model.Severity;
import saiddone.model.Spelling;
import saiddone.model.ToolCall;
import saiddone.model.ToolEffect;

/// A look-up that found nothing, for a name or a number that nobody had said and that is a slip of the pen away from what the customer
/// wrote: "I can't find a booking IFOYYZ", of which IFOYFZ was looked up. Quiet where the agent looked up the right one at any time.
final class LookedUpOther {
    private static final Findings FINDINGS = new Findings(CheckId.WRONG_ARGUMENT, Severity.MEDIUM, Confidence.LIKELY);
    /// What can be mistyped: no sentence, no list, and no sum.
    private static final Pattern WORD = Pattern.compile("[#\\p{L}\\d][\\p{L}\\d_.@'-]{3,40}");
    private static final Pattern SAID = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_.@'-]*[\\p{L}\\d]");
    /// Two words in one, as in "let's": no name.
    private static final Pattern SHORTENED = Pattern.compile(".*'\\p{L}{1,2}");
    private static final int FAR = 3;
    /// So many are held against what the customer wrote: each is looked for in all messages before it.
    private static final int MOST = 20;

    List<Finding> find(Reading reading) {
        Talk talk = Talk.of(reading);
        List<Finding> found = new ArrayList<>();
        List<ToolCall> failed = talk.calls().stream()
                .filter(call -> call.effect() == ToolEffect.READ && talk.transcript().failed(call)).limit(MOST).toList();
        for (ToolCall call : failed) {
            Scalars.of(call).top().filter(one -> !one.number() && WORD.matcher(one.value()).matches())
                    .filter(one -> found.stream().noneMatch(other -> other.why().contains(one.value())))
                    .flatMap(one -> other(talk, call, one).stream()).toList().forEach(found::add);
        }
        return found;
    }

    private static Optional<Finding> other(Talk talk, ToolCall call, Scalars.One argument) {
        String value = Plain.bareId(argument.value()).toLowerCase(Locale.ROOT);
        List<Message> before = talk.transcript().messages().subList(0, call.message());
        if (before.stream().anyMatch(message -> holds(message, value))) {
            return Optional.empty();
        }
        return before.stream().filter(message -> message.role() == Role.USER)
                .flatMap(message -> SAID.matcher(message.text()).results().map(MatchResult::group)).distinct()
                .filter(word -> !SHORTENED.matcher(word).matches() && near(word, value)
                        && talk.calls().stream().noneMatch(one -> takes(one, word)))
                .findFirst().map(word -> FINDINGS.of(call.message(), null, call.index(), argument.pointer(),
                        "The customer wrote %s; the call's %s is %s, which nobody had said, and nothing was found."
                                .formatted(word, argument.key(), argument.value())));
    }

    private static boolean holds(Message message, String value) {
        return message.text().toLowerCase(Locale.ROOT).contains(value);
    }

    private static boolean takes(ToolCall call, String word) {
        return call.arguments().raw().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean near(String written, String value) {
        int shorter = Math.min(written.length(), value.length());
        // Names are heard, numbers are read.
        boolean letters = value.chars().allMatch(Character::isLetter);
        boolean capital = Character.isUpperCase(written.charAt(0));
        // Any word is a few letters away from some name: written small it is that name but for one.
        int most = letters && !capital ? 1 : letters && shorter > FAR + 1 ? FAR : Math.min(FAR, shorter / 3 + 1);
        String word = written.toLowerCase(Locale.ROOT);
        return Math.abs(word.length() - value.length()) <= most && shorter > FAR && word.charAt(0) == value.charAt(0)
                && !word.equals(value) && Spelling.distance(word, value) <= most;
    }
}
