package saiddone.annotation.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;

/// Tags. One reviewer has at most one judgement of a code at a place: tagging again changes it and keeps its id.
public interface Judgements {
    /// Tags one place.
    Judgement tag(String reviewer, Tag tag);

    /// Tags many places as one step, undone as one.
    List<Judgement> tagAll(String reviewer, List<Tag> tags);

    /// Takes the reviewer's own judgements away; the log keeps them.
    void untag(String reviewer, Collection<String> judgements);

    /// Writes a note on the reviewer's own judgement; an empty one removes it.
    Judgement note(String reviewer, String judgement, String note);

    /// Puts judgements where their words were found again after a re-import.
    void reattach(String reviewer, Map<String, Placed> found);

    /// Everybody's judgements of a conversation, by id.
    List<Judgement> of(String transcript);

    /// Everybody's judgements of some conversations, by id.
    List<Judgement> of(Collection<String> transcripts);

    /// Every judgement there is, by id. Many: for exports and reports, not for a screen.
    List<Judgement> all();

    /// How many judgements there are.
    int size();

    /// Everything that one reviewer judged, by id.
    List<Judgement> by(String reviewer);

    /// Every judgement that counts for a code, those of codes merged into it included, by id.
    List<Judgement> under(String code);

    /// Who says what of some conversations, negatives of reviews included; in no order. Far cheaper than their judgements.
    List<Word> words(Collection<String> transcripts);

    /// The same without the negatives of reviews, told one by one: a word for each judgement, so one code may come up again.
    void judged(Collection<String> transcripts, Listener listener);

    /// Hears what judgements say, on the thread that asks.
    interface Listener {
        /// @param code the code that it counts for
        void word(String transcript, String code, String reviewer, Presence presence);
    }

    /// The first version of the codebook under which each of some codes was judged in some conversations, by the code's own id;
    /// none for a code without judgements there.
    Map<String, Integer> firstVersions(Collection<String> codes, Collection<String> transcripts);

    /// Conversations by code and model. Codes that were merged count as one.
    List<CodeCount> counts();
}
