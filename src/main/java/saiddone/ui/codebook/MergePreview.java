package saiddone.ui.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import saiddone.annotation.model.Judgement;
import saiddone.annotation.model.Presence;
import saiddone.annotation.model.Reviewed;

/// What a merge would do, counted before it is done.
///
/// @param judgements    that count for the code now and would count for its heir
/// @param conversations with such a judgement
/// @param models        of those conversations
/// @param both          conversations in which something counts for the heir already
/// @param contradicting of those, where one reviewer said present of one and absent of the other
/// @param looked        conversations marked reviewed where the code was found absent by silence: these say nothing of the heir
record MergePreview(int judgements, int conversations, int models, int both, int contradicting, int looked) {

    /// @param moving   every judgement that counts for the code
    /// @param standing every judgement that counts for the heir
    static MergePreview of(String code, List<Judgement> moving, List<Judgement> standing, List<Reviewed> reviews) {
        Set<String> conversations = transcripts(moving);
        Set<String> both = new HashSet<>(conversations);
        both.retainAll(transcripts(standing));
        int models = (int) moving.stream().map(one -> one.subject().model()).distinct().count();
        Set<String> contradicting = new HashSet<>(opposed(moving, Presence.PRESENT, standing));
        contradicting.addAll(opposed(moving, Presence.ABSENT, standing));
        int looked = (int) reviews.stream().filter(review -> review.absent().contains(code))
                .map(review -> review.subject().transcript()).distinct().count();
        return new MergePreview(moving.size(), conversations.size(), models, both.size(), contradicting.size(), looked);
    }

    private static Set<String> transcripts(List<Judgement> judgements) {
        return judgements.stream().map(one -> one.subject().transcript()).collect(Collectors.toSet());
    }

    /// Conversations where a reviewer said `word` in one list and its opposite in the other.
    private static Set<String> opposed(List<Judgement> moving, Presence word, List<Judgement> standing) {
        Presence opposite = word == Presence.PRESENT ? Presence.ABSENT : Presence.PRESENT;
        Set<Said> there = said(standing, opposite);
        return said(moving, word).stream().filter(there::contains).map(Said::transcript).collect(Collectors.toSet());
    }

    private static Set<Said> said(List<Judgement> judgements, Presence word) {
        return judgements.stream().filter(one -> one.presence() == word)
                .map(one -> new Said(one.subject().transcript(), one.reviewer())).collect(Collectors.toSet());
    }

    private record Said(String transcript, String reviewer) {}
}
