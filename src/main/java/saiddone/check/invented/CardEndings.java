package saiddone.check.invented;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;
import saiddone.model.Message;
import saiddone.model.Role;

/// The last digits of a card in which nothing ends that a result, a rule or anybody but the agent gave: “your card ending in 4196” of
/// `credit_card_4196779`, whose last four nobody knows. Read where a result tells of cards.
final class CardEndings implements Rule {
    private static final Pattern DIGITS = Pattern.compile("[\\s:*\"'`#x•]{0,8}(\\d{4})(?!\\d)");
    private static final String CARD = "card";

    private final Phrases ending;

    CardEndings(Lexicon lexicon) {
        ending = lexicon.list("card-ending");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(ending);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.question()) {
            return;
        }
        ending.find(sentence.words()).ifPresent(said -> {
            Matcher digits = DIGITS.matcher(sentence.message().text()).region(said.end(), sentence.span().end());
            if (digits.lookingAt() && seen.lookups().results().stream().anyMatch(one -> one.text().contains(CARD))
                    && !given(digits.group(1), seen)) {
                Rule.once(InventedFactCheck.FINDINGS.of(sentence,
                        "The reply gives %s as the last digits of a card; no result ends so, no rule and nothing that the customer wrote."
                                .formatted(digits.group(1))), found);
            }
        });
    }

    private static boolean given(String digits, Seen seen) {
        Pattern end = Pattern.compile(digits + "(?!\\d)");
        Stream<String> others = seen.talk().transcript().messages().subList(0, seen.message().index()).stream()
                .filter(one -> one.role() != Role.ASSISTANT).map(Message::text);
        return Stream.concat(others, seen.rules()).anyMatch(text -> text.contains(digits) && end.matcher(text).find());
    }
}
