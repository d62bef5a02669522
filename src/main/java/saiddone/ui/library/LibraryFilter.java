package saiddone.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.TranscriptSummary;
import saiddone.search.field.AttributeMatch;

/// The filter box's text: words (all must occur in model, case, id, opening, suite or file), `"several words"`,
/// `field:words` and `field:=whole` as in the search (see [AttributeMatch]), `turns:>10`, `turns:3..5`, and `-` before any
/// of them. Never fails: what cannot be understood is named in [#problem()].
public final class LibraryFilter {
    private static final Pattern TERM = Pattern.compile("(-?)(?:([A-Za-z][A-Za-z-]*):)?(?:(=?)\"([^\"]*)\"?|(\\S*))");

    private final List<Term> terms = new ArrayList<>();
    private @Nullable FilterProblem problem;

    private interface Term {
        boolean test(TranscriptSummary row, String haystack);
    }

    private LibraryFilter() {}

    public static LibraryFilter of(String text) {
        LibraryFilter filter = new LibraryFilter();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            filter.add(matcher);
        }
        return filter;
    }

    /// What every plain word is looked for in: lower case, fields apart so that no word spans two of them.
    static String haystack(TranscriptSummary row) {
        return String.join("\n", LibraryColumn.MODEL.text(row), LibraryColumn.CASE.text(row), row.conversation(), row.id(),
                row.opening(), row.caseRef().suite(), row.source().file()).toLowerCase(Locale.ROOT);
    }

    /// The wanted ones among these, in their order.
    public List<TranscriptSummary> of(List<TranscriptSummary> rows) {
        return rows.stream().filter(row -> test(row, haystack(row))).toList();
    }

    /// Whether the row is wanted; `haystack` is [#haystack]'s for the same row.
    boolean test(TranscriptSummary row, String haystack) {
        for (Term term : terms) {
            if (!term.test(row, haystack)) {
                return false;
            }
        }
        return true;
    }

    /// Null where all of the text was understood; the first problem where there are several.
    public @Nullable FilterProblem problem() {
        return problem;
    }

    private void add(Matcher matcher) {
        boolean quoted = matcher.group(4) != null;
        String value = quoted ? matcher.group(3) + matcher.group(4) : matcher.group(5);
        String name = matcher.group(2);
        if (value.isEmpty()) {
            return;
        }
        Term term = name == null ? word(value) : field(name, value, quoted, matcher.group());
        if (term != null) {
            terms.add(matcher.group(1).isEmpty() ? term : (row, haystack) -> !term.test(row, haystack));
        }
    }

    private static Term word(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return (row, haystack) -> haystack.contains(word);
    }

    private @Nullable Term field(String name, String value, boolean quoted, String whole) {
        FilterField field = FilterField.of(name);
        if (field == null) {
            note("library.filter.no-field", name, whole);
            return word(name + ":" + value);
        }
        if (!field.numeric()) {
            return words(field, value, quoted);
        }
        if (NumberRange.unfinished(value)) {
            return null;
        }
        NumberRange range = NumberRange.of(value);
        if (range == null) {
            note("library.filter.no-number", name, value);
            return (row, haystack) -> false;
        }
        return (row, haystack) -> {
            Double number = field.number(row);
            return number != null && range.contains(number);
        };
    }

    private static @Nullable Term words(FilterField field, String value, boolean quoted) {
        boolean whole = value.startsWith("=");
        String text = whole ? value.substring(1) : value;
        if (text.isBlank()) {
            return null;
        }
        AttributeMatch match = whole ? AttributeMatch.exactly(text) : AttributeMatch.of(text, !quoted);
        return (row, haystack) -> field.values(row).stream().anyMatch(match::test);
    }

    private void note(String key, String field, String text) {
        if (problem == null) {
            problem = new FilterProblem(key, field, text);
        }
    }
}
