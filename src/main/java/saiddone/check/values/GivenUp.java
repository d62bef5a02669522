package saiddone.check.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saiddone.check.text.Lexicon;

/// Tells a value that goes, or is how things stand, from one that is to be: in "from May 20 to May 21", "your current flight HAT100",
/// "HAT100 → HAT200" and below a line "Old flights:" the first goes. An example is not to be had either.
final class GivenUp {
    private static final int NEAR = 40;
    private static final int LINE = 120;
    private static final int FAR = 220;

    private final Pattern goes;
    /// A flight that was cancelled is not to be had: another call took what it belongs to.
    private final Pattern cancelled;
    /// What is named for an example only: (e.g., "HAT003").
    private final Pattern example;
    /// What opens a stretch of text that tells how things stand, or (in group 1) what is to be.
    private final Pattern turn;
    private final Pattern becomes;

    GivenUp(Lexicon lexicon) {
        goes = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("goes") + "[*:]*(?: " + lexicon.besideValues("articles") + ")*[ *:(]*$");
        cancelled = Pattern.compile("(?iu)^[^.;:!?\\n]{0,70}?" + lexicon.wholeBesideValues("was") + "(?: " + lexicon.besideValues("been")
                + "){0,3} " + lexicon.wholeBesideValues("cancelled"));
        example = Pattern.compile("(?iu)(?<![\\p{L}.])" + lexicon.besideValues("example") + "\\.?,? ?[*:(\"“'«]*$");
        turn = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("old") + "|((?!" + lexicon.wholeBesideValues("new-not") + ")"
                + lexicon.wholeBesideValues("new") + ")|\\?|([→➡⇒]|->)");
        becomes = Pattern.compile("(?iu)^[*) ]*(?:→|➡|⇒|->|" + lexicon.wholeBesideValues("becomes") + ")[ *(]*(?=\\p{L}*\\d"
                + "|\\p{L}{3,10} \\d|" + lexicon.besideValues("the-new") + ")");
    }

    /// @param from where the value begins in the text
    boolean at(String text, int from, int to) {
        String near = text.substring(Math.max(0, from - NEAR), from);
        if (goes.matcher(near).find() || example.matcher(near).find()
                || becomes.matcher(text).region(to, Math.min(text.length(), to + NEAR)).find()
                || cancelled.matcher(text).region(to, Math.min(text.length(), to + LINE)).find()) {
            return true;
        }
        Matcher opening = turn.matcher(text).region(Math.max(0, from - FAR), from);
        boolean old = false;
        while (opening.find()) {
            old = opening.group(1) == null && opening.group(2) == null && opening.end() - opening.start() > 1;
        }
        return old;
    }
}
