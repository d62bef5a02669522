package saiddone.check.argument;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.SentenceSpan;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.lexicon.SumWords;
import saiddone.check.lexicon.ToolNames;
import saiddone.check.lexicon.TravelWords;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Holds words against arguments that are no ids: an amount, a number within an address, and, as [TravelClasses] does, a class.
final class PlainValues {
    private static final Pattern THAN = Pattern.compile("(?i)\\bthan (?:the )?$");
    private static final Pattern POSTAL_KEY = Pattern.compile(".*(?:zip|post).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITY_KEY = Pattern.compile(".*(?:city|town).*", Pattern.CASE_INSENSITIVE);
    /// A flat or a suite.
    private static final Pattern UNIT = Pattern.compile("\\p{L}{3,6}\\.? \\d{1,4}\\p{L}?");
    private static final Pattern DIGITS = Pattern.compile("(?:\\\\d)+");
    private static final String NUMBER = Matcher.quoteReplacement("\\d{1,4}");

    /// What may stand before the first word of a line.
    private static final Pattern LABEL = Pattern.compile("^[^\\p{L}]*");
    private static final int ID = 6;
    private static final String ISSUE = "issue";

    private final TravelClasses classes;
    private final ClaimPatterns patterns;
    private final PaidShares shares;

    /// @param made all writes of the conversation that did not fail
    PlainValues(FactBook book, PlainLists lists, PlainLines lines, List<ToolCall> made) {
        this.patterns = lists.words();
        this.classes = new TravelClasses(book, lines, made, lists.words());
        this.shares = new PaidShares(book, lists.words(), made);
    }

    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        if (Money.is(argument)) {
            PaidShares.Share share = shares.of(argument, scalars);
            if (share != null) {
                return shares.read(call, share, words);
            }
            // Of prices in a list words tell the sum.
            return argument.isTop() || argument.key().contains("amount")
                    ? amount(call, argument, scalars, words) : null;
        }
        String plain = Plain.text(argument.value()).strip();
        if (TravelWords.is(plain)) {
            return classes.read(call, argument, plain, words);
        }
        boolean postal = POSTAL_KEY.matcher(argument.key()).matches() && plain.chars().filter(Character::isDigit).count() >= 2;
        boolean digits = plain.length() >= 4 && plain.chars().allMatch(Character::isDigit);
        boolean unit = UNIT.matcher(argument.value().strip()).matches();
        return plain.length() <= 12 && (postal || digits || unit) ? address(call, argument, scalars, words) : null;
    }

    /// What was put to the customer may name the call's amount for another reason: then what is told after counts only where the customer
    /// named that amount.
    private @Nullable Mismatch amount(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        String value = Plain.text(argument.value());
        if (words.plainAfter().contains(value) || words.plainReply().contains(value)) {
            return null;
        }
        boolean put = words.plainBefore().contains(value);
        for (Message message : put ? words.after() : words.around()) {
            for (SentenceSpan one : SentenceSpan.of(message.text())) {
                Matcher money = SumWords.MONEY.matcher(message.text()).region(one.start(), one.end());
                if (money.find() && !compares(message.text(), money.start())
                        && !Money.same(Money.of(SumWords.figures(money)), Money.of(argument))
                        && !isSum(SumWords.figures(money), argument, scalars)
                        && (!put || words.plainReply().contains(Plain.text(money.group())))
                        && (speaksOf(one.quote(message.text()), call.name()) || words.after().contains(message)
                                && (paysWith(one.quote(message.text()), argument, scalars) || labelled(message, one, argument, call)))) {
                    return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), -1,
                            "The words say %s, but the call's %s is %s.".formatted(money.group(), argument.key(), argument.value()));
                }
            }
        }
        return null;
    }

    /// Whether a sentence names the id that stands beside an amount in the call.
    private static boolean paysWith(String sentence, Scalars.One amount, Scalars scalars) {
        String beside = amount.pointer().substring(0, amount.pointer().lastIndexOf('/') + 1);
        return beside.length() > 1 && scalars.all().stream().anyMatch(one -> one.pointer().startsWith(beside) && one.key().endsWith("id")
                && one.value().length() >= ID && sentence.contains(one.value()));
    }

    /// Whether a line opens with the argument's name, below a line on what such tools do: "I've issued a certificate:", "- Amount: $100".
    private boolean labelled(Message message, SentenceSpan line, Scalars.One argument, ToolCall call) {
        String label = LABEL.matcher(line.quote(message.text())).replaceFirst("");
        String above = message.text().substring(0, line.start()).stripTrailing();
        return label.regionMatches(true, 0, argument.key(), 0, argument.key().length())
                && speaksOf(above.substring(above.lastIndexOf('\n') + 1), call.name());
    }

    /// Whether an amount is there to be compared with: "higher than the $30 I mentioned".
    private static boolean compares(String text, int at) {
        return THAN.matcher(text.substring(Math.max(0, at - 12), at)).find();
    }

    /// Whether an amount is what all such arguments of the call come to.
    private static boolean isSum(String told, Scalars.One argument, Scalars scalars) {
        double sum = scalars.all().stream().filter(one -> one.number() && one.key().equals(argument.key()))
                .mapToDouble(Money::of).sum();
        return Money.same(sum, Money.of(told));
    }

    /// Whether a sentence holds a word of the tool's name, such as the certificate of `send_certificate`, or of what such tools give: a
    /// voucher.
    private boolean speaksOf(String sentence, String tool) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (String word : tool.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 4 && lower.contains(word)) {
                return true;
            }
        }
        return ToolNames.does(patterns, ISSUE, tool) && patterns.names(ISSUE, ClaimPatterns.plain(sentence));
    }

    /// The same number of digits, letters and blanks, in one line; of a flat or a suite any number.
    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.chars().forEach(c -> shape
                .append(Character.isDigit(c) ? "\\d" : Character.isLetter(c) ? "\\p{L}" : "[ \u00a0-]"));
        return UNIT.matcher(value).matches() ? DIGITS.matcher(shape).replaceFirst(NUMBER) : shape.toString();
    }

    /// A number that belongs to an address: the words give the street, and beside it another number of the same length.
    private static @Nullable Mismatch address(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        String value = argument.value().strip();
        String lower = value.toLowerCase(Locale.ROOT);
        List<Message> told = words.around();
        if (Stream.concat(told.stream(), words.reply().stream())
                .anyMatch(message -> message.text().toLowerCase(Locale.ROOT).contains(lower))) {
            return null;
        }
        for (Message message : told) {
            String text = message.text().toLowerCase(Locale.ROOT);
            for (Scalars.One street : scalars.all()) {
                String line = street.value().toLowerCase(Locale.ROOT);
                boolean town = CITY_KEY.matcher(street.key()).matches() && line.length() >= 4;
                boolean fits = town || line.length() >= 6 && line.chars().anyMatch(Character::isDigit) && line.indexOf(' ') > 0;
                int at = fits ? text.indexOf(line) : -1;
                if (at >= 0) {
                    Matcher number = Pattern.compile("(?<![\\p{L}\\d#-])" + shape(value) + "(?![\\p{L}\\d])").matcher(text)
                            .region(at + line.length(), Math.min(text.length(), at + line.length() + (town ? 40 : 160)));
                    if (number.find() && !scalars.hold(message.text().substring(number.start(), number.end()))) {
                        return new Mismatch(message.index(), new Span(at, number.end()), call.index(), argument.pointer(), -1,
                                "The words say %s, but the call's %s is %s.".formatted(
                                        message.text().substring(number.start(), number.end()), argument.key(), value));
                    }
                }
            }
        }
        return null;
    }
}
