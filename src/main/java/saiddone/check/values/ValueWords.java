package saiddone.check.values;

import java.util.regex.Pattern;
import saiddone.check.text.Lexicon;

/// The words around values of calls, from the lists of all languages. Made once, for several threads.
final class ValueWords {
    private final GivenUp givenUp;
    private final CountForms counts;
    private final Pattern kept;
    private final Pattern laterStep;
    private final Pattern range;
    private final Pattern otherDay;
    private final Pattern travel;
    private final Pattern dayMoved;
    private final Pattern heading;

    ValueWords(Lexicon lexicon) {
        givenUp = new GivenUp(lexicon);
        counts = new CountForms(lexicon, givenUp);
        kept = Pattern.compile("(?iu)(?!" + lexicon.wholeBesideValues("kept-not") + ")" + lexicon.wholeBesideValues("kept"));
        laterStep = Pattern.compile("(?iu)\\W*" + lexicon.besideValues("step") + "\\s+[2-9](?!\\d)");
        range = Pattern.compile("(?iu)\\s?(?:[-–—/&]|" + lexicon.besideValues("range") + ")\\s?\\d");
        otherDay = Pattern.compile("(?iu)" + lexicon.wholeBesideValues("other-day") + "[^.\\n]*$");
        travel = lexicon.patternBesideValues("travel");
        dayMoved = lexicon.patternBesideValues("day-moved");
        heading = Pattern.compile("(?iu)^\\s*(?:#|\\d{1,2}[.)]\\s|(?!.*" + lexicon.wholeBesideValues("this") + "\\s)[^-*•\\s].*:[\\s*]*$)");
    }

    GivenUp givenUp() {
        return givenUp;
    }

    CountForms counts() {
        return counts;
    }

    /// A message that leaves the flights as they are.
    Pattern kept() {
        return kept;
    }

    /// The beginning of a step of a plan that is not the first.
    Pattern laterStep() {
        return laterStep;
    }

    /// What stands between the two days of a range, with the second's first digit.
    Pattern range() {
        return range;
    }

    /// What stands before a day of something else than leaving.
    Pattern otherDay() {
        return otherDay;
    }

    Pattern travel() {
        return travel;
    }

    /// A day told by another.
    Pattern dayMoved() {
        return dayMoved;
    }

    /// A line above others: it ends in a colon, is marked as a heading, or counts. “Let me review this booking:” goes on with what
    /// stands before.
    Pattern heading() {
        return heading;
    }
}
