package saiddone.check.argument;

import java.util.List;
import saiddone.check.lexicon.ClaimLexicon;
import saiddone.check.lexicon.ClaimPatterns;
import saiddone.check.results.Plain;

/// A lexicon's lists of words that are looked for in plain texts, made ready once for all transcripts. For several threads.
///
/// @param words    the lexicon that they are of
/// @param mentions tells what is given up
/// @param same     words that say of what follows that it is the same
/// @param comes    words before what comes in the place of something
/// @param alike    words that say that it shall be the same again
/// @param cheapest words for what costs least
public record PlainLists(ClaimPatterns words, Mentions mentions, List<String> same, List<String> comes, List<String> alike,
                         List<String> cheapest) {

    public static PlainLists of(ClaimPatterns words) {
        ClaimLexicon lexicon = words.lexicon();
        return new PlainLists(words, new Mentions(lexicon.given()), lexicon.same().stream().map(word -> " " + word).distinct().toList(),
                Plain.blanked(lexicon.comes()), Plain.blanked(lexicon.alike()), Plain.blanked(lexicon.cheapest()));
    }
}
