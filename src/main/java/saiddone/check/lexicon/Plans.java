package saiddone.check.lexicon;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells words that plan, wish, ask or wait, or say how things stand, from words that tell of a deed. All are for texts as
/// [ClaimPatterns#plain] makes them.
public final class Plans {
    private static final Pattern YOURS = Pattern.compile("\\s+(?:all\\s+(?:of\\s+)?|both\\s+(?:of\\s+)?)?your\\s");

    private static final Pattern COLON = Pattern.compile("\\s+:");

    private final List<String> awaits;
    private final Pattern opens;
    private final Pattern ends;
    private final Pattern wants;
    private final Pattern needs;
    private final Pattern rulebook;
    private final Set<String> halts;
    private final List<String> states;
    private final Pattern bids;
    private final Pattern already;
    private final Pattern restates;
    private final Pattern keeps;
    private final Pattern swaps;
    private final Pattern hangs;
    private final Pattern succeeds;
    private final Pattern buts;

    Plans(ClaimLexicon.Plans words) {
        awaits = words.awaits();
        opens = opening(words.questions());
        ends = before(words.questions(), "");
        wants = before(words.wants(), "(?:[\\p{L}]+\\s+)?");
        needs = before(words.needs(), "");
        rulebook = Alternation.whole(words.rulebook());
        halts = Set.copyOf(words.halts());
        bids = opening(words.bids());
        already = Alternation.whole(words.already());
        restates = opening(words.restates());
        keeps = Alternation.whole(words.keeps());
        swaps = Alternation.whole(words.swaps());
        hangs = Alternation.whole(words.hangs());
        succeeds = Alternation.whole(words.succeeds());
        buts = Alternation.whole(words.buts());
        states = words.states().stream().map(state -> " " + state).toList();
    }

    private static Pattern opening(List<String> words) {
        return Pattern.compile("[^\\p{L}]*" + Alternation.folded(words) + "(?![\\p{L}])");
    }

    /// Words at the end of a text.
    ///
    /// @param between what may stand between them and what follows
    private static Pattern before(List<String> words, String between) {
        return Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words) + "\\s+" + between + "$");
    }

    /// Whether a message says that nothing is done before the customer's yes.
    public boolean awaits(String plain) {
        return awaits.stream().anyMatch(plain::contains);
    }

    /// Whether words up to a participle make a state of it that nobody brought about now: "the flight is fully booked".
    public boolean state(String upTo) {
        return states.stream().anyMatch(upTo::endsWith);
    }

    /// Whether an agent only says of itself that it stopped: "I paused to avoid a fee", not "I paused your plan".
    public boolean halts(String participle, String after) {
        return halts.contains(participle) && !YOURS.matcher(after).lookingAt();
    }

    /// Whether the words before a verb say that it has to be done.
    public boolean needs(String before) {
        return needs.matcher(before).find();
    }

    /// Whether a clause speaks of what an agent knows without a tool: its rules, what can be done.
    public boolean rules(String plainClause) {
        return rulebook.matcher(plainClause).find();
    }

    /// Whether the words before a verb end with one that asks: "here is what has been done".
    public boolean asksWhat(String before) {
        return ends.matcher(before).find();
    }

    /// Whether a line opens with a word that asks.
    public boolean opensQuestion(String plainLine) {
        return opens.matcher(plainLine).lookingAt();
    }

    /// Whether words say of something that it was done before.
    public boolean already(String plain) {
        return already.matcher(plain).find();
    }

    /// Whether a sentence opens as one does that says again what the customer wants, to have it confirmed: "So you want to cancel A."
    public boolean restates(String plainSentence) {
        return restates.matcher(plainSentence).lookingAt();
    }

    /// Whether a customer takes another means of payment than the one that was put: "use the other card".
    public boolean swaps(String plain) {
        return swaps.matcher(plain).find();
    }

    /// Whether a customer keeps what was done.
    public boolean keeps(String plain) {
        return keeps.matcher(plain).find();
    }

    /// Whether a promise hangs on the customer or on a day to come, or is kept with words alone.
    public boolean hangs(String plain) {
        return hangs.matcher(plain).find();
    }

    /// Whether words tell of something as done just now, and not of how it was found.
    public boolean succeeds(String plain) {
        return succeeds.matcher(plain).find();
    }

    /// What stands behind the last "but" of a clause.
    ///
    /// @param before where it has to stand before
    public String behindBut(String plainClause, int before) {
        return plainClause.substring(Grammar.lastEnd(buts, plainClause, 0, before));
    }

    /// Whether a line opens with what somebody is to do or say, or what a customer's matter is.
    public boolean bids(String plainLine) {
        return bids.matcher(COLON.matcher(plainLine).replaceFirst(":")).lookingAt();
    }

    /// Whether the words before a participle make a wish of it: "the order that you want changed".
    public boolean wished(String before) {
        return wants.matcher(before).find();
    }
}
