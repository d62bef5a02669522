package saiddone.check.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of text that ends in a full stop, a question mark or a line break.
///
/// @param start    UTF-16 index in the text
/// @param question whether it asks
record Sentence(int start, int end, boolean question) {
    private static final Pattern END = Pattern.compile("[.!?]+[\"”')*]*(?=\\s|$|\\\\n)|\\n|\\\\n|[¡¿]");

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(text, from, end.end(), sentences);
            from = end.end();
        }
        add(text, from, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < to) {
            sentences.add(new Sentence(start, to, text.substring(start, to).contains("?")));
        }
    }
}
