package saiddone.search.hit;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import saiddone.model.Span;

/// A piece of a text that shows as many of a query's words as fit.
///
/// @param start where in the text it begins, in UTF-16 units
/// @param spans the lit ranges, counted from there
public record Snippet(int start, String text, List<Span> spans) {
    private static final int LENGTH = 240;
    private static final int LEAD = 60;
    private static final int SLACK = 30;

    /// @param lits the query's places in the text, in order; may be empty: then the snippet is the beginning
    public static Snippet of(String text, List<Highlighter.Lit> lits) {
        Highlighter.Lit first = lits.isEmpty() ? new Highlighter.Lit(0, 0, -1) : richest(lits);
        int from = first.start() <= LEAD ? 0 : forward(text, first.start() - LEAD, first.start());
        int to = from + LENGTH >= text.length() ? text.length()
                : Math.max(first.end(), back(text, from + LENGTH, Math.max(first.end(), from + 1)));
        List<Highlighter.Lit> shown = lits.stream().filter(lit -> lit.start() >= from && lit.end() <= to).toList();
        List<Span> spans = Highlighter.merged(shown).stream()
                .map(span -> new Span(span.start() - from, span.end() - from)).toList();
        return new Snippet(from, text.substring(from, to), spans);
    }

    /// The place from which most different phrases can be seen.
    private static Highlighter.Lit richest(List<Highlighter.Lit> lits) {
        Highlighter.Lit best = lits.getFirst();
        int most = 0;
        for (int i = 0; i < lits.size(); i++) {
            Set<Integer> seen = new HashSet<>();
            int end = lits.get(i).start() + LENGTH - LEAD - SLACK;
            for (int j = i; j < lits.size() && lits.get(j).start() < end; j++) {
                if (lits.get(j).end() <= end) {
                    seen.add(lits.get(j).phrase());
                }
            }
            if (seen.size() > most) {
                most = seen.size();
                best = lits.get(i);
            }
        }
        return best;
    }

    /// A place to begin at or after `at`: behind white space where there is some, else between two characters as seen.
    private static int forward(String text, int at, int limit) {
        for (int i = at; i < Math.min(at + SLACK, limit); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return boundary(text, at);
    }

    private static int back(String text, int at, int limit) {
        for (int i = at; i > Math.max(at - SLACK, limit); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return boundary(text, at);
    }

    /// The nearest boundary of a character as a person sees it, at or before `at`.
    private static int boundary(String text, int at) {
        int low = Math.max(0, at - LEAD);
        int high = Math.min(text.length(), at + SLACK);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(low, high));
        return low + (characters.isBoundary(at - low) ? at - low : characters.preceding(at - low));
    }
}
