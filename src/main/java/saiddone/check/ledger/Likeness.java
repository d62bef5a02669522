package saiddone.check.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.model.Message;
import saiddone.model.Span;
import saiddone.model.ToolCall;

/// Compares the thing that an argument names with the other things of its kind. Where the words hold what tells another of
/// them apart, and nothing that tells this one apart, the argument is contradicted. Values that other arguments of the calls
/// made in one go bring along (the item that is given back) tell nothing.
final class Likeness {
    private static final Pattern LAST = Pattern.compile(" (\\d{3,})(?= )");
    private static final int NAMED = 3;
    private static final int MANY_VALUES = 12;
    /// Words that name so many which no call took speak of something else: "your remaining bookings A, B and C".
    private static final int MANY_TOLD = 3;

    private final FactBook book;
    private final Mentions mentions;
    private final ProductLines lines;
    private final Incoming incoming;
    private final Cheapest cheapest;
    private final ClaimPatterns patterns;
    private final PlainLines plain;

    Likeness(FactBook book, PlainLists lists, PlainLines plain) {
        this.patterns = lists.words();
        this.book = book;
        this.mentions = lists.mentions();
        this.plain = plain;
        this.lines = new ProductLines(book, lists, plain);
        this.cheapest = new Cheapest(book, lines, lists);
        this.incoming = new Incoming(book, lines, lists, plain);
    }

    /// @param used  values of the arguments of the calls made in one go
    /// @param given values of the arguments of all calls, but for what comes in the place of something
    record Values(Set<String> used, Set<String> given) {}

