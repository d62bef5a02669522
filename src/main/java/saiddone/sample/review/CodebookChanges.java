package saiddone.sample.review;

import java.util.List;
import saiddone.annotation.codebook.StarterCodes;
import saiddone.annotation.model.Code;
import saiddone.annotation.store.CodebookStore;

/// How the codebook changed while the review went on: a code came, one got another name, and the new one turned out to be
/// part of an old one.
final class CodebookChanges {
    private CodebookChanges() {}

    static void add(CodebookStore codebook, String reviewer) {
        codebook.add(reviewer, new Code(StarterCodes.id(Habits.ECHOED_DATE), StarterCodes.group("Said against done"), Habits.ECHOED_DATE,
                "The agent repeats the customer's wrong date over its own lookup.",
                "The customer says “eight months ago”, the lookup says days, and the reply takes the customer's word.",
                "Not where no lookup gives the date. Added during the review that was made for demonstration.",
                List.of(new Code.Example("After half a year, the backpack is past the window, sorry.", "7d69dbfd25f6#3")),
                "#8d74c4", List.of("minor", "serious"), null, false, null, List.of()));
    }

    static void rename(CodebookStore codebook, String reviewer) {
        codebook.rename(reviewer, StarterCodes.id("low-warmth"), "cold-to-upset-customer");
    }

    static void merge(CodebookStore codebook, String reviewer) {
        codebook.merge(reviewer, StarterCodes.id(Habits.ECHOED_DATE), StarterCodes.id("contradicts-own-lookup"));
    }
}
