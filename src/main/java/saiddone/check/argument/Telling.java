package saiddone.check.argument;

import java.util.List;
import java.util.Set;
import saiddone.check.results.Described;
import saiddone.check.results.Entity;
import saiddone.check.results.FactBook;
import saiddone.check.results.Plain;

/// How much words tell one thing apart from another of its kind. Values that other arguments of the calls made in one go bring along
/// (the item that is given back) tell nothing.
final class Telling {
    /// What its id tells.
    static final int NAMED = 3;
    /// Words that name so many which no call took speak of something else: "your remaining bookings A, B and C".
    private static final int MANY_TOLD = 3;

    private final FactBook book;
    private final Mentions mentions;

    Telling(FactBook book, Mentions mentions) {
        this.book = book;
        this.mentions = mentions;
    }

    /// How much of the text tells `one` apart from `other`.
    int tells(String text, Entity one, Entity other, Set<String> used) {
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

    /// Whether a text names many of the kind that no call took: it speaks of something else.
    boolean listsOthers(String text, Entity meant, Set<String> used) {
        return book.kin(meant).stream().filter(other -> other != meant && !used.contains(other.id()) && text.contains(other.plainId()))
                .count() >= MANY_TOLD;
    }
}
