package saiddone.check.claims;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saiddone.model.Finding;
import saiddone.model.Part;
import saiddone.model.Span;

/// Words of the agent's that say something which the tools can confirm or not.
///
/// @param message index of the message
/// @param part    TEXT or REASONING
/// @param span    UTF-16 range in that part
/// @param deed    the kind of deed that it speaks of, by the lexicon's name such as `cancel`; null where it speaks of none
/// @param named   ids and other exact values that it names, in order
/// @param near    those of the lines around it, the nearest first, where it is a line of a summary: what the line leaves out
/// @param clause  the words of the quote that go with its verb: all of them but where another verb tells a deed beside it
/// @param brief   whether a line of a summary says it without a verb of its own, or a field of a reply that is JSON
public record Claim(int message, Part part, Span span, String quote, Kind kind, @Nullable String deed, List<String> named,
                    List<String> near, String clause, boolean brief) {
    /// UTF-16 units: longer texts are no reply to a customer and are not read for claims, so that the time stays bounded.
    public static final int LONGEST = 60_000;
    private static final Pattern HEADING = Pattern.compile(":[\\s*_]*(?:\\\\n)?$");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-•*]|\\d{1,2}[.)])\\s");
    private static final Pattern MARKED = Pattern.compile("\\s*#{1,6}\\s");

    public Claim {
        named = List.copyOf(named);
        near = List.copyOf(near);
    }

    /// Whether a line speaks of what stands below it.
    public static boolean heading(String line) {
        return HEADING.matcher(line).find() || marked(line);
    }

    /// Whether a line opens as an item of a list does.
    public static boolean item(String line) {
        return ITEM.matcher(line).lookingAt();
    }

    /// Whether a line is marked as a heading: it speaks of all that stands up to the next one, over empty lines too.
    static boolean marked(String line) {
        return MARKED.matcher(line).lookingAt();
    }

    /// Where its words stand, for a finding.
    public Finding.Said said() {
        return new Finding.Said(part, span, quote);
    }

    /// The exact values that its line names, beside its clause too.
    public List<String> namedInLine() {
        return ClaimFinder.named(quote);
    }

    /// Whether both are told by the same words.
    public boolean sameWords(Claim other) {
        return message == other.message && span.equals(other.span);
    }

    public Claim(int message, Part part, Span span, String quote, Kind kind, @Nullable String deed, List<String> named) {
        this(message, part, span, quote, kind, deed, named, List.of(), quote, false);
    }

    /// What is claimed: that it was done, is being done, will be done, was looked up; or the customer is asked to
    /// confirm it.
    public enum Kind { DONE, DOING, WILL_DO, LOOKED_UP, ASKS }
}
