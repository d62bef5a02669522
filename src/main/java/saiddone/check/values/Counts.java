package saiddone.check.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.text.Lexicon;
import saiddone.model.Message;
import saiddone.model.Span;

/// Numbers of things that a text tells: "3 checked bags", "Checked bags: 0 → 3", "no bags".
final class Counts {
    private static final int LAST = 24;

    private final CountForms forms;
    private final Pattern pattern;
    private final List<String> stems;

    /// @param things the list of nouns for what is counted
    /// @param inWords numbers in words, alternatives of a pattern
    Counts(CountForms forms, Lexicon lexicon, String things, String inWords) {
        this.forms = forms;
        stems = lexicon.besideValuesBegin(things);
        String nouns = lexicon.besideValues(things);
        String number = "(?<![\\p{L}\\d$€£.,:/#-])(\\d{1,2}|" + inWords + ")(?![\\p{L}\\d]|[.,:/-]\\d|%)";
        pattern = Pattern.compile("(?iu)" + number + "\\*{0,2}((?:[ -](?!" + lexicon.wholeBesideValues("apart") + ")[\\p{L}-]{2,12}){0,3})"
                + "[ -]" + nouns + "(?!\\p{L}|\\s" + lexicon.wholeBesideValues("of-things") + ")"
                + "|(?<!\\p{L})(?<!" + lexicon.besideValues("per") + "[ _])((?:" + lexicon.besideValues("kinds") + "[ _])?)" + nouns
                + "((?: " + lexicon.besideValues("heads") + ")?)(?: (?:" + lexicon.besideValues("to") + "|" + lexicon.besideValues("from")
                + "))?[*\"]*(?:\\s?[:=]|\\s\\(|\\s(?:→|->|" + lexicon.besideValues("is") + "))[* ]{0,4}(?:" + lexicon.besideValues("sum")
                + " )?(?:" + number + "(?:\\s*(?:→|➡|->|" + lexicon.besideValues("to") + ")[* ]{0,4}))?" + number);
    }

    /// @param kind of what is counted
    /// @param firm whether it is told as so, and of what is to be
    /// @param adds whether it may be on top of what there was: "add 2 bags", but not "bags: 2" or "to 2 bags"
    /// @param inAll whether it is told as all that there are: "2 bags in total"
    record Count(int number, Kind kind, Message message, Span span, boolean firm, boolean adds, boolean inAll) {}

    /// PLAIN says no more than the number; MORE is on top of what there is.
    enum Kind { PLAIN, MORE, FREE, PAID, EACH }

    /// In order.
    List<Count> in(Message message) {
        List<Count> found = new ArrayList<>();
        String text = CallWords.text(message);
        String small = text.toLowerCase(Locale.ROOT);
        if (!named(small)) {
            return found;
        }
        Matcher one = pattern.matcher(text);
        while (one.find()) {
            boolean after = one.group(6) != null;
            int group = after ? 6 : 1;
            String number = one.group(group).toLowerCase(Locale.ROOT);
            String beside = after ? one.group(3) + one.group(4) : one.group();
            String before = before(text, one.start());
            String behind = text.substring(one.end(), Math.min(text.length(), one.end() + LAST));
            boolean stands = after ? forms.now(before) : forms.givenUp().at(text, one.start(), one.end());
            found.add(new Count(forms.value(number), kind(text, one, beside, behind, after), message,
                    new Span(after ? one.start() : one.start(1), one.end()), !forms.each(before) && !forms.article(number) && !stands,
                    after ? forms.added(beside) : !forms.becomes(before),
                    forms.inAll(before, behind)));
        }
        return found;
    }

    private Kind kind(String text, Matcher one, String beside, String behind, boolean after) {
        return forms.kind(text.substring(Math.max(0, one.start() - LAST), one.start()), one.group(), beside, behind, after);
    }

    /// Whether a text names such things at all.
    boolean named(String small) {
        return stems.stream().anyMatch(small::contains);
    }

    /// The line up to a place, from the last sentence's end on.
    private static String before(String text, int to) {
        int start = Math.max(text.lastIndexOf('\n', Math.max(0, to - 1)), text.lastIndexOf(". ", to));
        return text.substring(Math.min(start + 1, to), to);
    }

    /// The line that a place stands in, cut at the sentence's end.
    static String sentence(String text, int from, int to) {
        int start = Math.max(text.lastIndexOf('\n', Math.max(0, from - 1)), text.lastIndexOf(". ", from)) + 1;
        int line = text.indexOf('\n', to);
        int stop = text.indexOf(". ", to);
        int end = Math.min(line < 0 ? text.length() : line, stop < 0 ? text.length() : stop);
        return text.substring(Math.min(start, from), Math.max(end, to));
    }
}
