package saiddone.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import saiddone.model.Span;

/// The words of a stretch of text with their places: runs of letters, digits and inner apostrophes, in lower case, with
/// straight apostrophes. One scan, so that phrase lists need none of their own.
public final class Words {
    private final List<String> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private Words() {}

    /// The words of `text` between two places.
    public static Words of(String text, int from, int to) {
        Words found = new Words();
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < to && (inWord(text.charAt(at)) || apostrophe(text, at, to))) {
                at++;
            }
            found.words.add(text.substring(start, at).replace('\u2019', '\'').replace('\u2018', '\'').toLowerCase(Locale.ROOT));
            found.spans.add(new Span(start, at));
        }
        return found;
    }

    public static Words of(String text) {
        return of(text, 0, text.length());
    }

    public int size() {
        return words.size();
    }

    public String word(int index) {
        return words.get(index);
    }

    public Span span(int index) {
        return spans.get(index);
    }

    public List<String> all() {
        return List.copyOf(words);
    }

    private static boolean inWord(char one) {
        return Character.isLetterOrDigit(one) || Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(String text, int at, int to) {
        char one = text.charAt(at);
        return (one == '\'' || one == '\u2019' || one == '\u2018') && at + 1 < to && Character.isLetter(text.charAt(at + 1));
    }
}
