package saiddone.check.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells words that only read like a deed of a tool's: a draft that was changed in words, a search that was completed, a balance that
/// follows from another deed, a general rule. All are for texts as [ClaimPatterns#plain] makes them.
public final class NoDeeds {
    /// Short words between a subject and its verb, as in "has been".
    private static final String AUXILIARIES = "(?:\\s+[\\p{L}']{1,4}){0,3}?\\s*$";
    /// After a customer that something was done to: "the user has been transferred".
    private static final String AUXILIARY = "(?:has|have|had|is|was|are|were|will|be)";
    private static final Set<String> WITHOUT = Set.of("without", "sin", "sans", "ohne");
    /// Any noun that opens an English clause.
    private static final Pattern NOUN = Pattern.compile("(?:^|[,;:.(]|(?<![\\p{L}])(?:but|and|so))\\s*the\\s+[\\p{L}]+\\s+$");
    private static final String DETERMINED = "(?:[\\p{L}'-]+\\s+){0,3}?";

    private final Pattern object;
    private final Pattern subject;
    private final Pattern follower;
    private final Pattern following;
    private final Pattern unsettled;
    private final Pattern rule;
    private final Pattern reason;
    private final Pattern supposes;
    private final Pattern means;
    private final Set<String> spends;
    private final Pattern credits;
    private final Pattern cases;
    private final Pattern others;
    private final Pattern booked;
    private final Pattern accords;
    private final Pattern turn;
    private final Pattern lookUp;
    private final Pattern about;
    private final Pattern kept;
    private final Pattern did;
    private final Pattern thing;
    private final Pattern asks;
    private final Pattern label;
    private final Pattern ofCustomer;
    private final Pattern manner;
    private final Pattern choice;
    private final Pattern source;
    private final Pattern note;
    private final Pattern slip;
    private final Pattern putOff;
    private final Pattern leave;
    private final List<String> recaps;

