package saiddone.check.ledger;

import java.util.List;
import saiddone.check.lexicon.ClaimLexicon;

/// Tells a value that is to be had from one that is given up: in "from Teal to Black", in "Black, not Teal" and in "the Teal
/// stays here" the Teal goes.
final class Mentions {
    private final List<String> before;
    private final List<String> after;

    Mentions(ClaimLexicon.GivenUp words) {
        this.before = words.before().stream().map(word -> " " + word + " ").toList();
        this.after = words.after().stream().map(word -> " " + word + " ").toList();
    }

    /// Whether one of a value's forms stands in a plain text as something that is to be had.
    boolean wanted(String plainText, List<String> forms) {
        return any(plainText, forms, false);
    }

    /// Whether a value stands in a plain text, and everywhere as something that is given up.
    boolean onlyGivenUp(String plainText, List<String> forms) {
        return any(plainText, forms, true) && !wanted(plainText, forms);
    }

    private boolean any(String plainText, List<String> forms, boolean givenUp) {
        for (String form : forms) {
            for (int at = plainText.indexOf(form); at >= 0; at = plainText.indexOf(form, at + 1)) {
                if (givenUp(plainText, at, at + form.length() - 1) == givenUp) {
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
        for (String word : after) {
            if (plainText.startsWith(word, to)) {
                return true;
            }
        }
        return false;
    }
}
