package saiddone.check.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a value that goes, or is how things stand, from one that is to be: in "from May 20 to May 21", "your current flight HAT100",
/// "HAT100 → HAT200" and below a line "Old flights:" the first goes. An example is not to be had either.
final class GivenUp {
    private static final int NEAR = 40;
    private static final int LINE = 120;
    private static final int FAR = 220;
    private static final Pattern FROM = Pattern.compile("(?iu)\\b(?:from|not|instead of|in place of|rather than|replac\\p{L}+"
            + "|cancel\\p{L}*[*:]*|was|were|del|anstatt|statt|vom|au lieu de)"
            + "(?: (?:the|your|flights?|el|la|le|den|dem|du|vuelo|vol|flug))*[ *:(]*$");
    /// A flight that was cancelled is not to be had: another call took what it belongs to.
    private static final Pattern CANCELLED = Pattern.compile("(?iu)^[^.;:!?\\n]{0,70}?\\b(?:has|have|is|are|was|were|ha|han|wurden?)"
            + "(?: (?:now|been|successfully|sido|also|both)){0,3} (?:cancel\\p{L}*|storniert|annul\\p{L}+)\\b");
    /// What is named for an example only: (e.g., "HAT003").
    private static final Pattern EXAMPLE = Pattern.compile("(?iu)(?<![\\p{L}.])(?:e\\.g\\.|for example|for instance|por ejemplo|par exemple"
            + "|z\\. ?B\\.),? ?[*:(\"“'«]*$");
    /// What opens a stretch of text that tells how things stand, or (in group 1) what is to be.
    private static final Pattern TURN = Pattern.compile("(?iu)\\b(?:current(?:ly)?|original(?:ly)?|old|existing|previous(?:ly)?"
            + "|actual(?:es)?|anterior(?:es)?|actuel(?:le)?s?|ancien(?:ne)?s?|bisherig\\p{L}*|aktuell\\p{L}*|alte[nrs]?"
            + "|(new(?! (?:york|orleans|jersey|delhi))|updat\\p{L}+|propos\\p{L}+|now|chang\\p{L}+ to|confirm\\p{L}*"
            + "|will be|keep|remain\\p{L}*|nuev[oa]s?|nouve\\p{L}+|neue[nrs]?))\\b|\\?|([→➡⇒]|->)");
    private static final Pattern BECOMES = Pattern.compile("(?iu)^[*) ]*(?:→|➡|⇒|->|to\\b|becomes\\b|is now\\b|a\\b|au?\\b|auf\\b)[ *(]*"
            + "(?=\\p{L}*\\d|\\p{L}{3,10} \\d|the new)");

    private GivenUp() {}

    /// @param from where the value begins in the text
    static boolean at(String text, int from, int to) {
        String near = text.substring(Math.max(0, from - NEAR), from);
        if (FROM.matcher(near).find() || EXAMPLE.matcher(near).find()
                || BECOMES.matcher(text).region(to, Math.min(text.length(), to + NEAR)).find()
                || CANCELLED.matcher(text).region(to, Math.min(text.length(), to + LINE)).find()) {
            return true;
        }
        Matcher turn = TURN.matcher(text).region(Math.max(0, from - FAR), from);
        boolean old = false;
        while (turn.find()) {
            old = turn.group(1) == null && turn.group(2) == null && turn.end() - turn.start() > 1;
        }
        return old;
    }
}
