package saiddone.check.argument;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Described;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;
import saiddone.check.results.Scalars;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Compares the thing that an argument names with the other things of its kind. Where the words hold what tells another of
/// them apart, and nothing that tells this one apart, the argument is contradicted. Values that other arguments of the calls
/// made in one go bring along (the item that is given back) tell nothing.
final class Likeness {
    private static final Pattern LAST = Pattern.compile(" (\\d{3,})(?= )");
    private static final int MANY_VALUES = 12;

    private final FactBook book;
    private final Telling telling;
    private final NamedInstead instead;
    private final ProductLines lines;
    private final Incoming incoming;
    private final Cheapest cheapest;
    private final ClaimPatterns patterns;
    private final PlainLines plain;

    Likeness(FactBook book, PlainLists lists, PlainLines plain) {
        this.patterns = lists.words();
        this.book = book;
        this.telling = new Telling(book, lists.mentions());
        this.plain = plain;
        this.lines = new ProductLines(book, lists, plain);
        this.cheapest = new Cheapest(book, lines, lists);
        this.incoming = new Incoming(book, lines, lists, plain);
        this.instead = new NamedInstead(book, lines, telling, patterns);
    }

    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, CallValues values, Words words) {
        Entity container = container(argument, meant, scalars);
        if (container != null && !words.told().isEmpty()) {
            Mismatch held = fits(call, argument, meant, container, words.told(), container.source());
            return held != null ? held : Mismatch.first(words, call, argument, container.source(), why(argument, meant, container));
        }
        Entity named = instead.of(call, argument, meant, scalars, values, words);
        if (named != null) {
            return fits(call, argument, meant, named, words.around(), meant.source());
        }
        ProductLines.Fit line = lines.other(call, argument, meant, scalars, values.given(), words.after());
        Mismatch whole = line == null ? whole(call, argument, meant, scalars, values, words) : null;
        if (line == null && whole == null && !words.chose(meant.plainId())) {
            line = lines.other(call, argument, meant, scalars, values.given(), words.put());
            line = line == null ? incoming.other(call, argument, meant, scalars, values.used(), words) : line;
        }
        if (line == null && whole == null) {
            return cheapest.read(call, argument, meant, words);
        }
        return line == null ? whole : new Mismatch(line.message(), line.span(), call.index(), argument.pointer(), meant.source(),
                why(argument, meant, line.rival()));
    }

    /// The words as a whole: those after the call, and where they tell nothing those before it.
    private @Nullable Mismatch whole(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, CallValues values, Words words) {
        Set<String> used = values.used();
        String put = scoped(words.plainBefore(), words.before(), meant, scalars);
        boolean held = meant.product() != null && !meant.offered() && lines.givesBack(call);
        Rival after = rival(call, scoped(words.plainAfter(), words.after(), meant, scalars), words.after(), meant, used, held);
        boolean chosen = words.chose(meant.plainId()) || meant.pays() && patterns.plans().swaps(words.plainReply());
        Rival before = chosen ? new Rival(null, false) : rival(call, put, words.before(), meant, used, held);
        if (after.rival == null && !after.supported && before.rival == null) {
            Entity asked = asked(words, meant, used);
            return asked == null ? null : fits(call, argument, meant, asked, words.before(), meant.source());
        }
        if (after.rival == null && (before.rival == null || after.supported && !byKind(words, put, meant, before.rival)
                || telling.tells(words.plainReply(), meant, before.rival, used) > 0)) {
            return null;
        }
        Rival rival = after.rival != null ? after : before;
        Entity other = rival.rival;
        if (other == null || next(argument, meant, other, values, words)
                || after.rival != null && !(meant.pays() && (picked(words, other, meant, used) || charged(words.after(), other)))
                        && !(!meant.pays() && insteadById(words, put, meant, other))
                        && telling.tells(put, meant, other, used) > telling.tells(put, other, meant, used)) {
            return null;
        }
        return fits(call, argument, meant, other, after.rival != null ? words.after() : words.before(), meant.source());
    }

    /// Whether the words after the call name another by its id in the call's place, where those before it had not named this one alone.
    private static boolean insteadById(Words words, String put, Entity meant, Entity other) {
        return (!put.contains(meant.plainId()) || put.contains(other.plainId())) && words.plainAfter().contains(other.plainId())
                && !words.plainAfter().contains(meant.plainId());
    }

    /// Whether the customer's answer tells one from another: of two ways to pay that were put, the gift card.
    private boolean picked(Words words, Entity one, Entity other, Set<String> used) {
        return telling.tells(words.plainReply(), one, other, used) > 0 && telling.tells(words.plainReply(), other, one, used) == 0;
    }

    /// Whether a line tells of a deed with a card of that number, and of no money that comes back.
    private boolean charged(List<Message> after, Entity card) {
        return after.stream().flatMap(message -> plain.of(message).stream()).map(PlainLines.Line::plain).anyMatch(line ->
                Plain.holds(line, card.at("/last_four")) && patterns.noDeeds().tellsDeed(line)
                        && !patterns.names(ClaimPatterns.REFUND, line));
    }

    /// Whether the words after a call bear out what it takes by the kind of payment alone, where those before it named another of
    /// that kind by its number and nobody ever named this one.
    private static boolean byKind(Words words, String put, Entity meant, Entity named) {
        return meant.pays() && named.pays() && endsIn(put, named.id()) && !endsIn(words.plainAfter(), meant.id())
                && !words.names(meant.plainId()) && Objects.equals(meant.value("/source"), named.value("/source"));
    }

    /// Whether the words after a call may be about what is put to the customer next: that gets a call of its own, and the words
    /// before this one name what it takes, or it was looked up after this one and is asked about.
    private static boolean next(Scalars.One argument, Entity meant, Entity other, CallValues values, Words words) {
        return argument.isTop() && !meant.pays() && values.given().contains(other.id())
                && !values.used().contains(other.id())
                && (words.plainBefore().contains(meant.plainId()) || words.turnedTo(other.id()));
    }

    /// The sentence that fits another thing best, null where none does.
    private @Nullable Mismatch fits(ToolCall call, Scalars.One argument, Entity meant, Entity other, List<Message> told,
                                           int source) {
        for (Message message : told) {
            Span span = sentence(message, other, meant, call);
            if (span != null) {
                return new Mismatch(message.index(), span, call.index(), argument.pointer(), source, why(argument, meant, other));
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

    /// @param told the messages that the text is of
    /// @param held whether the call takes something that the customer has: what is only to be had is no rival then
    private Rival rival(ToolCall call, String whole, List<Message> told, Entity meant, Set<String> used, boolean held) {
        String text = meant.pays() ? numbered(patterns.sums().withoutReturned(whole), meant) : whole;
        if (text.isBlank()) {
            return new Rival(null, false);
        }
        Entity best = null;
        int most = 0;
        // Asked once, and only where one is named: of a long list each would be looked for once for each.
        Boolean listed = null;
        boolean supported = text.contains(meant.plainId()) || meant.pays() && endsIn(text, meant.id()) || meant.calledIn(text);
        if (supported) {
            return new Rival(null, true);
        }
        String product = meant.pays() ? null : lines.product(meant);
        for (Entity other : book.kin(meant)) {
            if (other == meant || used.contains(other.id()) || other.madeAfter(call.message()) || held && other.offered()
                    || meant.pays() && ofAnotherKind(other, meant, used)
                    || meant.type().equals("flight") && meant.elsewhere(other)
                    || meant.type().equals("item") && !Objects.equals(other.group(), meant.group())) {
                continue;
            }
            int tells = telling.tells(text, other, meant, used);
            int holds = telling.tells(text, meant, other, used) + (ofSeveral(text, meant) ? 1 : 0);
            boolean many = other.forms().size() >= MANY_VALUES || meant.forms().size() >= MANY_VALUES;
            boolean named = other.namedIn(text);
            if (named && tells - holds >= 2 && listed == null) {
                listed = telling.listsOthers(text, meant, used);
            }
            boolean apart = named ? tells - holds >= 2 && Boolean.FALSE.equals(listed)
                    : (!many || meant.group() != null && !other.type().equals("order")) && !meant.type().equals("flight")
                            && (holds == 0 && tells > 0
                                    || meant.type().equals("item") && tells >= Telling.NAMED && tells - holds >= 2);
            supported |= holds > tells;
            if (apart && tells > most && (named || product == null || !lines.ofAnotherProduct(told, other, meant, product))) {
                most = tells;
                best = other;
            }
        }
        return new Rival(best, best == null && supported);
    }

    /// A text without the brand of a card where that stands before the number of another: “Visa ending in 8484” is the card of that number,
    /// whatever it is called, and so is “your Visa” beside it.
    private static String numbered(String text, Entity meant) {
        String brand = meant.value("/brand");
        String number = meant.value("/last_four");
        if (brand == null || number == null) {
            return text;
        }
        String name = "(?<= )" + Pattern.quote(Plain.text(brand).strip()) + "(?= ";
        boolean ofAnother = Pattern.compile(name + "(?:\\p{L}+ ){0,2}?ending (?:in |with )?(?!" + Pattern.quote(number) + ")\\d{4} )")
                .matcher(text).find();
        return ofAnother ? Pattern.compile(name + ")").matcher(text).replaceAll("card") : text;
    }

    /// Whether a text names several ways to pay of a kind: "one of your credit cards".
    private static boolean ofSeveral(String text, Entity meant) {
        String kind = meant.pays() ? meant.value("/source") : null;
        return kind != null && text.contains(Plain.text(kind + "s"));
    }

    /// Whether a means of payment is of another kind than the call's, which pays with one of that kind too: words on it are about that.
    private boolean ofAnotherKind(Entity other, Entity meant, Set<String> used) {
        String kind = other.value("/source");
        return kind != null && !kind.equals(meant.value("/source")) && used.stream().map(book::find)
                .anyMatch(one -> one != null && one != meant && kind.equals(one.value("/source")));
    }

    /// Whether a text gives the last digits of an id, as one does of a card.
    private static boolean endsIn(String text, String id) {
        Matcher digits = LAST.matcher(text);
        while (digits.find()) {
            if (id.endsWith(digits.group(1))) {
                return true;
            }
        }
        return false;
    }

    /// What the text says of the thing that is paid for, where it speaks of several.
    ///
    /// @param told the messages that the text is of
    private String scoped(String text, List<Message> told, Entity meant, Scalars scalars) {
        if (meant.pays()) {
            for (Scalars.One one : scalars.all()) {
                Entity target = one.isTop() ? book.find(one.value()) : null;
                if (target != null && target != meant && !target.pays()) {
                    return Sections.before(target, book.kin(target), text, told, patterns.grammar()).stream()
                            .filter(tight -> endsWithWay(tight, meant)).findFirst()
                            .orElseGet(() -> Sections.about(target, book.kin(target), text));
                }
            }
        }
        return text;
    }

    /// Whether words end with a way to pay.
    private boolean endsWithWay(String plain, Entity meant) {
        return book.kin(meant).stream().anyMatch(way -> way.forms().stream()
                .anyMatch(value -> value.forms().stream().anyMatch(plain::endsWith)));
    }

    /// What the customer's answer names, where the last sentence before it that names either names it as well: the words
    /// around speak of both, as in "You got the Olive. So the Navy then?" and "Yes, Navy".
    private @Nullable Entity asked(Words words, Entity meant, Set<String> used) {
        if (words.before().isEmpty() || words.reply().isEmpty()) {
            return null;
        }
        List<PlainLines.Line> last = plain.of(words.before().getFirst()).reversed();
        for (Entity other : book.kin(meant)) {
            if (other != meant && !used.contains(other.id()) && meant.like(other) && picked(words, other, meant, used)) {
                for (PlainLines.Line one : last) {
                    int tells = telling.tells(one.plain(), other, meant, used);
                    int holds = telling.tells(one.plain(), meant, other, used);
                    if (tells > 0 && holds == 0) {
                        return other;
                    }
                    if (holds > 0) {
                        break;
                    }
                }
            }
        }
        return null;
    }

    /// What cannot be done to another thing is no word for it. Of several lines on what pays that goes first which names what the call is
    /// made for.
    private @Nullable Span sentence(Message message, Entity other, Entity meant, ToolCall call) {
        Span best = null;
        int most = 0;
        for (PlainLines.Line one : plain.of(message)) {
            int tells = other.namedIn(one.plain()) ? Telling.NAMED : 0;
            for (Described.Told value : other.forms()) {
                tells += Plain.holds(one.plain(), value.forms()) && other.tells(value, meant) ? 1 : 0;
            }
            tells += tells > 0 && meant.pays() && namesItsOwn(one.plain(), call) ? 1 : 0;
            if (tells > most) {
                most = tells;
                best = patterns.impossible().matcher(one.plain()).find() ? null : one.span();
            }
        }
        return best;
    }

    private boolean namesItsOwn(String plain, ToolCall call) {
        return Scalars.of(call).all().stream().map(one -> book.find(one.value())).anyMatch(one -> one != null && !one.pays()
                && (plain.contains(one.plainId()) || !one.plainName().isBlank() && plain.contains(one.plainName())));
    }

    /// The thing that by the lookups holds what the call names beside this argument, where this argument's thing does not:
    /// an item of another order.
    private @Nullable Entity container(Scalars.One argument, Entity meant, Scalars scalars) {
        if (!argument.isTop()) {
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
}
