package saiddone.search.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether the value of an attribute is one that was asked for; case does not matter. The search and the library's filter
/// both ask this, so that the same words mean the same in both boxes:
///
/// - `grok-3` finds `xai/grok-3` and `grok-3-mini`: its words one after the other, as in any text, never a part of a word
/// - `=grok-3` finds `grok-3` only
/// - `gr*` finds `xai/grok-3`: the asterisk stands for any characters; what is before it begins at a word, the whole ends at the end
public final class AttributeMatch {
    private final String typed;
    private final List<String> words;
    private final boolean whole;
    private final @Nullable Pattern pattern;

    private AttributeMatch(String typed, boolean whole, boolean open) {
        this.typed = typed;
        this.whole = whole;
        this.words = Words.of(typed);
        this.pattern = !open || whole || typed.indexOf('*') < 0 ? null
                : Pattern.compile(List.of(typed.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*")),
                        Pattern.DOTALL);
    }

    /// @param open whether `=` at the beginning and `*` mean something: not inside quotation marks
    public static AttributeMatch of(String text, boolean open) {
        String folded = Fields.fold(text.strip());
        boolean whole = open && folded.startsWith("=");
        return new AttributeMatch(whole ? folded.substring(1) : folded, whole, open);
    }

    /// Only this value itself.
    public static AttributeMatch exactly(String text) {
        return new AttributeMatch(Fields.fold(text.strip()), true, false);
    }

    /// Values that begin so, or that have a word that begins so: for completing.
    public static AttributeMatch beginning(String text) {
        return of(text.replace("*", "") + "*", true);
    }

    String typed() {
        return typed;
    }

    public boolean test(String value) {
        String folded = Fields.fold(value);
        if (whole || folded.equals(typed)) {
            return folded.equals(typed);
        }
        if (pattern != null) {
            return pattern.matcher(folded).matches() || starts(folded).stream().anyMatch(start -> pattern.matcher(folded)
                    .region(start, folded.length()).matches());
        }
        return !words.isEmpty() && Collections.indexOfSubList(Words.of(folded), words) >= 0;
    }

    private static List<Integer> starts(String value) {
        Words reader = new Words();
        reader.read(value);
        List<Integer> starts = new ArrayList<>();
        while (reader.next()) {
            starts.add(reader.start());
        }
        return starts;
    }
}
