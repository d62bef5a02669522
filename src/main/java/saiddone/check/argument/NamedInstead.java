package saiddone.check.argument;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import saiddone.check.claims.Words;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Scalars;
import saiddone.model.ToolCall;

/// Finds what words name by its id in the place of what a call takes, which they name nowhere.
final class NamedInstead {
    private final FactBook book;
    private final ProductLines lines;
    private final Telling telling;
    private final ClaimPatterns patterns;

    NamedInstead(FactBook book, ProductLines lines, Telling telling, ClaimPatterns patterns) {
        this.book = book;
        this.lines = lines;
        this.telling = telling;
        this.patterns = patterns;
    }

    @Nullable Entity of(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, CallValues values, Words words) {
        Entity spoken = spoken(call, argument, meant, scalars, values, words);
        if (spoken != null && meant.like(spoken) && telling.tells(words.plainAround(), meant, spoken, values.used()) > 0) {
            spoken = null;
        }
        spoken = spoken == null ? taken(argument, meant, scalars, values, words) : spoken;
        spoken = spoken == null ? left(argument, meant, values, words) : spoken;
        return spoken == null ? put(argument, meant, scalars, values, words) : spoken;
    }

    /// What the agent names by its id, of the same kind, where nobody ever named what the call takes: after the call whatever else
    /// the calls took, before it only what is left of a list of things of which others were taken.
    private @Nullable Entity spoken(ToolCall call, Scalars.One argument, Entity meant, Scalars scalars, CallValues values,
                                    Words words) {
        boolean top = argument.isTop();
        if (meant.pays() || !(top && meant.product() == null) && !argument.key().startsWith("new")
                || words.said().plain().contains(meant.plainId())
                || meant.calledIn(words.plainAround())) {
            return null;
        }
        // What a write makes is told beside it: "your new booking is C".
        List<Entity> rivals = book.kin(meant).stream().filter(other -> other != meant && !other.madeAfter(call.message())
                && (top && meant.product() == null || meant.like(other) && !values.given().contains(other.id()))).toList();
        if (telling.listsOthers(words.plainAfter(), meant, values.used())) {
            return null;
        }
        // What no call took is rather meant than what another one did.
        Entity after = rivals.stream().filter(other -> words.plainAfter().contains(other.plainId()))
                .min(Comparator.comparing(other -> values.used().contains(other.id()))).orElse(null);
        List<Entity> before = rivals.stream().filter(other -> words.plainBefore().contains(other.plainId())).toList();
        if (after != null && values.used().contains(after.id())
                && (ofAll(words.plainAfter(), after) || scalars.all().stream().anyMatch(one -> within(one, meant)))) {
            return null;
        }
        boolean list = before.stream().anyMatch(other -> values.used().contains(other.id()));
        return after != null || !list && !words.plainAfter().isEmpty() ? after
                : before.stream().filter(other -> !list || !values.used().contains(other.id())).findFirst().orElse(null);
    }

    /// What is left of a list that was put to the customer, of which the other calls took two or more: no call took it, and no words around
    /// name what this one takes.
    private @Nullable Entity left(Scalars.One argument, Entity meant, CallValues values, Words words) {
        if (!argument.isTop() || meant.pays() || meant.product() != null || words.names(meant.plainId())) {
            return null;
        }
        List<Entity> put = book.kin(meant).stream()
                .filter(other -> other != meant && words.plainBefore().contains(other.plainId())).toList();
        List<Entity> rest = put.stream().filter(other -> !values.given().contains(other.id())).toList();
        return rest.size() == 1 && put.stream().filter(other -> values.used().contains(other.id())).count() > 1 ? rest.getFirst() : null;
    }

    /// What other calls made in one go took, where the words before them (or two of the calls) and those after name it, and nowhere what
    /// this one takes. Not where they speak of all such things, or the call takes an item of its own.
    private @Nullable Entity taken(Scalars.One argument, Entity meant, Scalars scalars, CallValues values, Words words) {
        if (!argument.isTop() || meant.pays() || meant.product() != null || values.used().size() < 2) {
            return null;
        }
        Entity rival = book.kin(meant).stream().filter(other -> other != meant && values.used().contains(other.id())
                && (words.plainBefore().contains(other.plainId()) || values.shared().contains(other.id()))
                && words.later(other.plainId())).findFirst().orElse(null);
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
    private @Nullable Entity put(Scalars.One argument, Entity meant, Scalars scalars, CallValues values, Words words) {
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
        return rival == null || telling.tells(text, meant, rival, values.used()) > 0 ? null : rival;
    }
}
