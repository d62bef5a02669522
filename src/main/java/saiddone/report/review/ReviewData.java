package saiddone.report.review;

import java.util.List;
import saiddone.annotation.model.Codebook;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Overrule;
import saiddone.annotation.model.Reviewed;
import saiddone.annotation.model.Reviewer;
import saiddone.annotation.store.CodeCount;
import saiddone.model.TranscriptSummary;

/// What reviewers said, as it was at one moment, with the rows of the library that it is about. Read it with
/// [ReviewReading#read] away from the screen's thread; everything made of it is pure.
///
/// @param judgements    all of them where `whole`, else none: ask the store for those of a conversation
/// @param reviewed      of the conversations that are held here, see `whole`
/// @param counts        conversations by code and model over everything in the database, by the strongest word; adjudicated
///                      conversations by the adjudicator's
/// @param conversations on which somebody finished a review
/// @param whole         whether everything is held; else what was said of conversations that were drawn by chance or adjudicated
/// @param answers       on the conversations that are held here
/// @param ruled         made of the rulings
/// @param latestEvent   the log's last event when this was read
public record ReviewData(Codebook codebook, List<Reviewer> reviewers, List<Judgement> judgements, List<Reviewed> reviewed,
                         List<Overrule> rulings, List<DrawnQueue> queues, List<CodeCount> counts, int conversations, boolean whole,
                         List<TranscriptSummary> summaries, CodeAnswers answers, Rulings ruled, long latestEvent) {
    public ReviewData {
        reviewers = List.copyOf(reviewers);
        judgements = List.copyOf(judgements);
        reviewed = List.copyOf(reviewed);
        rulings = List.copyOf(rulings);
        queues = List.copyOf(queues);
        counts = List.copyOf(counts);
        summaries = List.copyOf(summaries);
    }

    /// Everything that there is, from values at hand.
    public static ReviewData whole(Codebook codebook, List<Reviewer> reviewers, List<Judgement> judgements, List<Reviewed> reviewed,
            List<Overrule> rulings, List<DrawnQueue> queues, List<TranscriptSummary> summaries, long latestEvent) {
        CodeAnswers answers = CodeAnswers.of(codebook, reviewers, judgements, reviewed);
        int conversations = (int) reviewed.stream().map(one -> one.subject().transcript()).distinct().count();
        return new ReviewData(codebook, reviewers, judgements, reviewed, rulings, queues, ReviewReading.counts(answers.all()),
                conversations, true, summaries, answers, Rulings.of(rulings, reviewers), latestEvent);
    }

    /// The reviewers whose words are their own.
    public List<Reviewer> independent() {
        return reviewers.stream().filter(one -> !one.adjudicates()).toList();
    }

    /// The name to show of a reviewer; the id where nobody is known by it.
    public String nameOf(String reviewer) {
        return reviewers.stream().filter(one -> one.id().equals(reviewer)).map(Reviewer::name).findFirst().orElse(reviewer);
    }

    /// The name to show of a code; the id where the codebook has none.
    public String codeName(String code) {
        return codebook.code(code).map(one -> one.name()).orElse(code);
    }

    /// Whether there is nothing to report.
    public boolean empty() {
        return counts.isEmpty() && conversations == 0 && rulings.isEmpty();
    }
}
