package saiddone.check.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many things words say that a deed was done to: "both orders", "all three pending orders", "both exchanges".
public final class CountWords {
    private final List<String> numbers;
    private final List<String> joins;
    private final Pattern wholes;
    private final Map<String, Pattern> things = new HashMap<>();

    CountWords(ClaimLexicon lexicon) {
        this.numbers = lexicon.counts();
        this.joins = lexicon.sums().joins();
        this.wholes = counted(lexicon.wholes());
        lexicon.deeds().forEach((name, deed) -> {
            if (!deed.things().isEmpty() && !deed.tools().contains("*")) {
                things.put(name, counted(deed.things()));
            }
        });
    }

    /// "Both the cancellation and the refund" counts no cancellations.
    private Pattern counted(Collection<String> nouns) {
        return Pattern.compile("(?<![\\p{L}])(?<n>" + Alternation.folded(numbers) + ")\\s+(?:[\\p{L}]+\\s+){0,3}?"
                + "(?<noun>" + Alternation.folded(nouns) + ")(?![\\p{L}-])(?!(?<!s)\\s+" + Alternation.folded(joins) + "\\s)");
    }

    /// The number that a plain text counts of a deed's things, or of what such deeds are done to one by one; 0 where it counts none.
    ///
    /// @param deed the lexicon's name for it, null where only the latter are looked for
    public int in(String plain, @Nullable String deed) {
        int counted = number(wholes.matcher(plain));
        Pattern own = deed == null ? null : things.get(deed);
        return counted > 0 || own == null ? counted : number(own.matcher(plain));
    }

    /// What a plain text counts where that is something that deeds are done to one by one: "orders"; null where it is not.
    public @Nullable String wholes(String plain) {
        Matcher counted = wholes.matcher(plain);
        return counted.find() ? counted.group("noun") : null;
    }

    private int number(Matcher counted) {
        return counted.find() ? numbers.indexOf(counted.group("n").replaceAll("\\s+", " ")) + 2 : 0;
    }
}
