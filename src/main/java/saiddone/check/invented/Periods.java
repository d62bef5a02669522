package saiddone.check.invented;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.record.ListLines;
import saiddone.check.record.Rule;
import saiddone.check.record.Seen;
import saiddone.check.text.Lexicon;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;
import saiddone.model.Finding;

/// How long something takes, or how long the customer has for it, in numbers that stand in no rule and no result: "send it back within 30
/// days", "it ships in 2-3 business days". Read only where the rules are known; a hint where the words leave it open.
final class Periods implements Rule {
    private static final Map<String, String> NUMBERS = Map.of("one", "1", "two", "2", "three", "3", "five", "5", "seven", "7",
            "ten", "10", "fourteen", "14", "thirty", "30", "sixty", "60", "ninety", "90");
    private static final Map<String, String> NAMES = NUMBERS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final String NUMBER = "(\\d{1,3}|one|two|three|five|seven|ten|fourteen|thirty|sixty|ninety)";
    private static final Pattern PERIOD = Pattern.compile("(?i)(within\\s+(?:the\\s+next\\s+|about\\s+)?|up\\s+to\\s+)?"
            + "(?<![\\p{L}\\d.,$€£-])" + NUMBER + "(?:\\s*(?:-|–|‑|—|to)\\s*" + NUMBER + ")?[\\s-]+(business\\s+|working\\s+)?"
            + "(?:minutes?|hours?|days?|weeks?|months?)(?!\\p{L})");
    /// Shorter prompts hold no rules.
    private static final int RULES = 1_500;
    /// Each period of a message is looked for in all that came before it: nobody reads more of one.
    private static final int READ = 20_000;
    private static final int LOOKED_IN = 100_000;

    private final Phrases ahead;
    private final Phrases open;
    private final Phrases hedged;

    Periods(Lexicon lexicon) {
        ahead = lexicon.list("period-ahead");
        open = lexicon.list("period-open");
        hedged = lexicon.list("period-hedged");
    }

    @Override
    public List<Phrases> opens() {
        return List.of(ahead);
    }

    @Override
    public void look(Sentence sentence, Seen seen, List<Finding> found) {
        if (sentence.span().end() > READ || !ahead.in(sentence) || sentence.question() || open.in(sentence)
                || ListLines.under(open, sentence)) {
            return;
        }
        List<MatchResult> told = PERIOD.matcher(sentence.text()).results()
                .filter(one -> one.group(1) != null || one.group(4) != null).toList();
        if (!told.isEmpty() && seen.rules().mapToInt(String::length).sum() >= RULES) {
            told.stream().filter(one -> !given(one, seen)).findFirst().ifPresent(one ->
                    Rule.once((hedged.in(sentence) ? InventedFactCheck.HINTS : InventedFactCheck.FINDINGS).of(sentence,
                            "The reply gives “%s”; no rule, no result and nothing that the customer wrote has it."
                                    .formatted(one.group().strip())), found));
        }
    }

    private static boolean given(MatchResult told, Seen seen) {
        String from = digits(told.group(2));
        Pattern number = anywhere(from, told.group(3) == null ? null : digits(told.group(3)));
        return Stream.of(seen.rules(), seen.lookups().results().stream().map(one -> one.text()), seen.talk().customer().stream()
                .filter(one -> one.index() < seen.message().index()).map(one -> one.text())).flatMap(texts -> texts)
                .anyMatch(text -> mayHold(text, from)
                        && number.matcher(text).region(0, Math.min(text.length(), LOOKED_IN)).find());
    }

    /// Whether a number may stand in a text, in digits or in words: the expression takes long, and few texts hold it.
    private static boolean mayHold(String text, String digits) {
        if (text.contains(digits)) {
            return true;
        }
        String name = NAMES.get(digits);
        // Its first letter may be a capital.
        return name != null && (text.contains(name.substring(1)) || text.contains(name.substring(1).toUpperCase(Locale.ROOT)));
    }

    private static String digits(String number) {
        return NUMBERS.getOrDefault(number.toLowerCase(Locale.ROOT), number);
    }

    /// A number of something, or two with no more than a word or a sign between them, in whatever language.
    private static Pattern anywhere(String from, @Nullable String to) {
        // What stands before is looked at last, for a text holds few such numbers.
        return Pattern.compile("(?i)" + word(from) + "(?<![\\d.,]" + word(from) + ")"
                + (to == null ? "" : "(?!\\d)\\s*(?:\\p{L}{1,3}|\\W)?\\s*" + word(to)) + "(?![\\d.,]\\d|\\d)[\\s-]*\\p{L}");
    }

    private static String word(String digits) {
        return "(?:" + digits + "|" + NAMES.getOrDefault(digits, digits) + ")";
    }
}
