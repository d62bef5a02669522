package saiddone.check.lexicon;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells how a sentence is made: where its clauses end, and which of them speak of all such things and of none that was done. Texts
/// are as [ClaimPatterns#plain] makes them where nothing else is said.
public final class Grammar {
    private static final Pattern OPENS = Pattern.compile("(?:[^:.!?\\n]*,)?[^\\p{L}]*");
    /// So many units before a word may say what it is there for.
    private static final int BESIDE = 80;

    private final Pattern belongs;
    private final Pattern heads;
    private final Pattern clause;
    private final Pattern reason;
    private final Set<String> ands;
    private final Pattern present;
    private final Pattern habit;
    private final Pattern none;
    private final Pattern role;
    private final Pattern money;
    private final Pattern general;
    private final Pattern along;
    private final Pattern judged;
    private final Pattern relative;

    Grammar(ClaimLexicon.Grammar words) {
        String links = Alternation.folded(words.belongs());
        belongs = Pattern.compile(" " + links + "(?: \\p{L}+){0,2} $");
        heads = Pattern.compile("(?iu)\\W*" + links + "(?:\\s\\p{L}+){0,3}\\W{1,4}");
        clause = Pattern.compile("[,;:(—]|\\s[-–]\\s|(?<![\\p{L}])" + Alternation.folded(words.clauses()) + "(?![\\p{L}])");
        reason = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words.reasons()) + "(?![\\p{L}])");
        ands = Set.copyOf(words.ands());
        present = Pattern.compile("(?<![\\p{L}])" + Alternation.folded(words.present()) + "\\s+(?:[\\p{L}]+\\s+)?$");
        habit = Pattern.compile("\\s*(?:" + Alternation.folded(words.periods()) + "\\s+(?:[\\p{L}]+\\s+){0,2}\\d|"
                + Alternation.folded(words.habits()) + "(?!\\p{L}))");
        none = Pattern.compile("^[^\\p{L}]*" + Alternation.folded(words.none()) + "\\s+[\\p{L}]+(?:,\\s+[\\p{L}]+)+,?\\s+"
                + Alternation.folded(words.ors()) + "\\s+[\\p{L}]+\\s*$");
        role = Pattern.compile("(?<!\\p{L})" + Alternation.folded(words.roles()) + "\\s+(?:(?!" + Alternation.folded(words.towards())
                + "\\s)[\\p{L}'-]+\\s+){0,6}$");
        money = Pattern.compile("[$€£]\\s?\\d|(?<![\\p{L}])" + Alternation.folded(words.money()) + "(?![\\p{L}])");
        general = Pattern.compile(words.general());
        along = Pattern.compile(words.along());
        judged = Pattern.compile(words.judged());
        relative = Pattern.compile(words.relative());
    }

    /// What links words to the thing that they are told of, up to that thing, in a text without signs.
    public Pattern belongs() {
        return belongs;
    }

    /// Whether what stands before a thing in a line, as it is written, does no more than link it.
    public boolean onlyLinks(String before) {
        return heads.matcher(before).matches();
    }

    /// What ends a clause: a sign or a word.
    public Pattern clause() {
        return clause;
    }

    /// A subject without the clause that says which one it is: that clause neither denies what is told nor makes history of it.
    public String withoutRelative(String subject) {
        return relative.matcher(subject).replaceFirst("");
    }

    /// What stands behind a participle, up to where its clause ends or a reason begins.
    public String rest(String behind) {
        Matcher end = clause.matcher(behind);
        String rest = end.find() ? behind.substring(0, end.start()) : behind;
        Matcher because = reason.matcher(rest);
        return because.find() ? rest.substring(0, because.start()) : rest;
    }

    /// Where the last clause begins that begins before a place; 0 where the first one goes on up to there.
    public int clause(String line, int to) {
        return clause(line, 0, to);
    }

    /// The same for what ends clauses between two places; 0 where nothing there does.
    public int clause(String line, int from, int to) {
        return lastEnd(clause, line, from, to);
    }

    /// Where the last match between two places of a text ends, 0 where there is none.
    static int lastEnd(Pattern pattern, String text, int from, int to) {
        int end = 0;
        Matcher match = pattern.matcher(text).region(from, to);
        while (match.find()) {
            end = match.end();
        }
        return end;
    }

    /// Whether a condition or a reason before a word holds on behind it.
    public boolean holdsOn(String word) {
        return ands.contains(word);
    }

    /// Whether a clause says how long such things take, or that they happen by themselves: refunds are processed in 5 days.
    ///
    /// @param before what stands before its participle
    /// @param rest   what stands behind
    public boolean habit(String before, String rest) {
        return present.matcher(before).find() && habit.matcher(rest).lookingAt();
    }

    /// Whether what stands behind a participle goes on as where a clause tells what is always done: "refunds are processed to the card".
    public boolean always(String before, String behind) {
        return present.matcher(before).find() && along.matcher(behind).lookingAt();
    }

    /// Whether the subject of such a clause stands for all of its kind: several, and none in particular, or any.
    public boolean ofAll(String upToParticiple) {
        return general.matcher(upToParticiple).find();
    }

    /// Whether a sentence denies all of a list: "No changes, cancellations, or charges have been applied".
    public boolean none(String line, int to) {
        return none.matcher(line).region(0, to).find();
    }

    /// Whether a deed opens a sentence as the subject of what is said of it: "transferring you to a person is not possible".
    public boolean subject(String before, String behind) {
        return OPENS.matcher(before).matches() && judged.matcher(behind).lookingAt();
    }

    /// Whether a person or a team that stands there is what somebody is, or what something is about: "as the new manager", "more about the
    /// department".
    public boolean role(String line, int thing) {
        return role.matcher(line.substring(Math.max(0, thing - BESIDE), thing)).find();
    }

    /// Whether money stands in a line up to a place.
    public boolean money(String line, int to) {
        return money.matcher(line).region(0, to).find();
    }
}
