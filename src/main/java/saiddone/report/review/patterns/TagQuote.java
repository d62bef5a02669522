package saiddone.report.review.patterns;

import java.util.List;
import saiddone.model.Anchor;

/// One place that shows a pattern, as it was tagged.
///
/// @param code        the code that it counts for
/// @param caseLabel   as shown
/// @param message     index in the message list, -1 for the conversation as a whole
/// @param words       tagged, empty where no words were
/// @param call        `name(value, value)`, empty where no call was tagged
/// @param notes       what reviewers wrote, one each
/// @param reviewers   ids of those who tagged this very place, adjudicators included
/// @param adjudicated whether an adjudicator is among them
/// @param blind       whether all of them read it blind
/// @param unsettled   whether reviewers differ on the code in this conversation and nobody adjudicated
public record TagQuote(String transcript, String model, String caseLabel, String code, int message, String words, String call,
                       List<String> notes, List<String> reviewers, boolean adjudicated, boolean blind, boolean unsettled) {
    public TagQuote {
        notes = List.copyOf(notes);
        reviewers = List.copyOf(reviewers);
    }

    /// The permanent link, `transcript#message`.
    public String link() {
        return (message < 0 ? Anchor.of(transcript) : Anchor.of(transcript, message)).link();
    }
}
