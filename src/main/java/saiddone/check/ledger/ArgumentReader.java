package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Holds the words around a write against its arguments: does the agent name the thing that the call names, or its like?
///
/// An argument that is an id is compared with the other things of its kind. Where the words hold what tells another of them
/// apart, and nothing that tells this one apart, the argument is contradicted. Values that other arguments of the calls made
/// in one go bring along (the item that is given back) tell nothing.
final class ArgumentReader {
    private static final int NAMED = 3;
    private static final int MANY_VALUES = 12;
    private static final Pattern MONEY = Pattern.compile("[$€£]\\s?(\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern AMOUNT_KEY = Pattern.compile(".*(?:amount|value|price|sum|fee|credit).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTAL_KEY = Pattern.compile(".*(?:zip|post).*", Pattern.CASE_INSENSITIVE);
    private static final List<String> CLASSES = List.of("basic economy", "premium economy", "economy", "business", "first class");

    private final FactBook book;

    ArgumentReader(FactBook book) {
        this.book = book;
    }

    /// @param batch the writes made between two messages of the customer's, this one among them
    List<Mismatch> read(ToolCall call, List<ToolCall> batch, Words words) {
        Scalars scalars = Scalars.of(call.arguments().tree());
        Set<String> used = new HashSet<>();
        Set<String> own = new HashSet<>();
        batch.forEach(one -> Scalars.of(one.arguments().tree()).all().forEach(value -> used.add(value.value())));
        scalars.all().forEach(value -> own.add(value.value()));
        List<Mismatch> found = new ArrayList<>();
        for (Scalars.One argument : scalars.all()) {
            Entity meant = book.find(argument.value());
            if (meant != null && replaced(argument, meant, scalars)) {
                continue;
            }
            boolean paying = meant != null && meant.type().contains("payment");
            Mismatch one = meant != null && !argument.number()
                    ? likeness(call, argument, meant, paying ? own : used, words, container(argument, meant, scalars))
                    : meant == null && unheard(argument, words) ? unheard(call, argument, words)
                    : plainValue(call, argument, scalars, words);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /// Whether another argument names what comes in this one's place: the words are about that one then.
    private boolean replaced(Scalars.One argument, Entity meant, Scalars scalars) {
        return !argument.key().startsWith("new") && scalars.all().stream().filter(one -> one.key().startsWith("new"))
                .map(one -> book.find(one.value())).anyMatch(one -> one != null && one.type().equals(meant.type()));
    }

    /// Whether things of that kind were looked up, and this one was neither among them nor named by the customer.
    private boolean unheard(Scalars.One argument, Words words) {
        return !argument.number() && argument.key().matches("(?i).*ids?") && argument.value().length() >= 4
                && book.knows(FactBook.stem(argument.key())) && !words.customer().contains(argument.value());
    }

    private static @Nullable Mismatch unheard(ToolCall call, Scalars.One argument, Words words) {
        List<Message> told = words.after().isEmpty() ? words.before() : words.after();
        if (told.isEmpty()) {
            return null;
        }
        Message message = told.getFirst();
        Sentence first = Sentence.of(message.text()).getFirst();
        return new Mismatch(message.index(), new Span(first.start(), first.end()), call.index(), argument.pointer(), -1,
                "The call's %s is %s, which no lookup gave and the customer did not name.".formatted(argument.key(), argument.value()));
    }

    private @Nullable Mismatch plainValue(ToolCall call, Scalars.One argument, Scalars scalars, Words words) {
        if (argument.number() && AMOUNT_KEY.matcher(argument.key()).matches()) {
            return amount(call, argument, words);
        }
        String plain = Plain.text(argument.value()).strip();
        if (CLASSES.contains(plain)) {
            return travelClass(call, argument, plain, words);
        }
        boolean postal = POSTAL_KEY.matcher(argument.key()).matches() && plain.chars().filter(Character::isDigit).count() >= 2;
        boolean digits = plain.length() >= 4 && plain.chars().allMatch(Character::isDigit);
        return plain.length() <= 12 && (postal || digits) ? address(call, argument, scalars, words) : null;
    }

    /// The thing that by the lookups holds what the call names beside this argument, where this argument's thing does not:
    /// an item of another order.
    private @Nullable Entity container(Scalars.One argument, Entity meant, Scalars scalars) {
        if (argument.pointer().lastIndexOf('/') != 0) {
            return null;
        }
        for (Scalars.One part : scalars.all()) {
            Entity thing = part.key().startsWith("new") || part.number() ? null : book.find(part.value());
            if (thing != null && !thing.type().equals(meant.type()) && !meant.holds(thing.id()) && part.pointer().lastIndexOf('/') > 0) {
                for (Entity other : book.kin(meant)) {
                    if (other != meant && other.holds(thing.id()) && !thing.type().equals("flight")) {
                        return other;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Mismatch likeness(ToolCall call, Scalars.One argument, Entity meant, Set<String> used, Words words,
                                        @Nullable Entity container) {
        if (container != null) {
            for (Message message : words.after().isEmpty() ? words.before() : words.after()) {
                Span span = sentence(message.text(), container, meant);
                if (span != null) {
                    return new Mismatch(message.index(), span, call.index(), argument.pointer(), container.source(),
                            why(argument, meant, container));
                }
            }
            List<Message> told = words.after().isEmpty() ? words.before() : words.after();
            if (!told.isEmpty()) {
                Message message = told.getFirst();
                Sentence first = Sentence.of(message.text()).getFirst();
                return new Mismatch(message.index(), new Span(first.start(), first.end()), call.index(), argument.pointer(),
                        container.source(), why(argument, meant, container));
            }
        }
        Rival after = rival(words.plainAfter(), meant, used);
        Rival before = rival(words.plainBefore(), meant, used);
        if (after.rival == null && (after.supported || before.rival == null
                || supported(words.plainReply(), meant, before.rival, used))) {
            return null;
        }
        Rival rival = after.rival != null ? after : before;
        Entity other = rival.rival;
        if (other == null || after.rival != null && before.supported) {
            return null;
        }
        Span span = null;
        for (Message message : after.rival != null ? words.after() : words.before()) {
            span = sentence(message.text(), other, meant);
            if (span != null) {
                return new Mismatch(message.index(), span, call.index(), argument.pointer(), meant.source(),
                        why(argument, meant, other));
            }
        }
        return null;
    }

    private static String why(Scalars.One argument, Entity meant, Entity other) {
        String is = meant.meaning().isEmpty() ? "" : " (" + meant.meaning() + ")";
        String said = other.meaning().isEmpty() ? other.id() : other.id() + " (" + other.meaning() + ")";
        return "The words fit %s, but the call's %s is %s%s.".formatted(said, argument.key(), argument.value(), is);
    }

    /// @param supported whether the words tell the argument itself apart from its like
    private record Rival(@Nullable Entity rival, boolean supported) {}

    private Rival rival(String text, Entity meant, Set<String> used) {
        if (text.isBlank()) {
            return new Rival(null, false);
        }
        Entity best = null;
        int most = 0;
        boolean supported = text.contains(meant.plainId());
        if (supported) {
            return new Rival(null, true);
        }
        for (Entity other : book.kin(meant)) {
            if (other == meant || used.contains(other.id())
                    || meant.type().equals("item") && !Objects.equals(other.group(), meant.group())) {
                continue;
            }
            int tells = tells(text, other, meant, used);
            int holds = tells(text, meant, other, used);
            boolean many = other.forms().size() >= MANY_VALUES || meant.forms().size() >= MANY_VALUES;
            boolean named = text.contains(other.plainId());
            boolean apart = named ? tells - holds >= 2
                    : (!many || meant.group() != null && !other.type().equals("order")) && !meant.type().equals("flight")
                            && (holds == 0 && tells > 0
                                    || meant.type().equals("item") && tells >= NAMED && tells - holds >= 2);
            supported |= holds > tells;
            if (apart && tells > most) {
                most = tells;
                best = other;
            }
        }
        return new Rival(best, best == null && supported);
    }

    private boolean supported(String text, Entity meant, Entity other, Set<String> used) {
        return tells(text, meant, other, used) > 0;
    }

    /// How much of the text tells `one` apart from `other`.
    private int tells(String text, Entity one, Entity other, Set<String> used) {
        int tells = text.contains(one.plainId()) ? NAMED : 0;
        if (!other.described() || !one.described()) {
            return tells;
        }
        for (List<String> forms : one.forms()) {
            if (Plain.holds(text, forms) && !other.hasValue(forms.getFirst()) && !explained(forms.getFirst(), one, used)) {
                tells++;
            }
        }
        return tells;
    }

    /// Whether another argument brings the value along.
    private boolean explained(String plain, Entity one, Set<String> used) {
        for (String id : used) {
            Entity other = id.equals(one.id()) ? null : book.find(id);
            if (other != null && other.type().equals(one.type()) && other.hasValue(plain)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Span sentence(String text, Entity other, Entity meant) {
        Span best = null;
        int most = 0;
        for (Sentence one : Sentence.of(text)) {
            String plain = Plain.text(text.substring(one.start(), one.end()));
            int tells = plain.contains(other.plainId()) ? NAMED : 0;
            for (List<String> forms : other.forms()) {
                tells += Plain.holds(plain, forms) && !meant.hasValue(forms.getFirst()) ? 1 : 0;
            }
            if (tells > most) {
                most = tells;
                best = new Span(one.start(), one.end());
            }
        }
        return best;
    }

    private static @Nullable Mismatch amount(ToolCall call, Scalars.One argument, Words words) {
        String value = Plain.text(argument.value());
        if (words.plainAfter().contains(value) || words.plainBefore().contains(value) || words.plainReply().contains(value)) {
            return null;
        }
        List<Message> told = new ArrayList<>(words.after());
        told.addAll(words.before());
        for (Message message : told) {
            for (Sentence one : Sentence.of(message.text())) {
                Matcher money = MONEY.matcher(message.text()).region(one.start(), one.end());
                if (money.find() && speaksOf(message.text().substring(one.start(), one.end()), call.name())) {
                    return new Mismatch(message.index(), new Span(one.start(), one.end()), call.index(), argument.pointer(), -1,
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
        if (!told && classes(words.plainBefore()).contains(plain)) {
            return null;
        }
        if (told && classes(words.plainAfter()).size() > 1 || others(call, words.plainAfter())) {
            return null;
        }
        for (Message message : told ? words.after() : words.before()) {
            for (Sentence one : Sentence.of(message.text())) {
                List<String> named = classes(Plain.text(message.text().substring(one.start(), one.end())));
                if (!named.isEmpty()) {
                    return new Mismatch(message.index(), new Span(one.start(), one.end()), call.index(), argument.pointer(), -1,
                            "The words say %s, but the call's %s is %s.".formatted(named.getLast(), argument.key(), argument.value()));
                }
            }
        }
        return null;
    }

    /// Whether a plain text names another thing of a kind that the call names one of: then a class may be that one's.
    private boolean others(ToolCall call, String plainText) {
        Scalars scalars = Scalars.of(call.arguments().tree());
        for (Scalars.One one : scalars.all()) {
            Entity entity = one.pointer().lastIndexOf('/') == 0 ? book.find(one.value()) : null;
            if (entity != null && book.kin(entity).stream()
                    .anyMatch(kin -> !scalars.hold(kin.id()) && plainText.contains(kin.plainId()))) {
                return true;
            }
        }
        return false;
    }

    /// The classes that a plain text names; the longer name hides the shorter within it.
    private static List<String> classes(String plainText) {
        String left = plainText;
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
        List<Message> told = new ArrayList<>(words.after());
        told.addAll(words.before());
        if (told.stream().anyMatch(message -> message.text().contains(value))
                || words.reply().stream().anyMatch(message -> message.text().contains(value))) {
            return null;
        }
        for (Message message : told) {
            String text = message.text().toLowerCase(Locale.ROOT);
            for (Scalars.One street : scalars.all()) {
                String line = street.value().toLowerCase(Locale.ROOT);
                boolean fits = line.length() >= 6 && line.chars().anyMatch(Character::isDigit) && line.indexOf(' ') > 0;
                int at = fits ? text.indexOf(line) : -1;
                if (at >= 0) {
                    Matcher number = Pattern.compile("(?<![\\p{L}\\d#-])" + shape(value) + "(?![\\p{L}\\d])").matcher(text)
                            .region(at + line.length(), Math.min(text.length(), at + line.length() + 160));
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