    /// @param did    the participles of all deeds
    /// @param things the nouns of all deeds
    NoDeeds(ClaimLexicon lexicon, Collection<String> did, Collection<String> things) {
        thing = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(things) + "\\s+$");
        this.did = Alternation.whole(did);
        ClaimLexicon.Apart words = lexicon.apart();
        String drafts = Alternation.folded(words.drafts()) + "(?![\\p{L}])";
        String reads = Alternation.folded(lexicon.reads()) + "(?![\\p{L}])";
        String follows = Alternation.folded(words.follows()) + "(?![\\p{L}])";
        object = Pattern.compile("\\s+(?:" + DETERMINED + drafts + "|(?:[\\p{L}'-]+\\s+){0,2}?" + reads + ")");
        subject = Pattern.compile("(?<![\\p{L}])(?:" + drafts + "|" + reads + ")(?:\\s+" + Alternation.folded(lexicon.beside())
                + "\\s+(?:[\\p{L}\\d-]+\\s+){0,4}?)?" + AUXILIARIES);
        follower = Pattern.compile("(?<![\\p{L}])" + follows + AUXILIARIES);
        following = Pattern.compile("\\s+" + DETERMINED + follows);
        about = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words.abouts()) + "\\s+(?:[\\p{L}]+\\s+){0,2}?$");
        kept = Alternation.whole(words.kept());
        unsettled = Alternation.whole(words.unsettled());
        rule = Alternation.whole(words.rules());
        reason = Pattern.compile("[^\\p{L}]*" + Alternation.folded(words.reasons()) + "(?![\\p{L}])");
        supposes = Pattern.compile("[^\\p{L}]*" + Alternation.folded(words.supposes()) + "(?![\\p{L}])");
        spends = Set.copyOf(words.spends());
        credits = Alternation.whole(words.credits());
        means = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words.means()) + "\\s+(?:[\\p{L}]+\\s+){0,2}?$");
        cases = Alternation.whole(words.cases());
        others = Alternation.whole(words.others());
        booked = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words.books()) + "(?:\\s*\\([^()]{0,60}\\))?" + AUXILIARIES);
        accords = Pattern.compile("\\s+" + Alternation.folded(words.accords()) + "(?![\\p{L}])");
        turn = Pattern.compile("[^\\p{L}]*" + Alternation.folded(words.turns()) + "(?![\\p{L}])");
        asks = Alternation.whole(words.asks());
        choice = Alternation.whole(words.choices());
        slip = Pattern.compile("\\s+" + DETERMINED + Alternation.folded(words.slips()) + "(?![\\p{L}])");
        note = Alternation.whole(words.notes());
        putOff = Alternation.whole(words.putsOff());
        leave = Alternation.whole(words.leaves());
        recaps = words.recaps();
        source = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words.sources()) + "\\s+(?:[\\p{L}]+\\s+){0,3}[#(]*$");
        label = Pattern.compile("\\s+(?:[\\p{L}#\\d-]+\\s+){0,2}?" + Alternation.folded(words.labels()) + "(?![\\p{L}])");
        ofCustomer = Pattern.compile("[^\\p{L}]*(?:the\\s+)?" + Alternation.folded(words.customers()) + "\\s+(?!" + AUXILIARY
                + "(?![\\p{L}]))[\\p{L}]+\\s");
        manner = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(lexicon.beside()) + "\\s+$");
        lookUp = Pattern.compile("[^\\p{L}]*" + Alternation.folded(lexicon.found()) + "(?![\\p{L}])");
    }

    /// Whether the words around a verb make its thing one that is there in words only, or one that is looked up.
    ///
    /// @param before the words before the verb, in its clause
    /// @param after  the words after it
    /// @param active whether its thing stands after it
    public boolean inWordsOnly(String before, String after, boolean active) {
        return active ? object.matcher(after).lookingAt() : subject.matcher(before).find();
    }

    /// Whether what the agent says of itself only belongs to the thing before it: "the changes we made", "but the payment I submitted".
    public boolean relative(String before) {
        return thing.matcher(before).find() || NOUN.matcher(before).find();
    }

    /// Whether the words after a promised handover ask the customer something first: "before I transfer you, is there anything else?"
    public boolean putsOff(String after) {
        return putOff.matcher(after).find();
    }

    /// Whether the words after a promise ask the customer's leave for it: "would you like me to do that now?"
    public boolean asksLeave(String after) {
        return leave.matcher(after).find();
    }

    /// Whether a message says that what follows was done. As a pattern it took a twentieth of the checks' time: it is looked
    /// for in whole messages.
    public boolean recaps(String plain) {
        return recaps.stream().anyMatch(plain::contains);
    }

    /// Whether a line says that something stays as it was.
    public boolean kept(String plainLine) {
        return kept.matcher(plainLine).find();
    }

    /// Whether the words before a thing make a fact of it.
    public boolean fact(String before) {
        return about.matcher(before).find();
    }

    /// Whether the verb's thing changes by itself when something else is done.
    public boolean follows(String before, String after, boolean active) {
        return active ? following.matcher(after).lookingAt()
                : follower.matcher(before).find() || accords.matcher(after).lookingAt() && booked.matcher(before).find();
    }

    /// Whether a message puts something to the customer before it is done.
    public boolean unsettled(String plain) {
        return unsettled.matcher(plain).find();
    }

    /// Whether the rest of a clause makes a general rule of it.
    public boolean rule(String rest) {
        return rule.matcher(rest).find();
    }

    /// Whether a clause gives a reason: "since your order is closed and a return has been requested".
    public boolean reason(String plainClause) {
        return reason.matcher(plainClause).lookingAt();
    }

    /// Whether a sentence tells what would be: "if Black comes back".
    public boolean supposes(String plainSentence) {
        return supposes.matcher(plainSentence).lookingAt();
    }

    /// Whether the words before a thing make it what a deed is done with.
    public boolean means(String before) {
        return means.matcher(before).find();
    }

    /// Whether a participle says of a means of payment that it pays: "I applied your certificate".
    public boolean spends(String participle) {
        return spends.contains(participle);
    }

    /// Whether a text says that something goes to what the customer has: a certificate that was issued is "added to your account".
    public boolean credits(String plain) {
        return credits.matcher(plain).find();
    }

    /// Whether a line is a heading over conditions, or over what is proposed: "a refund is possible if one of these is met:".
    public boolean headsConditions(String plain, int start, int end) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(plain.charAt(last))) {
            last--;
        }
        return last > start && plain.charAt(last) == ':' && cases.matcher(plain).region(start, end).find();
    }

    /// Whether a sentence offers another choice, or gives an example of one: "if you'd prefer the Navy, let me know".
    public boolean offersOther(String plainSentence) {
        return others.matcher(plainSentence).find();
    }

    /// Whether a sentence turns to another matter.
    public boolean turns(String plainSentence) {
        return turn.matcher(plainSentence).lookingAt();
    }

    /// Whether a sentence tells of a deed, whether it is one of a tool or not.
    public boolean tellsDeed(String plainSentence) {
        return deedIn(plainSentence) >= 0;
    }

    /// Where the first participle of a deed stands in a sentence, -1 where none does.
    public int deedIn(String plainSentence) {
        Matcher deed = did.matcher(plainSentence);
        return deed.find() ? deed.start() : -1;
    }

    /// Whether the words before a verb ask the customer to confirm what follows.
    public boolean asks(String before) {
        return asks.matcher(before).find();
    }

    /// Whether the words after a participle make a name for a piece of information of it: "cancelled order info".
    public boolean label(String after) {
        return label.matcher(after).lookingAt();
    }

    /// Whether a message lets the customer choose what shall be done.
    public boolean choice(String plain) {
        return choice.matcher(plain).find();
    }

    /// Whether the words before a name make a source of it that a value was taken from: "the address from order A".
    public boolean source(String before) {
        return source.matcher(before).find();
    }

    /// Whether the words after a verb name a mistake: "I made an error".
    public boolean slip(String after) {
        return slip.matcher(after).lookingAt();
    }

    /// Whether a line speaks of a note.
    public boolean note(String plainLine) {
        return note.matcher(plainLine).find();
    }

    /// Whether a line tells what the customer did or wants, as notes do.
    public boolean ofCustomer(String plainLine) {
        return ofCustomer.matcher(plainLine).lookingAt();
    }

    /// Whether a word that denies something only says how a deed was done: "with no charge", "without a fee".
    ///
    /// @param before what stands between the verb and that word
    public boolean manner(String before, String word) {
        return manner.matcher(before).find() || WITHOUT.contains(word);
    }

    /// Where a verb for a deed stands right after a place in a line: "I updated one and modified another". -1 where none does.
    private int deedAt(String plainLine, int from) {
        int at = from;
        while (at < plainLine.length() && plainLine.charAt(at) == ' ') {
            at++;
        }
        return did.matcher(plainLine).region(at, plainLine.length()).useTransparentBounds(true).lookingAt() ? at : -1;
    }

    /// The same, of a deed or a look-up.
    public int toldAt(String plainLine, int from) {
        int deed = deedAt(plainLine, from);
        return deed >= 0 || !lookUp.matcher(plainLine).region(from, plainLine.length()).lookingAt() ? deed : from;
    }

    /// Whether a line begins with a look-up.
    public boolean lookUp(String plainLine) {
        return lookUp.matcher(plainLine).lookingAt();
    }
}
