package saiddone.ui.desk;

import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.AnnotationStore;

/// Disagreements are settled in a layer of its own: whoever reviews independently adjudicates under a second name, so that
/// their own judgements stay what they were.
public final class Adjudicators {
    private static final String ENDING = "/adjudication";

    private Adjudicators() {}

    /// The id under which a reviewer adjudicates.
    static String id(String reviewer) {
        return reviewer.endsWith(ENDING) ? reviewer : reviewer + ENDING;
    }

    /// Under whom an adjudication is stored: the reviewer where they adjudicate anyway, else a name that is made for them.
    ///
    /// @param suffix what is added to their name, such as `(adjudication)`
    /// @return a reviewer's id that the store knows
    public static String of(AnnotationStore store, String reviewer, String suffix) {
        Reviewer self = store.reviewers().all().stream().filter(one -> one.id().equals(reviewer)).findFirst()
                .orElse(new Reviewer(reviewer, reviewer, false));
        if (self.adjudicates()) {
            return reviewer;
        }
        Reviewer second = new Reviewer(id(reviewer), self.name() + " " + suffix, true);
        if (!store.reviewers().all().contains(second)) {
            store.reviewers().put(second);
        }
        return second.id();
    }
}