    @Nullable Mismatch read(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, Values values, Words words) {
        Entity container = container(argument, meant, scalars);
        if (container != null && !words.told().isEmpty()) {
            Mismatch held = fits(call, argument, meant, container, words.told(), container.source());
            return held != null ? held : words.first(call, argument, container.source(), why(argument, meant, container));
        }
        Entity spoken = spoken(call, argument, meant, scalars, values, words);
        if (spoken != null && meant.like(spoken)
                && tells(words.plainAround(), meant, spoken, values.used()) > 0) {
            spoken = null;
        }
        spoken = spoken == null ? taken(argument, meant, scalars, values, words) : spoken;
        spoken = spoken == null ? put(argument, meant, scalars, values, words) : spoken;
        if (spoken != null) {
            return fits(call, argument, meant, spoken, words.around(), meant.source());
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
    private @Nullable Mismatch whole(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, Values values, Words words) {
        Set<String> used = values.used();
        String put = scoped(words.plainBefore(), meant, scalars);
        boolean held = meant.product() != null && !meant.offered() && lines.givesBack(call);
        Rival after = rival(call, scoped(words.plainAfter(), meant, scalars), words.after(), meant, used, held);
        Rival before = words.chose(meant.plainId()) ? new Rival(null, false) : rival(call, put, words.before(), meant, used, held);
        if (after.rival == null && !after.supported && before.rival == null) {
            Entity asked = asked(words, meant, used);
            return asked == null ? null : fits(call, argument, meant, asked, words.before(), meant.source());
        }
        if (after.rival == null && (before.rival == null || after.supported && !byKind(words, put, meant, before.rival)
                || tells(words.plainReply(), meant, before.rival, used) > 0)) {
            return null;
        }
        Rival rival = after.rival != null ? after : before;
        Entity other = rival.rival;
        if (other == null || next(argument, meant, other, values, words)
                || after.rival != null && tells(put, meant, other, used) > tells(put, other, meant, used)) {
            return null;
        }
        return fits(call, argument, meant, other, after.rival != null ? words.after() : words.before(), meant.source());
    }

    /// Whether the words after a call bear out what it takes by the kind of payment alone, where those before it named another of
    /// that kind by its number and nobody ever named this one.
    private static boolean byKind(Words words, String put, Entity meant, Entity named) {
        return meant.pays() && named.pays() && endsIn(put, named.id()) && !endsIn(words.plainAfter(), meant.id())
                && !words.names(meant.plainId()) && Objects.equals(meant.value("/source"), named.value("/source"));
    }

    /// Whether the words after a call may be about what is put to the customer next: that gets a call of its own, and the words
    /// before this one name what it takes, or it was looked up after this one and is asked about.
    private static boolean next(Scalars.One argument, Entity meant, Entity other, Values values, Words words) {
        return argument.pointer().lastIndexOf('/') == 0 && !meant.pays() && values.given().contains(other.id())
                && !values.used().contains(other.id())
                && (words.plainBefore().contains(meant.plainId()) || words.turnedTo(other.id()));
    }

    /// The sentence that fits another thing best, null where none does.
    private @Nullable Mismatch fits(ToolCall call, Scalars.One argument, Entity meant, Entity other, List<Message> told,
                                           int source) {
        for (Message message : told) {
            Span span = sentence(message, other, meant);
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
    private Rival rival(ToolCall call, String text, List<Message> told, Entity meant, Set<String> used, boolean held) {
        if (text.isBlank()) {
            return new Rival(null, false);
        }
        Entity best = null;
        int most = 0;
        // Asked once, and only where one is named: of a long list each would be looked for once for each.
        Boolean listed = null;
        boolean supported = text.contains(meant.plainId()) || meant.pays() && endsIn(text, meant.id());
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
            int tells = tells(text, other, meant, used);
            int holds = tells(text, meant, other, used);
            boolean many = other.forms().size() >= MANY_VALUES || meant.forms().size() >= MANY_VALUES;
            boolean named = other.namedIn(text);
            if (named && tells - holds >= 2 && listed == null) {
                listed = listsOthers(text, meant, used);
            }
            boolean apart = named ? tells - holds >= 2 && Boolean.FALSE.equals(listed)
                    : (!many || meant.group() != null && !other.type().equals("order")) && !meant.type().equals("flight")
                            && (holds == 0 && tells > 0
                                    || meant.type().equals("item") && tells >= NAMED && tells - holds >= 2);
            supported |= holds > tells;
            if (apart && tells > most && (named || product == null || !lines.ofAnotherProduct(told, other, meant, product))) {
                most = tells;
                best = other;
            }
        }
        return new Rival(best, best == null && supported);
    }

    /// Whether a means of payment is of another kind than the call's, which pays with one of that kind too: words on it are about that.
    private boolean ofAnotherKind(Entity other, Entity meant, Set<String> used) {
        String kind = other.value("/source");
        return kind != null && !kind.equals(meant.value("/source")) && used.stream().map(book::find)
                .anyMatch(one -> one != null && one != meant && kind.equals(one.value("/source")));
    }

    /// Whether a text names many of the kind that no call took: it speaks of something else.
    private boolean listsOthers(String text, Entity meant, Set<String> used) {
        return book.kin(meant).stream().filter(other -> other != meant && !used.contains(other.id()) && text.contains(other.plainId()))
                .count() >= MANY_TOLD;
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

    /// How much of the text tells `one` apart from `other`.
    private int tells(String text, Entity one, Entity other, Set<String> used) {
        int tells = one.namedIn(text) ? NAMED : 0;
        if (!other.described() || !one.described()) {
            return tells;
        }
        for (Described.Told value : one.forms()) {
            if (mentions.tells(text, one, value, other) && !explained(value.first(), one, used) && !optionAlone(text, one, value.path())) {
                tells++;
            }
        }
        return tells;
    }

    /// Whether a value is an option of something within a thing, and the text does not name that: "black" tells no order from another.
    private static boolean optionAlone(String text, Entity one, String path) {
        int at = path.indexOf(Described.OPTIONS);
        List<String> name = at <= 0 ? List.of() : one.at(path.substring(0, at) + "/name");
        return !name.isEmpty() && !Plain.holds(text, name);
    }

    /// What the text says of the thing that is paid for, where it speaks of several.
    private String scoped(String text, Entity meant, Scalars scalars) {
        if (meant.pays()) {
            for (Scalars.One one : scalars.all()) {
                Entity target = one.pointer().lastIndexOf('/') == 0 ? book.find(one.value()) : null;
                if (target != null && target != meant && !target.pays()) {
                    return Sections.before(target, book.kin(target), text).stream().filter(tight -> endsWithWay(tight, meant)).findFirst()
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
            if (other != meant && !used.contains(other.id()) && meant.like(other)
                    && tells(words.plainReply(), other, meant, used) > 0 && tells(words.plainReply(), meant, other, used) == 0) {
                for (PlainLines.Line one : last) {
                    int tells = tells(one.plain(), other, meant, used);
                    int holds = tells(one.plain(), meant, other, used);
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

    /// What the agent names by its id, of the same kind, where nobody ever named what the call takes: after the call whatever else
    /// the calls took, before it only what is left of a list of things of which others were taken.
    private @Nullable Entity spoken(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, Values values,
                                    Words words) {
        boolean top = argument.pointer().lastIndexOf('/') == 0;
        if (meant.pays() || !(top && meant.product() == null) && !argument.key().startsWith("new")
                || words.said().plain().contains(meant.plainId())) {
            return null;
        }
        // What a write makes is told beside it: "your new booking is C".
        List<Entity> rivals = book.kin(meant).stream().filter(other -> other != meant && !other.madeAfter(call.message())
                && (top && meant.product() == null || meant.like(other) && !values.given().contains(other.id()))).toList();
        if (listsOthers(words.plainAfter(), meant, values.used())) {
            return null;
        }
        Entity after = rivals.stream().filter(other -> words.plainAfter().contains(other.plainId())).findFirst().orElse(null);
        List<Entity> before = rivals.stream().filter(other -> words.plainBefore().contains(other.plainId())).toList();
        if (after != null && values.used().contains(after.id())
                && (ofAll(words.plainAfter(), after) || scalars.all().stream().anyMatch(one -> within(one, meant)))) {
            return null;
        }
        boolean list = before.stream().anyMatch(other -> values.used().contains(other.id()));
        return after != null || !list && !words.plainAfter().isEmpty() ? after
                : before.stream().filter(other -> !list || !values.used().contains(other.id())).findFirst().orElse(null);
    }

    /// What other calls made in one go took, where the words before them and those after name it, and nowhere what this one takes. Not
    /// where they speak of all such things, or the call takes an item of its own.
    private @Nullable Entity taken(Scalars.One argument, Entity meant, Scalars scalars, Values values, Words words) {
        if (argument.pointer().lastIndexOf('/') != 0 || meant.pays() || meant.product() != null || values.used().size() < 2) {
            return null;
        }
        Entity rival = book.kin(meant).stream().filter(other -> other != meant && values.used().contains(other.id())
                && words.plainBefore().contains(other.plainId()) && words.later(other.plainId())).findFirst().orElse(null);
        return rival == null || words.names(meant.plainId()) || ofAll(words.plainAround() + words.plainNext(), meant)
                || scalars.all().stream().anyMatch(one -> item(one, meant)) ? null : rival;
    }

    private boolean item(Scalars.One one, Entity holder) {
        Entity entity = book.find(one.value());
        return entity != null && entity.product() != null && holder.holds(one.value());
    }

    /// Whether an argument is an item that was first seen in a thing.
    private boolean within(Scalars.One one, Entity holder) {
        Entity entity = book.find(one.value());
        return entity != null && entity.product() != null && holder.id().equals(entity.parent());
    }

    /// Whether a text speaks of all things of a kind at once, as in "for both your orders".
    private boolean ofAll(String plain, Entity one) {
        Matcher total = patterns.totals().matcher(plain);
        while (total.find()) {
            if (plain.substring(total.end(), Math.min(plain.length(), total.end() + 20)).contains(" " + one.type() + "s ")) {
                return true;
            }
        }
        return false;
    }

    /// The one variant that the last words before the call, or those after it, name by its id, where none of them names what the call
    /// takes or tells it apart: what was listed long before tells nothing of what was agreed. The same again where they say so.
    private @Nullable Entity put(Scalars.One argument, Entity meant, Scalars scalars, Values values, Words words) {
        if (meant.group() == null || !argument.key().startsWith("new")) {
            return null;
        }
        String text = words.plainAround();
        if (text.contains(meant.plainId())) {
            return null;
        }
        List<Entity> named = book.kin(meant).stream().filter(other -> other != meant && meant.like(other)
                && text.contains(other.plainId())).toList();
        // What an order was first seen to hold is what the customer has.
        List<Entity> fresh = named.stream().filter(other -> !values.given().contains(other.id())
                && (other.parent() == null || other.parent().equals(meant.group()))).toList();
        List<Entity> free = fresh.stream().filter(other -> !values.used().contains(other.id())).toList();
        List<Entity> rivals = !free.isEmpty() ? free : !fresh.isEmpty() ? fresh
                : named.stream().filter(other -> scalars.hold(other.id()) && lines.again(text, other)).toList();
        Entity rival = rivals.size() == 1 ? rivals.getFirst() : null;
        return rival == null || tells(text, meant, rival, values.used()) > 0 ? null : rival;
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

    /// What cannot be done to another thing is no word for it.
    private @Nullable Span sentence(Message message, Entity other, Entity meant) {
        Span best = null;
        int most = 0;
        for (PlainLines.Line one : plain.of(message)) {
            int tells = other.namedIn(one.plain()) ? NAMED : 0;
            for (Described.Told value : other.forms()) {
                tells += Plain.holds(one.plain(), value.forms()) && other.tells(value, meant) ? 1 : 0;
            }
            if (tells > most) {
                most = tells;
                best = patterns.impossible().matcher(one.plain()).find() ? null : one.span();
            }
        }
        return best;
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
}
