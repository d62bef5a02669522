package saiddone.ui.reader.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.model.Span;
import saiddone.ui.reader.text.BodyText;

/// Finds a text literally, case aside, in one conversation, folded parts included.
public final class Find {
    /// Someone who searches for "e" does not step through every one.
    static final int MOST = 100_000;

    private Find() {}

    public record Match(int row, BodyText text, Span span) {}

    /// Every match in reading order; none for an empty search.
    static List<Match> in(List<Turn> turns, String wanted) {
        List<Match> matches = new ArrayList<>();
        if (wanted.isEmpty()) {
            return matches;
        }
        for (Turn turn : turns) {
            for (BodyText text : turn.texts()) {
                for (Span span : in(text.text(), wanted)) {
                    matches.add(new Match(turn.row(), text, span));
                    if (matches.size() == MOST) {
                        return matches;
                    }
                }
            }
        }
        return matches;
    }

    /// Every match in one text.
    public static List<Span> in(String text, String wanted) {
        List<Span> spans = new ArrayList<>();
        if (wanted.isEmpty()) {
            return spans;
        }
        Matcher matcher = Pattern.compile(wanted, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
