package saiddone.search.hit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saiddone.model.Part;
import saiddone.model.Role;
import saiddone.model.Span;
import saiddone.search.field.WordField;
import saiddone.search.field.Words;
import saiddone.search.query.QueryNode;

/// Finds a query's words in a text by reading it again: the index keeps no places.
public final class Highlighter {
    private final List<QueryNode.Phrase> phrases;

    public Highlighter(QueryNode query) {
        phrases = query.wanted().distinct().toList();
    }

    /// One place of one of the query's phrases.
    public record Lit(int start, int end, int phrase) {}

    /// All places in the order of the text; those of different phrases may overlap.
    ///
    /// @param role who speaks, null where that is not known
    public List<Lit> lit(Part part, @Nullable Role role, String text) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (looksIn(phrases.get(i).field(), part, role)) {
                wanted.add(i);
            }
        }
        return wanted.isEmpty() ? List.of() : search(wanted, text);
    }

    /// The same as ranges that do not overlap.
    public static List<Span> merged(List<Lit> lits) {
        List<Span> spans = new ArrayList<>();
        for (Lit lit : lits) {
            if (!spans.isEmpty() && lit.start() < spans.getLast().end()) {
                Span last = spans.removeLast();
                spans.add(new Span(last.start(), Math.max(last.end(), lit.end())));
            } else {
                spans.add(new Span(lit.start(), lit.end()));
            }
        }
        return spans;
    }

    private static boolean looksIn(@Nullable WordField field, Part part, @Nullable Role role) {
        if (!WordField.parts(field).contains(part)) {
            return false;
        }
        Role needed = field == null ? null : field.role();
        return needed == null || role == null || needed == role;
    }

    private List<Lit> search(List<Integer> wanted, String text) {
        List<String> words = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        Words reader = new Words();
        reader.read(text);
        while (reader.next()) {
            words.add(reader.word());
            places.add(new Span(reader.start(), reader.end()));
        }
        List<Lit> lits = new ArrayList<>();
        for (int index : wanted) {
            QueryNode.Phrase phrase = phrases.get(index);
            int length = phrase.words().size();
            for (int i = 0; i + length <= words.size(); i++) {
                if (matches(phrase, words, i)) {
                    lits.add(new Lit(places.get(i).start(), places.get(i + length - 1).end(), index));
                }
            }
        }
        lits.sort(Comparator.comparingInt(Lit::start).thenComparingInt(Lit::end));
        return lits;
    }

    private static boolean matches(QueryNode.Phrase phrase, List<String> words, int at) {
        List<String> sought = phrase.words();
        int last = sought.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!sought.get(i).equals(words.get(at + i))) {
                return false;
            }
        }
        String word = words.get(at + last);
        return phrase.prefix() ? word.startsWith(sought.get(last)) : word.equals(sought.get(last));
    }
}
