package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Holds words against arguments that are no ids: an amount, a travel class, a number within an address.
final class PlainValues {
    private static final Pattern MONEY = Pattern.compile("[$€£]\\s?(\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern AMOUNT_KEY = Pattern.compile(".*(?:amount|value|price|sum|fee|credit).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTAL_KEY = Pattern.compile(".*(?:zip|post).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITY_KEY = Pattern.compile(".*(?:city|town).*", Pattern.CASE_INSENSITIVE);
    /// A flat or a suite.
    private static final Pattern UNIT = Pattern.compile("\\p{L}{3,6}\\.? \\d{1,4}\\p{L}?");
    private static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    private final FactBook book;
    private final PlainLines lines;

    PlainValues(FactBook book, PlainLines lines) {
        this.book = book;
        this.lines = lines;
    }

    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        if (argument.number() && AMOUNT_KEY.matcher(argument.key()).matches()) {
            // Of prices in a list words tell the sum.
            return argument.pointer().lastIndexOf('/') == 0 || argument.key().contains("amount") ? amount(call, argument, words) : null;
        }
        String plain = Plain.text(argument.value()).strip();
        if (CLASSES.contains(plain)) {
            return travelClass(call, argument, plain, words);
        }
        boolean postal = POSTAL_KEY.matcher(argument.key()).matches() && plain.chars().filter(Character::isDigit).count() >= 2;
        boolean digits = plain.length() >= 4 && plain.chars().allMatch(Character::isDigit);
        boolean unit = UNIT.matcher(argument.value().strip()).matches();
        return plain.length() <= 12 && (postal || digits || unit) ? address(call, argument, scalars, words) : null;
    }

    private static @Nullable Mismatch amount(ToolCall call, Scalars.One argument, Words words) {
        String value = Plain.text(argument.value());
        if (words.plainAfter().contains(value) || words.plainBefore().contains(value) || words.plainReply().contains(value)) {
            return null;
        }
        for (Message message : words.around()) {
            for (Sentence one : Sentence.of(message.text())) {
                Matcher money = MONEY.matcher(message.text()).region(one.start(), one.end());
                if (money.find() && speaksOf(message.text().substring(one.start(), one.end()), call.name())) {
                    return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), -1,
                            "The words say %s, but the call's %s is %s.".formatted(money.group(), argument.key(), argument.value()));
                }
            }
        }
        return null;
    }

    /// Whether a sentence holds a word of the tool's name, such as the certificate of `send_certificate`.
    private static boolean speaksOf(String sentence, String tool) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (String word : tool.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 4 && lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Mismatch travelClass(ToolCall call, Scalars.One argument, String plain, Words words) {
        if (classes(words.plainAfter()).contains(plain) || classes(words.plainReply()).contains(plain)
                || words.plainAfter().isBlank() && classes(words.plainBefore()).contains(plain)) {
            return null;
        }
        boolean told = !classes(words.plainAfter()).isEmpty();
        if (!told && (classes(words.plainBefore()).contains(plain) || classes(words.plainNext()).contains(plain))) {
            return null;
        }
        if (others(call, words.plainAfter(), told)) {
            return null;
        }
        for (Message message : told ? words.after() : words.before()) {
            for (PlainLines.Line one : lines.of(message)) {
                List<String> named = classes(one.plain());
                if (!named.isEmpty()) {
                    return new Mismatch(message.index(), one.span(), call.index(), argument.pointer(), -1,
                            "The words say %s, but the call's %s is %s.".formatted(named.getLast(), argument.key(), argument.value()));
                }
            }
        }
        return null;
    }

    /// Whether a plain text names another thing of a kind that the call names one of: then a class may be that one's. Of means of
    /// payment a text names several for many reasons: they count only where the class itself was told before the call.
    private boolean others(ToolCall call, String plainText, boolean told) {
        Scalars scalars = Scalars.of(call.arguments().tree());
        for (Scalars.One one : scalars.all()) {
            Entity entity = one.pointer().lastIndexOf('/') == 0 ? book.find(one.value()) : null;
            if (entity != null && !(told && entity.pays()) && book.kin(entity).stream()
                    .anyMatch(kin -> !scalars.hold(kin.id()) && plainText.contains(kin.plainId()))) {
                return true;
            }
        }
        return false;
    }

    /// The classes that a plain text names; the longer name hides the shorter within it.
    private static List<String> classes(String plainText) {
        String left = plainText.replace(" business day", " day");
        List<String> named = new ArrayList<>();
        for (String one : CLASSES) {
            if (left.contains(" " + one + " ")) {
                named.add(one);
                left = left.replace(" " + one + " ", " ");
            }
        }
        return named;
    }

    /// The same number of digits, letters and blanks.
    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.chars().forEach(c -> shape
                .append(Character.isDigit(c) ? "\\d" : Character.isLetter(c) ? "\\p{L}" : "[\\s-]"));
        return shape.toString();
    }

    /// A number that belongs to an address: the words give the street, and beside it another number of the same length.
    private static @Nullable Mismatch address(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        String value = argument.value().strip();
        List<Message> told = words.around();
        if (told.stream().anyMatch(message -> message.text().contains(value))
                || words.reply().stream().anyMatch(message -> message.text().contains(value))) {
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
