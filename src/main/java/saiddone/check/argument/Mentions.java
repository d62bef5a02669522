package saiddone.check.argument;

import java.util.List;
import saiddone.check.lexicon.ClaimLexicon;
import saiddone.check.results.Described;
import saiddone.check.results.Entity;
import saiddone.check.results.Plain;

/// Tells a value that is to be had from one that is given up: in "from Teal to Black", in "Black, not Teal" and in "the Teal
/// stays here" the Teal goes.
final class Mentions {
    private static final String ONE = " one ";

    private final List<String> before;
    private final List<String> after;
    private final List<String> becomes;

    Mentions(ClaimLexicon.GivenUp words) {
        this.before = Plain.blanked(words.before());
        this.after = Plain.blanked(words.after());
        this.becomes = Plain.blanked(words.becomes());
    }

    /// Whether a value that a plain text gives tells a thing from another. A payment is made from what pays, so that no word beside
    /// it gives it up.
    boolean tells(String plainText, Entity one, Described.Told value, Entity other) {
        return one.tells(value, other) && Plain.holds(plainText, value.forms()) && !value.denied(plainText)
                && (one.pays() || wanted(plainText, value.forms(), other.at(value.path())));
    }

    /// Whether one of a value's forms stands in a plain text as something that is to be had.
    ///
    /// @param instead forms of what may come in its place, as in "Teal to Black"
    private boolean wanted(String plainText, List<String> forms, List<String> instead) {
        return any(plainText, forms, instead, false);
    }

    /// Whether a value stands in a plain text, and everywhere as something that is given up.
    boolean onlyGivenUp(String plainText, List<String> forms) {
        return any(plainText, forms, List.of(), true) && !wanted(plainText, forms, List.of());
    }

    private boolean any(String plainText, List<String> forms, List<String> instead, boolean givenUp) {
        for (String form : forms) {
            for (int at = plainText.indexOf(form); at >= 0; at = plainText.indexOf(form, at + 1)) {
                int end = at + form.length() - 1;
                if ((givenUp(plainText, at, end) || becomes(plainText, end, instead)) == givenUp) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @param from index of the blank before the value
    /// @param to   index of the blank after it
    private boolean givenUp(String plainText, int from, int to) {
        for (String word : before) {
            int at = from + 1 - word.length();
            if (at >= 0 && plainText.startsWith(word, at)) {
                return true;
            }
        }
        int end = plainText.startsWith(ONE, to) ? to + ONE.length() - 1 : to;
        for (String word : after) {
            if (plainText.startsWith(word, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean becomes(String plainText, int to, List<String> instead) {
        for (String word : becomes) {
            if (plainText.startsWith(word, to)) {
                int next = to + word.length() - 1;
                return instead.stream().anyMatch(form -> plainText.startsWith(form, next));
            }
        }
        return false;
    }
}
