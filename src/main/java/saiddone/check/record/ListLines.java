package saiddone.check.record;

import java.util.List;
import java.util.regex.Pattern;
import saiddone.check.text.Phrases;
import saiddone.check.text.Sentence;

/// Tells an item of a list, and what stands over it: the items below "one of these has to hold:" are no statements.
public final class ListLines {
    private static final Pattern ITEM = Pattern.compile("\\W*(?:[-•*–✅❌]|\\(?(?:\\d{1,2}|\\p{L})[.)])\\s?");

    private static final Pattern HEADING = Pattern.compile(".*\\p{L}.*:[*_\\s]*");

    /// Longer lists are no choice of anything.
    private static final int MOST = 100;

    private ListLines() {}

    /// Whether a sentence, or the line that it stands in, opens as an item does; a reply that is JSON has no lines of its own.
    public static boolean isItem(Sentence sentence) {
        String text = sentence.message().text();
        return item(text, sentence.span().start(), sentence.span().end())
                || item(text, line(text, sentence.span().start()), sentence.span().end());
    }

    /// Whether the line over the list that a sentence is an item of holds one of these phrases.
    public static boolean under(Phrases phrases, Sentence sentence) {
        String text = sentence.message().text();
        int from = line(text, sentence.span().start());
        boolean items = true;
        while (items && from > 0) {
            int end = from - 1;
            from = line(text, end);
            items = item(text, from, end) || text.substring(from, end).isBlank();
            if (!items && phrases.in(text.substring(from, end))) {
                return isItem(sentence);
            }
        }
        return false;
    }

    /// Whether the nearest line above that ends as a heading does, an item or none, holds one of these phrases.
    public static boolean headed(Phrases phrases, Sentence sentence) {
        String text = sentence.message().text();
        int from = line(text, sentence.span().start());
        while (from > 0) {
            int end = from - 1;
            from = line(text, end);
            if (HEADING.matcher(text).region(from, end).matches()) {
                return phrases.in(text.substring(from, end));
            }
        }
        return false;
    }

    /// The items of the list that a sentence stands over, with what is indented below them; none where it stands over none.
    ///
    /// @param all the message's sentences
    public static List<Sentence> below(Sentence heading, List<Sentence> all) {
        return all.stream().filter(one -> one.span().start() >= heading.span().end())
                .takeWhile(one -> isItem(one) || indented(one)).limit(MOST).toList();
    }

    private static boolean indented(Sentence sentence) {
        String text = sentence.message().text();
        int from = line(text, sentence.span().start());
        // A line of a reply in JSON is the whole of it.
        return !text.stripLeading().startsWith("{") && from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t');
    }

    private static int line(String text, int place) {
        return place == 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
    }

    private static boolean item(String text, int from, int to) {
        return ITEM.matcher(text).region(from, to).lookingAt();
    }
}
